import needle from 'needle'
import type { Client } from '../client'

/** It resolves with any status: the whole answer is handed over. */
export const needleClient: Client = {
  name: 'needle',
  tells: {},
  returns: true,
  call: ({ url, method, signal, timeout }) =>
    needle(method === 'GET' ? 'get' : 'post', url, null, {
      ...(signal && { signal }),
      ...(timeout !== undefined && { response_timeout: timeout }),
    }),
}
