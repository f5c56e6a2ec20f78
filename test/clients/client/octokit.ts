import { request } from '@octokit/request'
import { type Client, withSignal } from '../client'

export const octokit: Client = {
  name: 'Octokit',
  tells: { GET: 'read' },
  call: async (call) => {
    const answer: { readonly data: unknown } = await request({
      method: call.method,
      url: call.url,
      request: withSignal(call),
    })
    return answer.data
  },
}
