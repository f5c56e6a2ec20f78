import type { CatalogueState } from './address'
import { inTitle } from './inWords'

export interface CatalogueHeadProps {
  readonly codes: number
  readonly catalogues: number
  readonly view: CatalogueState['view']
  readonly onView: (view: CatalogueState['view']) => void
}

/** What this page is, and its two views. */
export function CatalogueHead({ codes, catalogues, view, onView }: CatalogueHeadProps) {
  return (
    <header className="dictionary-head">
      <div>
        <h1>Error dictionary</h1>
        <p className="dictionary-quiet">
          {codes} codes of {catalogues} catalogues: what each one means, what a person reads, and what they can do.
        </p>
      </div>
      <nav className="dictionary-views" aria-label="Views">
        {(['codes', 'gaps'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="dictionary-button"
            aria-pressed={view === one}
            onClick={() => {
              onView(one)
            }}
          >
            {inTitle(one)}
          </button>
        ))}
      </nav>
    </header>
  )
}
