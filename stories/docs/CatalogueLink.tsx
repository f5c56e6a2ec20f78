import type { ReactNode } from 'react'
import { emptyState, toParams } from '../dictionary/address/address'
import { catalogueStory } from '../dictionary/address/addressEvents'
import type { Filters } from '../dictionary/filter/facets'
import { addressOf, goTo, pageAddress } from '../dictionary/parts/host'

interface CatalogueLinkProps {
  /** What the page is filtered by. */
  readonly filters?: Filters
  readonly children: ReactNode
}

/** From the docs to the Catalogue page, with filters set. */
export function CatalogueLink({ filters = {}, children }: CatalogueLinkProps) {
  const params = toParams({ ...emptyState, filters })
  return (
    <a
      href={addressOf(catalogueStory, params)}
      target="_top"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        // The page reads its filters in the address of this frame.
        pageAddress.set(params)
        goTo(catalogueStory, params)
      }}
    >
      {children}
    </a>
  )
}
