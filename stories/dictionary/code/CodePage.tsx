import { useContext } from 'react'
import { catalogues } from '../../support/catalogues'
import { StoryLocale } from '../../support/words'
import { useEntries } from '../entries/useEntries'
import { partsOf } from '../table/rows'
import { CodeDetails } from './CodeDetails'
import { UnlistedCode } from './UnlistedCode'

/** Everything about one code, for those who got it from a log, a screenshot or a person. */
export function CodePage({ entryKey }: { readonly entryKey: string }) {
  const [name, code] = partsOf(entryKey)
  const locale = useContext(StoryLocale)
  const english = useEntries('en')
  const inLocale = useEntries(locale)
  const shown = catalogues.find(({ catalogue }) => catalogue.name === name)
  const definition = shown && Object.hasOwn(shown.catalogue.errors, code) ? shown.catalogue.errors[code] : undefined
  if (!shown || !definition) return <UnlistedCode entryKey={entryKey} />
  if (!english || !inLocale) return <p className="dictionary dictionary-loading" role="status" aria-label="Loading" />
  const at = english.entries.findIndex((entry) => entry.catalogue === name && entry.code === code)
  const entry = english.entries[at]
  const localised = inLocale.entries[at]
  if (!entry || !localised) return <UnlistedCode entryKey={entryKey} />
  const { tag } = inLocale
  // Another code is another page: nothing of the last one stays, neither its answer nor its switches.
  return <CodeDetails key={entryKey} {...{ entryKey, entry, definition, localised, tag, at, shown }} />
}
