import { createTRPCClient, httpLink } from '@trpc/client'
import type { Client } from '../client'
import type { TrpcRouter } from '../serverTrpc'

export const trpcClient: Client = {
  name: 'tRPC',
  protocol: 'trpc',
  tells: {},
  call: ({ url, method, signal, timeout }) => {
    // A time limit belongs here: what fires as the `signal` of a call comes out as an abort.
    const limit = timeout === undefined ? undefined : AbortSignal.timeout(timeout)
    const link = httpLink({
      url,
      fetch: (input, init) => fetch(input, { ...init, signal: limit ?? init?.signal ?? null }),
    })
    const client = createTRPCClient<TrpcRouter>({ links: [link] })
    // Empty where the server is to refuse it.
    const input = { tradeUrl: url.endsWith('/standard') ? '' : 'https://trade.example' }
    const options = signal ? { signal } : {}
    return method === 'GET' ? client.prices.query(input, options) : client.buy.mutate(input, options)
  },
}
