import { useState } from 'react'
import { FacetMenu, type FacetMenuProps } from './FacetMenu'
import { type Facet, type FacetOption, facets } from './facets'

export interface FilterBarProps {
  readonly counts: Readonly<Record<Facet, readonly FacetOption[]>>
  /** How many values are chosen, of all filters. */
  readonly chosen: number
  readonly labelOf: FacetMenuProps['labelOf']
  readonly onToggle: (facet: Facet, value: string) => void
}

/** All filters; in a narrow page behind one button. */
export function FilterBar({ counts, chosen, labelOf, onToggle }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="dictionary-filters" data-open={isOpen || undefined}>
      <button
        type="button"
        className="dictionary-button dictionary-filters-switch"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        Filters
        {chosen > 0 && <span className="dictionary-count">{chosen}</span>}
      </button>
      <div className="dictionary-facets">
        {facets.map((facet) => (
          <FacetMenu
            key={facet}
            facet={facet}
            options={counts[facet]}
            labelOf={labelOf}
            onToggle={(value) => {
              onToggle(facet, value)
            }}
          />
        ))}
      </div>
    </div>
  )
}
