import { useMemo } from 'react'
import type { Catalogue } from '../../../src/catalogue/types'
import type { CatalogueState } from '../address/address'
import type { Loaded } from '../entries/useEntries'
import { countFacets, type Facet, type FacetOption, filterRows } from '../filter/facets'
import { indexCodes } from '../search/codesInText'
import { type SearchResult, searchRows } from '../search/searchRows'
import { makeRows, type Row } from './rows'
import { sortRows } from './sortRows'

export interface ResultSources {
  readonly catalogues: readonly { readonly catalogue: Catalogue; readonly title: string }[]
  readonly shown: Loaded
  readonly english: Loaded | undefined
  readonly other: Loaded | undefined
  readonly state: CatalogueState
}

export interface Results {
  /** Every row there is. */
  readonly rows: readonly Row[]
  /** What the search alone found. */
  readonly found: SearchResult
  readonly counts: Readonly<Record<Facet, readonly FacetOption[]>>
  /** What is left by the filters, sorted. */
  readonly results: readonly Row[]
  readonly titleOf: (catalogue: string) => string
}

/** What the state of the page finds. */
export function useResults({ catalogues, shown, english, other, state }: ResultSources): Results {
  const { query, filters, sort } = state
  const titleOf = useMemo(() => {
    const titles = new Map(catalogues.map(({ catalogue, title }) => [catalogue.name, title]))
    return (name: string): string => titles.get(name) ?? name
  }, [catalogues])
  const rows = useMemo(
    () => makeRows({ entries: shown.entries, english: english?.entries, other: other?.entries, titleOf }),
    [shown, english, other, titleOf],
  )
  const index = useMemo(
    () =>
      indexCodes(
        rows,
        catalogues.map(({ catalogue }) => catalogue),
      ),
    [rows, catalogues],
  )
  const found = useMemo(() => searchRows(rows, query, index), [rows, query, index])
  const counts = useMemo(() => countFacets(found.rows, filters), [found, filters])
  const results = useMemo(() => sortRows(filterRows(found.rows, filters), sort), [found, filters, sort])
  return { rows, found, counts, results, titleOf }
}
