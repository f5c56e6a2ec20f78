import type { Row } from './rows'

/** What the table can be filtered by. */
export const facets = [
  'catalogue',
  'domain',
  'status',
  'severity',
  'disclosure',
  'outcome',
  'surface',
  'recovery',
  'field',
] as const
export type Facet = (typeof facets)[number]

/** Chosen values by facet: any of them, in every facet that has one. */
export type Filters = { readonly [F in Facet]?: readonly string[] }

/** What stands for an entry without a status or a field. */
export const noValue = 'none'

export const valueOf = ({ entry }: Row, facet: Facet): string => {
  const value = entry[facet]
  return value === null ? noValue : String(value)
}

const isChosen = (row: Row, facet: Facet, filters: Filters): boolean => {
  const chosen = filters[facet]
  return chosen === undefined || chosen.length === 0 || chosen.includes(valueOf(row, facet))
}

export const filterRows = (rows: readonly Row[], filters: Filters): readonly Row[] =>
  rows.filter((row) => facets.every((facet) => isChosen(row, facet, filters)))

export interface FacetOption {
  readonly value: string
  /** How many rows there would be with this value and what is chosen in the other facets. */
  readonly count: number
  readonly chosen: boolean
}

/** The values of each facet with their counts; what is chosen stays there, even at 0. */
export function countFacets(rows: readonly Row[], filters: Filters): Readonly<Record<Facet, readonly FacetOption[]>> {
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]))
  for (const row of rows) {
    const missed = facets.filter((facet) => !isChosen(row, facet, filters))
    if (missed.length > 1) continue
    for (const facet of missed.length === 1 ? missed : facets) {
      const ofFacet = counts.get(facet)
      const value = valueOf(row, facet)
      ofFacet?.set(value, (ofFacet.get(value) ?? 0) + 1)
    }
  }
  return Object.fromEntries(
    facets.map((facet) => {
      const ofFacet = counts.get(facet) ?? new Map<string, number>()
      const chosen = filters[facet] ?? []
      for (const value of chosen) if (!ofFacet.has(value)) ofFacet.set(value, 0)
      const options = [...ofFacet].map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }))
      const byNumber = facet === 'status'
      options.sort((a, b) => (byNumber ? a.value.localeCompare(b.value, 'en', { numeric: true }) : b.count - a.count))
      return [facet, options]
    }),
  ) as unknown as Readonly<Record<Facet, readonly FacetOption[]>>
}

/** The filters with one value switched on or off. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return Object.fromEntries(
    facets.flatMap((one) => {
      const values = one === facet ? next : (filters[one] ?? [])
      return values.length > 0 ? [[one, values]] : []
    }),
  )
}
