import { betterFetch } from '@better-fetch/fetch'
import type { Client } from '../client'

/** It returns `{ data, error }`. */
export const betterFetchResult: Client = {
  name: 'Better Fetch, result',
  tells: {},
  returns: true,
  call: ({ url, method, signal, timeout }) =>
    betterFetch(url, { method, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }),
}

export const betterFetchThrown: Client = {
  name: 'Better Fetch, thrown',
  tells: {},
  call: ({ url, method, signal, timeout }) =>
    betterFetch(url, { method, throw: true, ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }),
}
