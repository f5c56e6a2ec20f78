import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorReporter,
  ErrorBanner,
  useApiError,
  useErrorReporter,
} from '../../src'
import { mutationErrors, queryErrors } from '../../src/adapters/tanstack-query'
import { useOnce } from '../support/useOnce'
import { DataCard, Press } from './DataCard'
import type { Call } from './mockCall'

/** Everything that is wired: one reporter for both caches, and for the provider. */
export function QueryHost({ children }: { readonly children: ReactNode }) {
  const { client, report } = useOnce(() => {
    const report = createErrorReporter()
    const client = new QueryClient({
      queryCache: new QueryCache(queryErrors(report)),
      mutationCache: new MutationCache(mutationErrors(report)),
      defaultOptions: { queries: { retry: false } },
    })
    return { client, report }
  })
  return (
    <ApiErrorProvider reporter={report}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ApiErrorProvider>
  )
}

export interface CallProps {
  readonly call: Call
}

export function Balance({ call }: CallProps) {
  const { data } = useQuery({ queryKey: ['balance'], queryFn: call })
  return <DataCard title="Balance" data={data} />
}

/** It shows the error where the data would be, so nothing is reported. */
export function BalanceWithBanner({ call }: CallProps) {
  const query = useQuery({ queryKey: ['balance'], queryFn: call, meta: { errata: { silent: true } } })
  const error = useApiError(query.error, { operation: 'read', recoveries: { retry: () => query.refetch() } })
  return <DataCard title="Balance" data={query.data} error={error} />
}

/** Only the caller knows that this moves money: without `operation` nobody would say to check first. */
export function Withdrawal({ call }: CallProps) {
  const { data, mutate } = useMutation({ mutationFn: call, meta: { errata: { operation: 'write' } } })
  return (
    <DataCard title="Withdraw" data={data}>
      <Press
        label="Withdraw"
        onPress={() => {
          mutate()
        }}
      />
    </DataCard>
  )
}

/** The scope's reporter leads to the banner beside the button, instead of the toaster. */
export const WithdrawalInScope = ({ call }: CallProps) => (
  <ApiErrorScope>
    <ScopedWithdrawal call={call} />
  </ApiErrorScope>
)

function ScopedWithdrawal({ call }: CallProps) {
  const report = useErrorReporter()
  const { data, mutate } = useMutation({ mutationFn: call, meta: { errata: { operation: 'write', report } } })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <DataCard title="Withdraw" data={data}>
        <ErrorBanner />
        <button className="story-widget-submit">Withdraw</button>
      </DataCard>
    </form>
  )
}
