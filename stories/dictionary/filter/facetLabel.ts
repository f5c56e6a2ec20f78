import { inTitle } from '../parts/inWords'
import { type Facet, noValue } from './facets'

/** The value of a facet as it is read. */
export function facetLabel(facet: Facet, value: string, titleOf: (catalogue: string) => string): string {
  if (facet === 'catalogue') return titleOf(value)
  if (value === noValue && (facet === 'status' || facet === 'field')) return `No ${facet}`
  return facet === 'field' || facet === 'domain' || facet === 'status' ? value : inTitle(value)
}
