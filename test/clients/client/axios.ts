import axios from 'axios'
import type { Client } from '../client'

export const axiosClient: Client = {
  name: 'axios',
  tells: { GET: 'read' },
  call: async ({ url, method, signal, timeout }) => {
    const { data } = await axios.request<unknown>({
      url,
      method,
      ...(signal && { signal }),
      ...(timeout !== undefined && { timeout }),
    })
    return data
  },
}
