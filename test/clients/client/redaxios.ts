import redaxios from 'redaxios'
import { type Client, withSignal } from '../client'

/** It throws its answer, which is a copy of the Response with `data`. */
export const redaxiosClient: Client = {
  name: 'redaxios',
  tells: { GET: 'read' },
  call: async (call) => {
    const options = {
      method: call.method === 'GET' ? ('get' as const) : ('post' as const),
      fetch: ((url: string, init?: RequestInit) => fetch(url, { ...init, ...withSignal(call) })) as typeof fetch,
    }
    const { data } = await redaxios<unknown>(call.url, options)
    return data
  },
}
