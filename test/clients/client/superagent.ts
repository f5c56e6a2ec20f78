import superagent from 'superagent'
import type { Client } from '../client'

export const superagentClient: Client = {
  name: 'superagent',
  tells: { GET: 'read' },
  call: async ({ url, method, signal, timeout }) => {
    const request = superagent(method, url)
    if (timeout !== undefined) void request.timeout(timeout)
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    const { body } = (await request) as { readonly body: unknown }
    return body
  },
}
