import type { EntryData } from '../.scripts/catalogueData.mjs'
import { loadEntries, loadSharedSources, loadSources, localeTags } from '../stories/dictionary/entries/loadEntries'
import { catalogues } from '../stories/support/catalogues'
import type { ListedPage } from './listedPages'
import { llmsText } from './llmsText'

/* What the static build's data files are made of; run in Node by Vite, as a whole, so nothing is left to be loaded. */

/** The package's order: by name, what is shared last. */
const inOrder = (entries: readonly EntryData[]): readonly EntryData[] =>
  [...entries].sort(
    (a, b) =>
      Number(a.catalogue === 'common') - Number(b.catalogue === 'common') || a.catalogue.localeCompare(b.catalogue),
  )

/** With messages as translators write them. */
export const sources = inOrder(await loadSources('en'))

/** The copies that no entry names, as translators write them, too. */
export const shared = await loadSharedSources('en')

/** With messages as people read them. */
const readable = inOrder(await loadEntries('en'))

export const locales = localeTags

/** What people call the catalogues. */
const titles = Object.fromEntries(catalogues.map(({ catalogue, title }) => [catalogue.name, title]))

/** The text of `llms.txt`, with the pages that it lists. */
export const listEverything = (docs: readonly ListedPage[], widgets: readonly ListedPage[]): string =>
  llmsText({ entries: readable, titles, docs, widgets })
