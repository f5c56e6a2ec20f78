import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtCatalogues, root } from './builtCatalogues.mjs'
import { translatorNotes } from './translatorNotes.mjs'

/* Writes `locales/en/<catalogue>.notes.json`: what translators see beside each English message. */

const sources = await builtCatalogues()
for (const { catalogue } of sources) {
  const messages = JSON.parse(readFileSync(join(root, 'locales', 'en', `${catalogue.name}.json`), 'utf8'))
  const notes = translatorNotes(catalogue.name, messages, sources)
  writeFileSync(join(root, 'locales', 'en', `${catalogue.name}.notes.json`), `${JSON.stringify(notes, null, 2)}\n`)
}
