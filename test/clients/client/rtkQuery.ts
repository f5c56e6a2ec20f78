import { configureStore } from '@reduxjs/toolkit'
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query'
import type { Call, Client } from '../client'

function start({ url, method, signal, timeout }: Call) {
  const api = createApi({
    baseQuery: fetchBaseQuery({ ...(timeout !== undefined && { timeout }) }),
    endpoints: ({ query, mutation }) => ({
      prices: query<unknown, string>({ query: (address) => ({ url: address }) }),
      buy: mutation<unknown, string>({ query: (address) => ({ url: address, method: 'POST' }) }),
    }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults().concat(api.middleware),
  })
  const { prices, buy } = api.endpoints
  const running = method === 'GET' ? store.dispatch(prices.initiate(url)) : store.dispatch(buy.initiate(url))
  signal?.addEventListener('abort', () => running.abort())
  return running
}

/** What `useQuery` and the trigger of `useMutation` give: plain objects that could be in a store. */
export const rtkResult: Client = {
  name: 'RTK Query, result.error',
  tells: {},
  returns: true,
  call: async (call) => {
    const result = await start(call)
    return result.error === undefined ? result : result.error
  },
}

export const rtkUnwrap: Client = { name: 'RTK Query, unwrap()', tells: {}, call: (call) => start(call).unwrap() }
