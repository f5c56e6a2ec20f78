import createClient from 'openapi-fetch'
import { type Client, withSignal } from '../client'

interface Operation {
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': unknown } }
    readonly default: { readonly content: { readonly 'application/json': unknown } }
  }
}
interface Paths {
  readonly '/': { readonly get: Operation; readonly post: Operation }
}

/** It returns `{ data, error, response }`; the whole of it says more than `error`, which is empty without a body. */
export const openapiFetch: Client = {
  name: 'openapi-fetch',
  tells: {},
  returns: true,
  call: (call) => {
    const { GET, POST } = createClient<Paths>({ baseUrl: call.url })
    return call.method === 'GET' ? GET('/', withSignal(call)) : POST('/', withSignal(call))
  },
}
