import got from 'got'
import type { Client } from '../client'

export const gotClient: Client = {
  name: 'got',
  tells: { GET: 'read' },
  call: ({ url, method, signal, timeout }) =>
    got(url, {
      method,
      retry: { limit: 0 },
      ...(signal && { signal }),
      ...(timeout !== undefined && { timeout: { request: timeout } }),
    }).json(),
}
