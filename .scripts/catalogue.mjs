import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtCatalogues, root } from './builtCatalogues.mjs'
import { catalogueCopy, catalogueEntries } from './catalogueData.mjs'

/* Writes `dist/catalogue.json`, its schema, and `dist/catalogue/<tag>.json`, from the built catalogues and the locale files. */

const dist = join(root, 'dist')
const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const sources = await builtCatalogues()
const locales = readdirSync(join(root, 'locales')).sort(
  (a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b),
)
const { version } = read(join(root, 'package.json'))
const entriesIn = (tag) => catalogueEntries(sources, (name) => read(join(root, 'locales', tag, `${name}.json`)))
const write = (path, data) => {
  writeFileSync(join(dist, path), `${JSON.stringify(data, null, 1)}\n`)
}

mkdirSync(join(dist, 'catalogue'), { recursive: true })
const entries = entriesIn('en')
write('catalogue.json', { version, locales, entries })
copyFileSync(join(root, '.scripts', 'catalogue.schema.json'), join(dist, 'catalogue.schema.json'))
for (const tag of locales) {
  if (tag === 'en') continue
  const { status } = read(join(root, 'locales', tag, 'locale.json'))
  write(join('catalogue', `${tag}.json`), { version, locale: tag, status, entries: catalogueCopy(entriesIn(tag)) })
}
console.log(`dist/catalogue.json: ${entries.length} entries, ${locales.length} locales`)
