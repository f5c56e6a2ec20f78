import { type ReactNode, useRef } from 'react'
import type { CatalogueState } from '../address/address'
import { rememberOpened } from '../address/lastOpened'
import type { PageAddress } from '../address/pageAddress'
import { useKeptState } from '../address/useKeptState'
import { useWayBack } from '../address/useWayBack'
import { facetLabel } from '../filter/facetLabel'
import { type Facet, facets, toggled } from '../filter/facets'
import { FilterBar } from '../filter/FilterBar'
import { FoundBar } from '../filter/FoundBar'
import { foundInWords } from '../search/foundInWords'
import { PastedAnswer } from '../search/PastedAnswer'
import { SearchBox } from '../search/SearchBox'
import { searchedIn } from '../search/searchedIn'
import { download } from '../table/download'
import { csvOf, jsonOf } from '../table/exportRows'
import { ResultTable } from '../table/ResultTable'
import { type ResultSources, useResults } from '../table/useResults'
import { useTableKeys } from '../table/useTableKeys'
import { CatalogueHead } from './CatalogueHead'
import { LanguagePair } from './LanguagePair'
import type { Language } from './LanguageSelect'

export interface CatalogueViewProps extends ResultSources {
  readonly address: PageAddress
  readonly onState: (state: CatalogueState) => void
  readonly languages: readonly Language[]
  readonly onLocale: (tag: string) => void
  readonly hrefOf: (key: string) => string
  readonly onOpen: (key: string) => void
  /** The views of what no code names and of what is missing, computed only when they are looked at. */
  readonly sharedWords: ReactNode
  readonly gaps: ReactNode
}

/** The Catalogue page: every code in one table, with search, filters, a second language, export. */
export function CatalogueView(props: CatalogueViewProps) {
  const { shown, english, other, address, state, onState, languages } = props
  const { query, filters, sort } = state
  const page = useRef<HTMLDivElement>(null)
  const search = useResults(props)
  const { rows, found, counts, results, titleOf } = search
  useTableKeys(page)
  useKeptState(address, state, found)
  const cameFrom = useWayBack(page)

  const labelOf = (facet: Facet, value: string): string => facetLabel(facet, value, titleOf)
  const onToggle = (facet: Facet, value: string): void => {
    onState({ ...state, filters: toggled(filters, facet, value) })
  }
  const chosen = facets.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })))
  // The answer that was pasted says it all: there is no row for its code.
  const isUnlisted = found.body?.listed === false && found.rows.length === 0
  const options = { locale: shown.tag, compare: other?.tag }
  const languagePair = (
    <LanguagePair
      languages={languages}
      tag={shown.tag}
      otherTag={state.compare}
      onTag={props.onLocale}
      onOtherTag={(compare) => onState({ ...state, compare })}
    />
  )
  return (
    <main ref={page} className="dictionary" lang="en" dir="ltr">
      <CatalogueHead
        codes={rows.length}
        catalogues={new Set(rows.map(({ entry }) => entry.catalogue)).size}
        view={state.view}
        onView={(view) => onState({ ...state, view })}
      />
      {state.view === 'gaps' && props.gaps}
      {state.view === 'shared' && (
        <>
          <div className="dictionary-tools">{languagePair}</div>
          {props.sharedWords}
        </>
      )}
      {state.view === 'codes' && (
        <>
          <div className="dictionary-tools">
            <SearchBox
              query={query}
              onQuery={(next) => onState({ ...state, query: next })}
              describedBy="dictionary-searched"
            />
            {languagePair}
          </div>
          <p id="dictionary-searched" className="dictionary-hint">
            {searchedIn([shown.tag, other?.tag, english && 'en'])}
          </p>
          <FilterBar counts={counts} chosen={chosen.length} labelOf={labelOf} onToggle={onToggle} />
          <FoundBar
            found={foundInWords(search, filters)}
            chosen={chosen}
            labelOf={labelOf}
            onRemove={onToggle}
            onClear={
              chosen.length > 0 || query !== '' ? () => onState({ ...state, query: '', filters: {} }) : undefined
            }
            onSave={(kind) => {
              if (kind === 'csv') download('errors.csv', 'text/csv', csvOf(results, options))
              else download('errors.json', 'application/json', jsonOf(results, options))
            }}
          />
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
              sort={sort}
              onSort={(by) => {
                // Up, down, and as it was found.
                const next = sort?.by !== by ? { by, down: false } : sort.down ? undefined : { by, down: true }
                onState({ ...state, sort: next })
              }}
              drawnTo={cameFrom}
              hrefOf={props.hrefOf}
              onOpen={(key) => {
                rememberOpened(key)
                props.onOpen(key)
              }}
            />
          )}
        </>
      )}
    </main>
  )
}
