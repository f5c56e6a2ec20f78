import { Agent, interceptors, request } from 'undici'
import { type Client, withSignal } from '../client'

export const undiciClient: Client = {
  name: 'undici',
  tells: {},
  call: async (call) => {
    const dispatcher = new Agent().compose(interceptors.responseError())
    const { body } = await request(call.url, { method: call.method, dispatcher, ...withSignal(call) })
    return body.json()
  },
}
