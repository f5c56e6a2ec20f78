import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Catalogue } from '../../src/catalogue/definition'
import { type CatalogueState, fromSearch, longestQuery, toParams } from './address'
import { indexCodes } from './codesInText'
import { download } from './download'
import { csvOf, jsonOf } from './exportRows'
import { FacetMenu } from './FacetMenu'
import { countFacets, type Facet, facets, filterRows, noValue, toggled } from './facets'
import { inTitle } from './inWords'
import type { PageAddress } from './pageAddress'
import { PastedAnswer } from './PastedAnswer'
import { ResultTable } from './ResultTable'
import { makeRows } from './rows'
import { searchRows } from './searchRows'
import { sortRows } from './sortRows'
import type { Loaded } from './useEntries'
import { useTableKeys } from './useTableKeys'

export interface CatalogueViewProps {
  readonly catalogues: readonly { readonly catalogue: Catalogue; readonly title: string }[]
  readonly shown: Loaded
  readonly english: Loaded | undefined
  /** Words in a second language; asked for by the state. */
  readonly other: Loaded | undefined
  readonly address: PageAddress
  readonly state: CatalogueState
  readonly onState: (state: CatalogueState) => void
  readonly languages: readonly { readonly value: string; readonly title: string }[]
  readonly onLocale: (tag: string) => void
  readonly hrefOf: (key: string) => string
  readonly onOpen: (key: string) => void
  /** The view of what is missing, computed only when it is looked at. */
  readonly gaps: ReactNode
}

/** The state of the page, from the address when it opens and whenever somebody goes back or forward. */
export function useCatalogueState(address: PageAddress): readonly [CatalogueState, (state: CatalogueState) => void] {
  const [state, setState] = useState(() => fromSearch(address.search()))
  useEffect(
    () =>
      address.subscribe(() => {
        setState(fromSearch(address.search()))
      }),
    [address],
  )
  return [state, setState]
}

/** The Catalogue page: every code in one table, with search, filters, a second language, export. */
export function CatalogueView(props: CatalogueViewProps) {
  const { catalogues, shown, english, other, address, state, onState, languages } = props
  const page = useRef<HTMLDivElement>(null)
  const [filtersOpen, setFiltersOpen] = useState(false)
  useTableKeys(page)

  const titles = useMemo(() => new Map(catalogues.map(({ catalogue, title }) => [catalogue.name, title])), [catalogues])
  const titleOf = (name: string): string => titles.get(name) ?? name
  const rows = useMemo(
    () =>
      makeRows({
        entries: shown.entries,
        english: english?.entries,
        other: other?.entries,
        titleOf: (name) => titles.get(name) ?? name,
      }),
    [shown, english, other, titles],
  )
  const index = useMemo(
    () =>
      indexCodes(
        rows,
        catalogues.map(({ catalogue }) => catalogue),
      ),
    [rows, catalogues],
  )
  const found = useMemo(() => searchRows(rows, state.query, index), [rows, state.query, index])
  const counts = useMemo(() => countFacets(found.rows, state.filters), [found, state.filters])
  const results = useMemo(
    () => sortRows(filterRows(found.rows, state.filters), state.sort),
    [found, state.filters, state.sort],
  )

  // A long paste stays out of the address: what was found in it is what a colleague needs.
  const kept =
    state.query.length <= longestQuery
      ? state.query
      : found.by === 'codes'
        ? found.rows
            .slice(0, 5)
            .map(({ entry }) => entry.code)
            .join(' ')
        : state.query.slice(0, longestQuery)
  useEffect(() => {
    const timer = setTimeout(() => {
      address.set(toParams({ ...state, query: kept }))
    }, 200)
    return () => {
      clearTimeout(timer)
    }
  }, [address, state, kept])

  const labelOf = (facet: Facet, value: string): string => {
    if (facet === 'catalogue') return titleOf(value)
    if (value === noValue && (facet === 'status' || facet === 'field')) return `No ${facet}`
    return facet === 'field' || facet === 'domain' || facet === 'status' ? value : inTitle(value)
  }
  // The answer that was pasted says it all: there is no row for its code.
  const isUnlisted = found.body?.listed === false && found.rows.length === 0
  const chosen = facets.flatMap((facet) => (state.filters[facet] ?? []).map((value) => ({ facet, value })))
  const options = { locale: shown.tag, compare: other?.tag }
  const save = (kind: 'csv' | 'json'): void => {
    if (kind === 'csv') download('errors.csv', 'text/csv', csvOf(results, options))
    else download('errors.json', 'application/json', jsonOf(results, options))
  }

  return (
    <main ref={page} className="dictionary" lang="en" dir="ltr">
      <header className="dictionary-head">
        <div>
          <h1>Error dictionary</h1>
          <p className="dictionary-quiet">
            {rows.length} codes of {new Set(rows.map(({ entry }) => entry.catalogue)).size} catalogues: what each one
            means, what a person reads, and what they can do.
          </p>
        </div>
        <nav className="dictionary-views" aria-label="Views">
          {(['codes', 'gaps'] as const).map((view) => (
            <button
              key={view}
              type="button"
              className="dictionary-button"
              aria-pressed={state.view === view}
              onClick={() => {
                onState({ ...state, view })
              }}
            >
              {inTitle(view)}
            </button>
          ))}
        </nav>
      </header>
      {state.view === 'gaps' ? (
        props.gaps
      ) : (
        <>
          <div className="dictionary-tools">
            <label className="dictionary-search">
              <span className="dictionary-unseen">Search codes, numbers, words, or paste an error body or a log line</span>
              <input
                type="search"
                placeholder="Code, number, words, or a pasted error"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                value={state.query}
                onChange={(event) => {
                  onState({ ...state, query: event.target.value })
                }}
                onPaste={(event) => {
                  const text = event.clipboardData.getData('text')
                  if (!/[\r\n]/.test(text)) return
                  // An input joins lines without a space, and a code would become part of the word before it.
                  event.preventDefault()
                  onState({ ...state, query: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() })
                }}
              />
              <kbd aria-hidden="true">/</kbd>
            </label>
            <label className="dictionary-select">
              <span>Language</span>
              <select
                value={shown.tag}
                onChange={(event) => {
                  props.onLocale(event.target.value)
                }}
              >
                {languages.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <label className="dictionary-select">
              <span>Beside it</span>
              <select
                value={state.compare ?? ''}
                onChange={(event) => {
                  onState({ ...state, compare: event.target.value === '' ? undefined : event.target.value })
                }}
              >
                <option value="">None</option>
                {languages.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <div className="dictionary-filters" data-open={filtersOpen || undefined}>
            <button
              type="button"
              className="dictionary-button dictionary-filters-switch"
              aria-expanded={filtersOpen}
              onClick={() => {
                setFiltersOpen(!filtersOpen)
              }}
            >
              Filters
              {chosen.length > 0 && <span className="dictionary-count">{chosen.length}</span>}
            </button>
            <div className="dictionary-facets">
              {facets.map((facet) => (
                <FacetMenu
                  key={facet}
                  facet={facet}
                  options={counts[facet]}
                  labelOf={labelOf}
                  onToggle={(value) => {
                    onState({ ...state, filters: toggled(state.filters, facet, value) })
                  }}
                />
              ))}
            </div>
          </div>
          <div className="dictionary-found">
            <p role="status">
              {results.length === rows.length ? `All ${rows.length} codes` : `${results.length} of ${rows.length} codes`}
              {found.by === 'codes' && results.length > 0 && ', found in what you pasted'}
              {found.by === 'close' && results.length > 0 && ', with most of these words'}
            </p>
            {chosen.map(({ facet, value }) => (
              <button
                key={`${facet} ${value}`}
                type="button"
                className="dictionary-chip"
                aria-label={`Remove the filter ${facet}: ${labelOf(facet, value)}`}
                onClick={() => {
                  onState({ ...state, filters: toggled(state.filters, facet, value) })
                }}
              >
                {labelOf(facet, value)} <span aria-hidden="true">×</span>
              </button>
            ))}
            {(chosen.length > 0 || state.query !== '') && (
              <button
                type="button"
                className="dictionary-link"
                onClick={() => {
                  onState({ ...state, query: '', filters: {} })
                }}
              >
                Clear all
              </button>
            )}
            <span className="dictionary-save">
              <button type="button" className="dictionary-button" onClick={() => save('csv')}>
                CSV
              </button>
              <button type="button" className="dictionary-button" onClick={() => save('json')}>
                JSON
              </button>
            </span>
          </div>
          {found.body && <PastedAnswer found={found.body} catalogueTitle={titleOf(found.body.catalogue)} />}
          {results.length === 0 ? (
            !isUnlisted && (
              <p className="dictionary-none">
                {chosen.length > 0 && found.rows.length > 0
                  ? `${found.rows.length} codes have these words, but none is left by the filters.`
                  : 'No code, number or text has these words. Try fewer of them, or a part of the code.'}
              </p>
            )
          ) : (
            <ResultTable
              rows={results}
              tag={shown.tag}
              otherTag={other?.tag}
              languageOf={(tag) => languages.find(({ value }) => value === tag)?.title ?? tag}
              sort={state.sort}
              onSort={(by) => {
                const { sort } = state
                // Up, down, and as it was found.
                const next = sort?.by !== by ? { by, down: false } : sort.down ? undefined : { by, down: true }
                onState({ ...state, sort: next })
              }}
              hrefOf={props.hrefOf}
              onOpen={props.onOpen}
            />
          )}
        </>
      )}
    </main>
  )
}
