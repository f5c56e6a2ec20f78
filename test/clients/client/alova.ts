import { createAlova } from 'alova'
import adapterFetch from 'alova/fetch'
import type { Client } from '../client'

/** Its adapter resolves with any status: the documentation throws in `responded`. */
export const alovaClient: Client = {
  name: 'alova',
  tells: {},
  call: ({ url, method, signal, timeout }) => {
    const alova = createAlova({
      requestAdapter: adapterFetch(),
      cacheFor: null,
      ...(timeout !== undefined && { timeout }),
      responded: async (response) => {
        const json = (await response.json()) as unknown
        if (!response.ok) throw Object.assign(new Error('Request failed'), { response, json })
        return json
      },
    })
    const request = method === 'GET' ? alova.Get(url) : alova.Post(url)
    signal?.addEventListener('abort', () => {
      void request.abort()
    })
    return request.send()
  },
}
