import xior from 'xior'
import type { Client } from '../client'

export const xiorClient: Client = {
  name: 'xior',
  tells: { GET: 'read' },
  call: async ({ url, method, signal, timeout }) => {
    const options = { method, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }
    const { data } = await xior.create().request<unknown>({ url, ...options })
    return data
  },
}
