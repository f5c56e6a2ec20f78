import { createRestError, getClient } from '@azure-rest/core-client'
import { type Client, signalOf } from '../client'

/** What Azure's own clients are made of. */
export const azureRest: Client = {
  name: 'Azure REST client',
  tells: { GET: 'read' },
  needsSignal: true,
  call: async (call) => {
    const client = getClient(call.url, { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } })
    const abortSignal = signalOf(call)
    const path = client.pathUnchecked('')
    const options = abortSignal ? { abortSignal } : {}
    const response = await (call.method === 'GET' ? path.get(options) : path.post(options))
    if (Number(response.status) >= 400) throw createRestError(response)
    return response.body as unknown
  },
}
