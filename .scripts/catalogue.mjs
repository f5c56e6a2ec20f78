import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtCatalogues, builtCore, root } from './builtCatalogues.mjs'
import { catalogueCopy, catalogueEntries, sharedCopy } from './catalogueData.mjs'

/* Writes `dist/catalogue.json`, its schema, and `dist/catalogue/<tag>.json`, from the built catalogues and the locale files. */

const dist = join(root, 'dist')
const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const sources = await builtCatalogues()
const locales = readdirSync(join(root, 'locales')).sort(
  (a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b),
)
const { version } = read(join(root, 'package.json'))
const core = await builtCore()
const messagesIn = (tag) => {
  const files = new Map()
  return (name) => {
    if (!files.has(name)) files.set(name, read(join(root, 'locales', tag, `${name}.json`)))
    return files.get(name)
  }
}
const english = messagesIn('en')
const entriesIn = (tag) => catalogueEntries(sources, messagesIn(tag), core, english)
const sharedIn = (tag) => sharedCopy(sources, messagesIn(tag), core, english)
const write = (path, data) => {
  writeFileSync(join(dist, path), `${JSON.stringify(data, null, 1)}\n`)
}

mkdirSync(join(dist, 'catalogue'), { recursive: true })
const entries = entriesIn('en')
write('catalogue.json', { version, locales, entries, shared: sharedIn('en') })
copyFileSync(join(root, '.scripts', 'catalogue.schema.json'), join(dist, 'catalogue.schema.json'))
for (const tag of locales) {
  if (tag === 'en') continue
  const { status } = read(join(root, 'locales', tag, 'locale.json'))
  write(join('catalogue', `${tag}.json`), {
    version,
    locale: tag,
    status,
    entries: catalogueCopy(entriesIn(tag)),
    shared: sharedIn(tag),
  })
}
console.log(`dist/catalogue.json: ${entries.length} entries, ${locales.length} locales`)
