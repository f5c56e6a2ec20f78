import { type ReactNode, useMemo } from 'react'
import useSWR, { SWRConfig, useSWRConfig } from 'swr'
import { useApiError, useErrorReporter } from '../../src'
import { swrErrors } from '../../src/adapters/swr'
import { DataCard } from './DataCard'
import type { Call } from './mockCall'

const config = { provider: () => new Map(), shouldRetryOnError: false, dedupingInterval: 0 }

/** A cache of its own for each story. */
export const SwrHost = ({ children }: { readonly children: ReactNode }) => (
  <SWRConfig value={config}>
    <Reported>{children}</Reported>
  </SWRConfig>
)

/** Everything that is wired: "Try again" loads the key again, and one key is left to its component. */
function Reported({ children }: { readonly children: ReactNode }) {
  const report = useErrorReporter()
  const { mutate } = useSWRConfig()
  const value = useMemo(
    () => swrErrors(report, (key) => (key === '/own' ? null : { recoveries: { retry: () => mutate(key) } })),
    [report, mutate],
  )
  return <SWRConfig value={value}>{children}</SWRConfig>
}

export interface SwrCallProps {
  readonly call: Call
}

export function Balance({ call }: SwrCallProps) {
  const { data } = useSWR('/balance', call)
  return <DataCard title="Balance" data={data} />
}

export function BalanceWithBanner({ call }: SwrCallProps) {
  const { data, error: thrown, mutate } = useSWR<string, unknown>('/own', call)
  const error = useApiError(thrown, { operation: 'read', recoveries: { retry: () => mutate() } })
  return <DataCard title="Balance" data={data} error={error} />
}
