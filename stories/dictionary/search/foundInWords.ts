import { type Filters, matchesFirst } from '../filter/facets'
import type { Results } from '../table/useResults'

/** How many codes were found, and how. */
export function foundInWords({ rows, found, results }: Results, filters: Filters): string {
  const { length } = results
  const elsewhere = results.filter((row) => !matchesFirst(row, filters)).length
  return [
    length === rows.length ? `All ${rows.length} codes` : `${length} of ${rows.length} codes`,
    ...(found.by === 'codes' && length > 0 ? ['found in what you pasted'] : []),
    ...(found.by === 'close' && length > 0 ? ['with most of these words'] : []),
    // The table shows an entry as it is first of all: this says why a row is there that seems not to fit.
    ...(elsewhere > 0 ? [`${elsewhere === length ? 'all' : elsewhere} of them only in some situations`] : []),
  ].join(', ')
}
