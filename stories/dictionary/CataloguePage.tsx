import { useContext } from 'react'
import { catalogues } from '../support/catalogues'
import { storyLocales } from '../support/locales'
import { StoryLocale } from '../support/words'
import { CatalogueView, useCatalogueState } from './CatalogueView'
import { GapsView } from './GapsView'
import { entryAddress, openEntry, pageAddress, setStorybookLocale } from './host'
import { loadEntries } from './loadEntries'
import { useEntries } from './useEntries'

// On the way together with the page's code: it is searched in English, whatever language is shown.
void loadEntries('en')

/** The Catalogue page inside Storybook: its language is the toolbar's. */
export function CataloguePage() {
  const locale = useContext(StoryLocale)
  const [state, onState] = useCatalogueState(pageAddress)
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
      address={pageAddress}
      state={state}
      onState={onState}
      languages={storyLocales}
      onLocale={setStorybookLocale}
      hrefOf={entryAddress}
      onOpen={openEntry}
      gaps={<GapsView hrefOf={entryAddress} />}
    />
  )
}
