import { createClient, createConfig } from '@hey-api/client-fetch'
import { type Client, withSignal } from '../client'

/** It returns `{ data, error, request, response }`. */
export const heyApi: Client = {
  name: 'Hey API',
  tells: { GET: 'read' },
  returns: true,
  call: (call) =>
    createClient(createConfig({ baseUrl: call.url })).request({ method: call.method, url: '', ...withSignal(call) }),
}
