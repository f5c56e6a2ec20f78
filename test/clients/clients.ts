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
import { alovaClient } from './client/alova'
import { azureRest } from './client/azureRest'
import { betterFetchResult, betterFetchThrown } from './client/betterFetch'
import { gaxiosClient } from './client/gaxios'
import { gotClient } from './client/got'
import { heyApi } from './client/heyApi'
import { honoClient } from './client/hono'
import { mandeClient } from './client/mande'
import { needleClient } from './client/needle'
import { nodeFetch } from './client/nodeFetch'
import { octokit } from './client/octokit'
import { redaxiosClient } from './client/redaxios'
import { superagentClient } from './client/superagent'
import { supabaseFunctions, supabaseTables } from './client/supabase'
import { undiciClient } from './client/undici'
import { upFetch } from './client/upFetch'
import { xiorClient } from './client/xior'
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
  upFetch,
  betterFetchThrown,
  betterFetchResult,
  mandeClient,
  xiorClient,
  redaxiosClient,
  alovaClient,
  superagentClient,
  gotClient,
  nodeFetch,
  undiciClient,
  needleClient,
  gaxiosClient,
  octokit,
  heyApi,
  honoClient,
  azureRest,
  supabaseFunctions,
  supabaseTables,
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
