import { type CatalogueState, views } from '../address/address'

export interface CatalogueHeadProps {
  readonly codes: number
  readonly catalogues: number
  readonly view: CatalogueState['view']
  readonly onView: (view: CatalogueState['view']) => void
}

const titles: Readonly<Record<CatalogueState['view'], string>> = {
  codes: 'Codes',
  shared: 'Shared words',
  gaps: 'Gaps',
}

/** What this page is, and its views. */
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
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className="dictionary-button"
            aria-pressed={view === one}
            onClick={() => {
              onView(one)
            }}
          >
            {titles[one]}
          </button>
        ))}
      </nav>
    </header>
  )
}
