import { createClient, fetchExchange, type OperationResult } from '@urql/core'
import { type Call, type Client, signalOf } from '../client'

function run(call: Call): Promise<OperationResult<unknown>> {
  const signal = signalOf(call)
  const client = createClient({
    url: call.url,
    preferGetMethod: false,
    exchanges: [fetchExchange],
    // It replaces the signal of `fetchOptions` with its own: a time limit has to be set here.
    fetch: (input, init) => fetch(input, { ...init, ...(signal && { signal }) }),
  })
  return call.method === 'GET'
    ? client.query<unknown>('query Prices { prices }', {}).toPromise()
    : client.mutation<unknown>('mutation Buy { buy }', {}).toPromise()
}

export const urqlError: Client = {
  name: 'urql, result.error',
  protocol: 'graphql',
  tells: {},
  returns: true,
  call: async (call) => {
    const result = await run(call)
    return result.error ?? result
  },
}

/** The result says what was asked for, too. */
export const urqlResult: Client = {
  name: 'urql, result',
  protocol: 'graphql',
  tells: { GET: 'read', POST: 'write' },
  returns: true,
  call: run,
}
