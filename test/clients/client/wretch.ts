import wretch from 'wretch'
import { type Client, withSignal } from '../client'

export const wretchClient: Client = {
  name: 'wretch',
  tells: {},
  call: (call) => {
    const request = wretch(call.url).options(withSignal(call))
    return (call.method === 'GET' ? request.get() : request.post()).json()
  },
}
