import type { Client } from './client'
import { apolloResult, apolloThrown } from './client/apollo'
import { assetPaySdk } from './client/assetPaySdk'
import { axiosClient } from './client/axios'
import { connectClient } from './client/connect'
import { fetchParsed, fetchReturned, fetchThrown } from './client/fetch'
import { graphqlRequest } from './client/graphqlRequest'
import { kyClient } from './client/ky'
import { ofetchClient } from './client/ofetch'
import { openapiFetch } from './client/openapiFetch'
import { rtkResult, rtkUnwrap } from './client/rtkQuery'
import { swrClient } from './client/swr'
import { tanstackQuery } from './client/tanstackQuery'
import { trpcClient } from './client/trpc'
import { urqlError, urqlResult } from './client/urql'
import { wretchClient } from './client/wretch'

/** Every client, in the order of the table. */
export const clients: readonly Client[] = [
  fetchThrown,
  fetchReturned,
  fetchParsed,
  axiosClient,
  kyClient,
  ofetchClient,
  openapiFetch,
  wretchClient,
  tanstackQuery,
  swrClient,
  rtkResult,
  rtkUnwrap,
  trpcClient,
  graphqlRequest,
  apolloThrown,
  apolloResult,
  urqlError,
  urqlResult,
  connectClient,
  assetPaySdk,
]
