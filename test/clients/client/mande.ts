import { mande } from 'mande'
import { type Client, withSignal } from '../client'

export const mandeClient: Client = {
  name: 'mande',
  tells: {},
  call: (call) => {
    const api = mande(call.url)
    return call.method === 'GET' ? api.get('', withSignal(call)) : api.post('', {}, withSignal(call))
  },
}
