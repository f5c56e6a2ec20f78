import type { Row, Shown } from '../table/rows'

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

/** The value that the table shows. */
export const valueOf = ({ entry }: Row, facet: Facet): string => {
  const value = entry[facet]
  return value === null ? noValue : String(value)
}

/** Facets that an entry may have several values of: one for each situation. */
const ofSituation = ['severity', 'outcome', 'surface', 'recovery'] as const
const isOfSituation = (facet: Facet): facet is (typeof ofSituation)[number] =>
  (ofSituation as readonly Facet[]).includes(facet)

const valueIn = (row: Row, shown: Shown, facet: Facet): string =>
  isOfSituation(facet) ? shown[facet] : valueOf(row, facet)

const isChosen = (row: Row, shown: Shown, facet: Facet, filters: Filters): boolean => {
  const chosen = filters[facet]
  return chosen === undefined || chosen.length === 0 || chosen.includes(valueIn(row, shown, facet))
}

const fits = (row: Row, shown: Shown, filters: Filters): boolean =>
  facets.every((facet) => isChosen(row, shown, facet, filters))

/** Whether a row fits as it is shown in the table, and not only in another situation. */
export const matchesFirst = (row: Row, filters: Filters): boolean => fits(row, row.entry, filters)

/** Rows that fit in one situation at least; all that is chosen has to hold in the same one. */
export const filterRows = (rows: readonly Row[], filters: Filters): readonly Row[] =>
  rows.filter((row) => row.shown.some((shown) => fits(row, shown, filters)))

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
    // A row counts once for a value, in however many situations it has it.
    const counted = row.shown.length > 1 ? new Set<string>() : undefined
    for (const shown of row.shown) {
      const missed = facets.filter((facet) => !isChosen(row, shown, facet, filters))
      if (missed.length > 1) continue
      for (const facet of missed.length === 1 ? missed : facets) {
        const value = valueIn(row, shown, facet)
        const name = counted && `${facet} ${value}`
        if (name !== undefined && counted?.has(name)) continue
        if (name !== undefined) counted?.add(name)
        const ofFacet = counts.get(facet)
        ofFacet?.set(value, (ofFacet.get(value) ?? 0) + 1)
      }
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
