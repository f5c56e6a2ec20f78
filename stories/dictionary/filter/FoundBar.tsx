import type { FacetMenuProps } from './FacetMenu'
import type { Facet } from './facets'

export interface FoundBarProps {
  readonly found: string
  readonly chosen: readonly { readonly facet: Facet; readonly value: string }[]
  readonly labelOf: FacetMenuProps['labelOf']
  readonly onRemove: (facet: Facet, value: string) => void
  /** Absent where there is nothing to clear. */
  readonly onClear: (() => void) | undefined
  readonly onSave: (kind: 'csv' | 'json') => void
}

/** How many were found, by which filters, and a way to keep them. */
export function FoundBar({ found, chosen, labelOf, onRemove, onClear, onSave }: FoundBarProps) {
  return (
    <div className="dictionary-found">
      <p role="status">{found}</p>
      {chosen.map(({ facet, value }) => (
        <button
          key={`${facet} ${value}`}
          type="button"
          className="dictionary-chip"
          aria-label={`Remove the filter ${facet}: ${labelOf(facet, value)}`}
          onClick={() => {
            onRemove(facet, value)
          }}
        >
          {labelOf(facet, value)} <span aria-hidden="true">×</span>
        </button>
      ))}
      {onClear && (
        <button type="button" className="dictionary-link" onClick={onClear}>
          Clear all
        </button>
      )}
      <span className="dictionary-save">
        {(['csv', 'json'] as const).map((kind) => (
          <button key={kind} type="button" className="dictionary-button" onClick={() => onSave(kind)}>
            {kind.toUpperCase()}
          </button>
        ))}
      </span>
    </div>
  )
}
