import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundlers } from './bundle.mjs'
import { gzipped, whenLoaded } from './measure.mjs'

/*
 * Measures each row of the table, and names its budget.
 *
 * @typedef {object} Row
 * @property {string} section
 * @property {string} what
 * @property {Record<string, number | undefined>} sizes bundler → bytes, or files; undefined where nothing is loaded later
 * @property {Record<string, number | undefined>} [eager] bundler → bytes of the same that are loaded with the page
 * @property {number} [budget]
 * @property {number} [limit] what may not be exceeded while the budget isn't reached yet; it only ever goes down
 * @property {'files'} [unit]
 */

/** In the order in which they are shown. */
const peers = {
  sonner: 'sonner',
  reactHotToast: 'react-hot-toast',
  reactToastify: 'react-toastify',
  notistack: 'notistack',
  radixToast: '@radix-ui/react-toast, without styles',
  baseUiToast: '@base-ui/react/toast, without styles',
  handWrittenMap: "i18next, react-i18next, sonner and a hand-written map of AssetPay's 80 codes",
}

/** Bundles a page with each bundler: bundler → when which code is loaded. */
async function measure(folder, page) {
  const parts = {}
  for (const [name, bundle] of Object.entries(bundlers)) {
    const bundled = await bundle(folder, `${page}.mjs`)
    parts[name] = { ...whenLoaded(bundled), css: gzipped(bundled.css) }
  }
  return parts
}

/** bundler → what `figure` reads out of its parts. */
const each = (parts, figure) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, figure(part, name)]))

/**
 * @param {{ folder: string, packageFolder: string }} project
 * @returns {Promise<{ rows: Row[], application: object }>} `application` is what the page is made of, by bundler
 */
export async function measureAll(project) {
  const { folder } = project
  const application = await measure(folder, 'application')
  const hook = await measure(folder, 'hook')
  const styles = await measure(folder, 'styles')
  const catalogues = await measure(folder, 'catalogues')
  const idle = (group) => each(application, (part) => part.idle.groups.get(group))
  const eager = (group) => each(application, (part) => part.eager.groups.get(group))

  const before = [
    {
      what: 'provider, scope, hook, reporters, three surfaces, a catalogue',
      sizes: each(application, first),
      budget: 6,
      limit: 7.5,
    },
    { what: 'hook and provider alone', sizes: each(hook, first), budget: 4, limit: 4.9 },
    { what: 'stylesheet', sizes: each(styles, ({ css }) => css || undefined), budget: 4 },
  ]
  const later = [
    { what: 'core with react-intl', sizes: idle('core'), eager: eager('core'), budget: 36, limit: 52 },
    {
      what: 'bodies of banner, field and summary',
      sizes: idle('surfaces'),
      eager: eager('surfaces'),
      budget: 8,
    },
    { what: 'shared copy in English', sizes: idle('copy:en/common'), eager: eager('copy:en/common'), budget: 5 },
    {
      what: 'toaster, and Radix where one is mounted',
      // The body comes with the engine, so that only Radix is a chunk of its own.
      sizes: each(application, ({ idle, toaster }) =>
        toaster.bytes ? toaster.bytes + (idle.groups.get('toaster') ?? 0) : undefined,
      ),
      eager: eager('radix'),
      budget: 19,
    },
    ...['assetpay', 'abstrapay', 'ratio', 'tesser'].flatMap((name) => [
      {
        what: `${name}: definitions with loaders`,
        sizes: each(catalogues, (part) => inEnglish(part, `definitions:${name}`)),
        budget: 4.5,
      },
      { ...largestCopy(catalogues, name), budget: name === 'abstrapay' ? 2 : 6 },
    ]),
    {
      what: 'all code together, with one catalogue in English',
      sizes: each(application, (part) => part.eager.bytes + part.idle.bytes + part.toaster.bytes),
    },
    { what: 'catalogues and locales that are not used', sizes: each(application, unused), budget: 0, unit: 'files' },
  ]
  const others = []
  for (const [page, what] of Object.entries(peers))
    others.push({ what, sizes: each(await measure(folder, page), first) })
  const further = []
  for (const { what, page, added } of furtherPages(project)) {
    const parts = await measure(folder, page)
    const alreadyThere = (bundler) => (added ? application[bundler].eager.bytes : 0)
    further.push({ what, sizes: each(parts, ({ eager }, bundler) => eager.bytes - alreadyThere(bundler)) })
  }

  const rows = Object.entries({
    'Before the first error': before,
    'When idle, or with the first error': later,
    'Others, before the first error': others,
    'Further entries, with the page': further,
  }).flatMap(([section, members]) => members.map((row) => ({ section, ...row })))
  for (const row of rows) {
    if (row.budget === undefined || row.unit === 'files') continue
    row.budget *= 1000
    if (row.limit !== undefined) row.limit *= 1000
  }
  return { rows, application }
}

const first = ({ eager }) => eager.bytes
const inEnglish = ({ eager, idle }, group) =>
  (eager.groups.get(group) ?? 0) + (idle.groups.get(group) ?? 0) || undefined

/** The largest of a catalogue's copies, whatever the locale. */
function largestCopy(parts, catalogue) {
  const sizesOf = ({ eager, idle, toaster, never }) =>
    new Map(
      [eager, idle, toaster, never].flatMap(({ groups }) => [...groups]).filter(([group]) => group.startsWith('copy:')),
    )
  const all = each(parts, sizesOf)
  const tags = [...Object.values(all)[0].keys()].flatMap((group) => group.match(`^copy:(.+)/${catalogue}$`)?.[1] ?? [])
  const sizes = (tag) => each(all, (groups) => groups.get(`copy:${tag}/${catalogue}`))
  const most = (tag) => Math.max(...Object.values(sizes(tag)))
  const [tag = 'none'] = tags.sort((a, b) => most(b) - most(a))
  return { what: `${catalogue}: copy in one locale (largest: ${tag})`, sizes: sizes(tag) }
}

/** Files of other catalogues that are in the bundle at all, and of other locales that a page in English loads. */
function unused({ eager, idle, toaster, never }) {
  const downloaded = [eager, idle, toaster].flatMap(({ modules }) => [...modules.keys()])
  const all = [...downloaded, ...never.modules.keys()]
  const isOtherCatalogue = (module) =>
    /^react-errata\/dist\/(catalogues\/(?!assetpay\/|common\/)|locales\/[^/]+\/(?!assetpay\.|common\.))/.test(module)
  const isOtherLocale = (module) => /^react-errata\/dist\/locales\/(?!en\/)/.test(module)
  return new Set([...all.filter(isOtherCatalogue), ...downloaded.filter(isOtherLocale)]).size
}

/** Pages about entries that not everybody uses, as far as the package has them. `added` is measured beside the application. */
function* furtherPages({ folder, packageFolder }) {
  const { exports } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const write = (page, entry, beside = '') => {
    const source = `${beside}import * as entry from 'react-errata/${entry}'\n\nglobalThis.entry = entry\n`
    writeFileSync(join(folder, `${page}.mjs`), source)
  }
  for (const entry of Object.keys(exports).map((path) => path.slice(2))) {
    const page = entry.replace('/', '-')
    if (entry === 'engine') {
      write(page, entry, "import './application.mjs'\n")
      yield { what: 'the application with `engine` (servers, single files)', page }
    } else if (entry === 'core') {
      write(page, entry)
      yield { what: '`core` alone, without React', page }
    } else if (entry === 'catalogue' || entry === 'parts' || entry.startsWith('adapters/')) {
      write(page, entry, "import './application.mjs'\n")
      yield { what: `\`${entry}\`, added to the application`, page, added: true }
    }
  }
}
