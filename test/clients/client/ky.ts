import ky from 'ky'
import type { Client } from '../client'

export const kyClient: Client = {
  name: 'ky',
  tells: { GET: 'read' },
  call: ({ url, method, signal, timeout }) =>
    ky(url, { method, retry: 0, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }).json(),
}
