import { Gaxios } from 'gaxios'
import type { Client } from '../client'

export const gaxiosClient: Client = {
  name: 'Gaxios',
  tells: { GET: 'read' },
  call: async ({ url, method, signal, timeout }) => {
    const options = { url, method, retry: false, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }
    const { data } = await new Gaxios().request<unknown>(options)
    return data
  },
}
