import type { Client } from '../../test/clients/client'

/** A client that is loaded only when it is chosen. */
export interface LazyClient {
  readonly title: string
  readonly load: () => Promise<Client>
  /** The same request with an `Idempotency-Key`, where the client's errors show a request's headers. */
  readonly keyed?: () => Promise<Client>
}

const keyed = () => import('./keyedClients')

/** The real packages that the tests use, by the name that the address has for them. Each is a chunk of its own. */
export const clients = {
  fetch: {
    title: 'fetch, thrown Response',
    load: async () => (await import('../../test/clients/client/fetch')).fetchThrown,
  },
  fetchReturned: {
    title: 'fetch, returned Response',
    load: async () => (await import('../../test/clients/client/fetch')).fetchReturned,
  },
  fetchParsed: {
    title: 'fetch, parsed body',
    load: async () => (await import('../../test/clients/client/fetch')).fetchParsed,
  },
  axios: {
    title: 'axios',
    load: async () => (await import('../../test/clients/client/axios')).axiosClient,
    keyed: async () => (await keyed()).keyedAxios,
  },
  ky: {
    title: 'ky',
    load: async () => (await import('../../test/clients/client/ky')).kyClient,
    keyed: async () => (await keyed()).keyedKy,
  },
  ofetch: {
    title: 'ofetch',
    load: async () => (await import('../../test/clients/client/ofetch')).ofetchClient,
    keyed: async () => (await keyed()).keyedOfetch,
  },
  openapiFetch: {
    title: 'openapi-fetch',
    load: async () => (await import('../../test/clients/client/openapiFetch')).openapiFetch,
  },
  wretch: {
    title: 'wretch',
    load: async () => (await import('../../test/clients/client/wretch')).wretchClient,
  },
  rtkQuery: {
    title: 'RTK Query, result.error',
    load: async () => (await import('../../test/clients/client/rtkQuery')).rtkResult,
  },
  rtkUnwrap: {
    title: 'RTK Query, unwrap()',
    load: async () => (await import('../../test/clients/client/rtkQuery')).rtkUnwrap,
  },
  tanstackQuery: {
    title: 'TanStack Query',
    load: async () => (await import('../../test/clients/client/tanstackQuery')).tanstackQuery,
  },
  graphqlRequest: {
    title: 'graphql-request',
    load: async () => (await import('../../test/clients/client/graphqlRequest')).graphqlRequest,
  },
  apollo: {
    title: 'Apollo Client, thrown',
    load: async () => (await import('../../test/clients/client/apollo')).apolloThrown,
  },
  apolloResult: {
    title: 'Apollo Client, result.error',
    load: async () => (await import('../../test/clients/client/apollo')).apolloResult,
  },
  urql: {
    title: 'urql, result.error',
    load: async () => (await import('../../test/clients/client/urql')).urqlError,
  },
  connect: {
    title: 'Connect',
    load: async () => (await import('../../test/clients/client/connect')).connectClient,
  },
  trpc: {
    title: 'tRPC',
    load: async () => (await import('../../test/clients/client/trpc')).trpcClient,
  },
  assetPaySdk: {
    title: 'AssetPay’s SDK',
    load: async () => (await import('../../test/clients/client/assetPaySdk')).assetPaySdk,
  },
} satisfies Readonly<Record<string, LazyClient>>

export type ClientId = keyof typeof clients
export const clientIds = Object.keys(clients) as readonly ClientId[]

/** The client that a handover is by; undefined for what is made here. */
export const clientOf = (handover: string): LazyClient | undefined =>
  Object.hasOwn(clients, handover) ? clients[handover as ClientId] : undefined
