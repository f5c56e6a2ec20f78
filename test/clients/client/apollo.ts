import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { type Call, type Client, withSignal } from '../client'

async function run(call: Call, errorPolicy: 'none' | 'all'): Promise<{ readonly error?: unknown }> {
  const client = new ApolloClient({ link: new HttpLink({ uri: call.url }), cache: new InMemoryCache() })
  const context = { fetchOptions: withSignal(call) }
  return call.method === 'GET'
    ? client.query({ query: gql('query Prices { prices }'), fetchPolicy: 'no-cache', errorPolicy, context })
    : client.mutate({ mutation: gql('mutation Buy { buy }'), fetchPolicy: 'no-cache', errorPolicy, context })
}

export const apolloThrown: Client = {
  name: 'Apollo Client, thrown',
  protocol: 'graphql',
  tells: {},
  call: (call) => run(call, 'none'),
}

/** With `errorPolicy: 'all'` errors are part of the result. */
export const apolloResult: Client = {
  name: 'Apollo Client, result.error',
  protocol: 'graphql',
  tells: {},
  returns: true,
  call: async (call) => {
    const result = await run(call, 'all')
    return result.error === undefined ? result : result.error
  },
}
