import { QueryClient, QueryClientProvider, useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { ErrorFallback } from '../../src/adapters/error-boundary'
import { useOnce } from '../support/useOnce'
import { DataCard } from './DataCard'
import type { Call } from './mockCall'

function Balance({ call }: { readonly call: Call }) {
  const { data } = useSuspenseQuery({ queryKey: ['balance'], queryFn: call, retry: false })
  return <DataCard title="Balance" data={data} />
}

/** What throws while it renders, here a suspended query: the fallback takes its place, and "Try again" resets both. */
export function BoundaryStory({ call }: { readonly call: Call }) {
  const client = useOnce(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <Guarded>
        <Balance call={call} />
      </Guarded>
    </QueryClientProvider>
  )
}

function Guarded({ children }: { readonly children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <ErrorBoundary FallbackComponent={ErrorFallback} onReset={reset}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}
