import { ofetch } from 'ofetch'
import type { Client } from '../client'

export const ofetchClient: Client = {
  name: 'ofetch',
  tells: { GET: 'read' },
  call: ({ url, method, signal, timeout }) =>
    ofetch(url, { method, retry: false, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }),
}
