import { type Facet, facets, type Filters } from '../filter/facets'
import { type Sort, sortKeys } from '../table/sortRows'

export const views = ['codes', 'shared', 'gaps'] as const

/** What the Catalogue page shows; all of it is in the address, so that a link can be sent. */
export interface CatalogueState {
  readonly query: string
  readonly filters: Filters
  readonly sort?: Sort | undefined
  /** The second language beside the first. */
  readonly compare?: string | undefined
  readonly view: (typeof views)[number]
}

export const emptyState: CatalogueState = { query: '', filters: {}, view: 'codes' }

/** The address' own parameters: a name that is absent from it is null. */
export type AddressParams = Readonly<Record<string, string | null>>

/** As long as a query may be in an address. Of a longer paste, the page puts what it found there. */
export const longestQuery = 200

const listed = (values: readonly string[] | undefined): string | null =>
  values && values.length > 0 ? values.map(encodeURIComponent).join(',') : null

const decoded = (value: string): string[] => {
  try {
    return [decodeURIComponent(value)]
  } catch {
    return []
  }
}

const unlisted = (value: string | null): readonly string[] => (value ? value.split(',').flatMap(decoded) : [])

/** The parameters that stand for a state. */
export function toParams({ query, filters, sort, compare, view }: CatalogueState): AddressParams {
  return {
    q: query === '' ? null : query,
    ...(Object.fromEntries(facets.map((facet) => [facet, listed(filters[facet])])) as Record<Facet, string | null>),
    sort: sort ? `${sort.down ? '-' : ''}${sort.by}` : null,
    with: compare ?? null,
    view: view === 'codes' ? null : view,
  }
}

/** The state that an address stands for; what it doesn't know in there counts as absent. */
export function fromSearch(search: string): CatalogueState {
  const params = new URLSearchParams(search)
  const filters = Object.fromEntries(
    facets.flatMap((facet) => {
      const values = [...new Set(unlisted(params.get(facet)))]
      return values.length > 0 ? [[facet, values]] : []
    }),
  ) as Filters
  const [, minus, name] = /^(-?)(\w+)$/.exec(params.get('sort') ?? '') ?? []
  const by = sortKeys.find((key) => key === name)
  const compare = params.get('with')
  return {
    query: params.get('q') ?? '',
    filters,
    view: views.find((view) => view === params.get('view')) ?? 'codes',
    ...(by && { sort: { by, down: minus === '-' } }),
    ...(compare !== null && compare !== '' && { compare }),
  }
}

/** An address' search with some parameters set, and those that are null taken out. */
export function withParams(search: string, params: AddressParams): string {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(params)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text === '' ? '' : `?${text}`
}
