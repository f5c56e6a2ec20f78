import { useEffect, useRef } from 'react'
import { inTitle, inWords } from '../parts/inWords'
import type { Facet, FacetOption } from './facets'

export interface FacetMenuProps {
  readonly facet: Facet
  readonly options: readonly FacetOption[]
  readonly labelOf: (facet: Facet, value: string) => string
  readonly onToggle: (value: string) => void
}

/** One filter: its values with their counts. */
export function FacetMenu({ facet, options, labelOf, onToggle }: FacetMenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const chosen = options.filter((option) => option.chosen).length
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = details.current
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  return (
    <details
      ref={details}
      className="dictionary-facet"
      data-facet={facet}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        event.stopPropagation()
        details.current.open = false
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary className="dictionary-button" data-chosen={chosen > 0 || undefined}>
        {facet === 'status' ? 'HTTP status' : inTitle(facet)}
        {chosen > 0 && <span className="dictionary-count">{chosen}</span>}
      </summary>
      <fieldset className="dictionary-options">
        <legend className="dictionary-unseen">{inWords(facet)}</legend>
        {options.map(({ value, count, chosen: isChosen }) => (
          <label key={value} data-empty={count === 0 || undefined}>
            <input
              type="checkbox"
              checked={isChosen}
              onChange={() => {
                onToggle(value)
              }}
            />
            <span>{labelOf(facet, value)}</span>
            <span className="dictionary-number">{count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
