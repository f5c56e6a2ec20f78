import { up } from 'up-fetch'
import type { Client } from '../client'

export const upFetch: Client = {
  name: 'up-fetch',
  tells: {},
  call: ({ url, method, signal, timeout }) =>
    up(fetch)(url, { method, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }),
}
