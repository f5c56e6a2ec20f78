import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtCatalogues, builtCore, root } from './builtCatalogues.mjs'
import { translatorNotes } from './translatorNotes.mjs'

/* Writes `locales/en/<catalogue>.notes.json`: what translators see beside each English message. */

const sources = await builtCatalogues()
const core = await builtCore()
const english = Object.fromEntries(
  sources.map(({ catalogue: { name } }) => [
    name,
    JSON.parse(readFileSync(join(root, 'locales', 'en', `${name}.json`), 'utf8')),
  ]),
)
for (const name of Object.keys(english)) {
  const notes = translatorNotes(name, sources, (one) => english[one], core)
  writeFileSync(join(root, 'locales', 'en', `${name}.notes.json`), `${JSON.stringify(notes, null, 2)}\n`)
}
