import type { ReactNode } from 'react'
import { catalogueStory } from '../address/addressEvents'
import { followLink } from '../address/followLink'
import { addressOf, openCatalogue } from './host'

/** Leads to the Catalogue page. */
export const CatalogueLink = ({ children }: { readonly children: ReactNode }) => (
  <a href={addressOf(catalogueStory)} target="_top" onClick={followLink(openCatalogue)}>
    {children}
  </a>
)
