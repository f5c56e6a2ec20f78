import { GraphQLClient } from 'graphql-request'
import { type Client, withSignal } from '../client'

export const graphqlRequest: Client = {
  name: 'graphql-request',
  protocol: 'graphql',
  tells: { GET: 'read', POST: 'write' },
  call: (call) =>
    new GraphQLClient(call.url, withSignal(call)).request<unknown>(
      call.method === 'GET' ? 'query Prices { prices }' : 'mutation Buy { buy }',
    ),
}
