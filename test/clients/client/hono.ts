import { hc, parseResponse } from 'hono/client'
import { type Client, withSignal } from '../client'

/** What `hc` makes of a route; its types come from the server's code. */
interface Route {
  readonly $get: () => Promise<Response>
  readonly $post: () => Promise<Response>
}

export const honoClient: Client = {
  name: 'Hono RPC',
  tells: {},
  call: (call) => {
    const client = hc(call.url, { init: withSignal(call) }) as unknown as { readonly index: Route }
    const { $get, $post } = client.index
    return parseResponse((call.method === 'GET' ? $get() : $post()) as never)
  },
}
