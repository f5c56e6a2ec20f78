import axios from 'axios'
import ky from 'ky'
import { ofetch } from 'ofetch'
import type { Client } from '../../test/clients/client'

/* The clients whose errors show what was sent, with a key that makes repeating the request safe. */

const headers = { 'Idempotency-Key': '7f3c1d' }

export const keyedAxios: Client = {
  name: 'axios',
  tells: {},
  call: async ({ url, method, signal, timeout }) => {
    const { data } = await axios.request<unknown>({
      url,
      method,
      headers,
      ...(signal && { signal }),
      ...(timeout !== undefined && { timeout }),
    })
    return data
  },
}

export const keyedKy: Client = {
  name: 'ky',
  tells: {},
  call: ({ url, method, signal, timeout }) =>
    ky(url, { method, headers, retry: 0, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }).json(),
}

export const keyedOfetch: Client = {
  name: 'ofetch',
  tells: {},
  call: ({ url, method, signal, timeout }) =>
    ofetch(url, {
      method,
      headers,
      retry: false,
      ...(signal && { signal }),
      ...(timeout !== undefined && { timeout }),
    }),
}
