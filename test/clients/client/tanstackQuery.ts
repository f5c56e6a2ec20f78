import { MutationObserver, QueryClient } from '@tanstack/react-query'
import type { Client } from '../client'
import { fetchOrThrow } from './fetch'

/** It passes on what the query function threw, for a query and for a mutation. */
export const tanstackQuery: Client = {
  name: 'TanStack Query',
  tells: {},
  call: (call) => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } })
    if (call.method === 'POST') {
      return new MutationObserver(client, { mutationFn: () => fetchOrThrow(call) }).mutate()
    }
    const queryKey = [call.url]
    call.signal?.addEventListener('abort', () => void client.cancelQueries({ queryKey }))
    return client.query({
      queryKey,
      queryFn: ({ signal }) => fetchOrThrow(call.signal ? { ...call, signal } : call),
    })
  },
}
