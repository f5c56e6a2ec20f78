import { useContext } from 'react'
import { catalogues } from '../../support/catalogues'
import { storyLocales } from '../../support/locales'
import { StoryLocale } from '../../support/words'
import type { PageAddress } from '../address/pageAddress'
import { loadEntries } from '../entries/loadEntries'
import { useEntries } from '../entries/useEntries'
import { entryAddress, openEntry, pageAddress, setStorybookLocale } from '../parts/host'
import { CatalogueView } from './CatalogueView'
import { GapsView } from './GapsView'
import { SharedView } from './SharedView'
import { useCatalogueState } from './useCatalogueState'

// On the way together with the page's code: it is searched in English, whatever language is shown.
void loadEntries('en')

export interface CataloguePageProps {
  /** Default: Storybook's own address. */
  readonly address?: PageAddress
  /** Default: goes to the code's page. */
  readonly onOpen?: (key: string) => void
}

/** The Catalogue page inside Storybook: its language is the toolbar's. */
export function CataloguePage({ address = pageAddress, onOpen = openEntry }: CataloguePageProps) {
  const locale = useContext(StoryLocale)
  const [state, onState] = useCatalogueState(address)
  const shown = useEntries(locale)
  const english = useEntries('en')
  const other = useEntries(state.compare)
  if (!shown) return <p className="dictionary dictionary-loading" role="status" aria-label="Loading" />
  return (
    <CatalogueView
      catalogues={catalogues}
      shown={shown}
      english={english}
      other={other}
      address={address}
      state={state}
      onState={onState}
      languages={storyLocales}
      onLocale={setStorybookLocale}
      hrefOf={entryAddress}
      onOpen={onOpen}
      sharedWords={<SharedView tag={locale} otherTag={state.compare} />}
      gaps={<GapsView hrefOf={entryAddress} />}
    />
  )
}
