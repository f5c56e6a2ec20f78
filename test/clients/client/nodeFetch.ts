import fetch from 'node-fetch'
import { type Client, withSignal } from '../client'

/** Its Response streams as Node does, not as browsers do. */
export const nodeFetch: Client = {
  name: 'node-fetch',
  tells: {},
  needsSignal: true,
  call: async (call) => {
    const response = await fetch(call.url, { method: call.method, ...withSignal(call) })

    if (!response.ok) throw response
    return response.json()
  },
}
