import { useEffect } from 'react'
import type { SearchResult } from '../search/searchRows'
import { type CatalogueState, longestQuery, toParams } from './address'
import type { PageAddress } from './pageAddress'

/** Keeps the state of the page in its address, a moment after the last keystroke. */
export function useKeptState(address: PageAddress, state: CatalogueState, found: SearchResult): void {
  const kept = keptQuery(state.query, found)
  useEffect(() => {
    const timer = setTimeout(() => {
      address.set(toParams({ ...state, query: kept }))
    }, 200)
    return () => {
      clearTimeout(timer)
    }
  }, [address, state, kept])
}

/** A long paste stays out of the address: what was found in it is what a colleague needs. */
function keptQuery(query: string, { by, rows }: SearchResult): string {
  if (query.length <= longestQuery) return query
  if (by !== 'codes') return query.slice(0, longestQuery)
  return rows
    .slice(0, 5)
    .map(({ entry }) => entry.code)
    .join(' ')
}
