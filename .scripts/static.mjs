import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from './browser.mjs'
import { filesIn } from './filesIn.mjs'
import { serveFolder } from './serveFolder.mjs'
import { checkLinks } from './staticLinks.mjs'
import { docsFaults, readPage } from './staticPages.mjs'

/*
 * Storybook's static build as somebody gets it who opens it on a host of files, under a sub-path: it opens on the
 * Catalogue page, asks nobody else for anything, has no broken link, and axe finds nothing in its docs. Times are
 * printed, not judged.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const catalogueStory = 'dictionary--catalogue'
const counts = { passed: 0, failed: 0 }

/** One thing that has to hold: no faults. */
function check(what, faults) {
  counts[faults.length === 0 ? 'passed' : 'failed'] += 1
  console.log(`  ${faults.length === 0 ? 'ok     ' : 'FAILED '} ${what}`)
  for (const fault of faults.slice(0, 20)) console.log(`          ${fault}`)
}

const work = mkdtempSync(join(tmpdir(), 'react-errata-static-'))
// Storybook writes its own caches while it builds; a signal must not leave the folder behind.
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const started = Date.now()
const cli = join(root, 'node_modules', 'storybook', 'dist', 'bin', 'dispatcher.js')
const built = spawnSync(process.execPath, [cli, 'build', '-o', work, '--disable-telemetry', '--quiet'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, NODE_ENV: 'production' },
})
const seconds = () => (Date.now() - started) / 1000
const buildSeconds = seconds()
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}\nStorybook couldn't be built.`)
  process.exit(1)
}

const files = new Set(filesIn(work))
const read = (name) => readFileSync(join(work, name), 'utf8')
const { entries: stories } = JSON.parse(read('index.json'))
const { entries } = JSON.parse(read('catalogue.json'))

const { executablePath, args } = await findBrowser()
const browser = await chromium.launch({ executablePath, args })
const server = await serveFolder(work, '/some/where/')
const base = server.address
try {
  const faults = { requests: [], console: [] }
  /** A fresh profile that takes down what goes wrong in any of its pages. */
  async function newContext() {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    context.on('response', (response) => {
      // What a widget's mocked network answers never leaves the browser.
      if (response.fromServiceWorker()) return
      const url = response.url()
      if (/^https?:/.test(url) && !url.startsWith(base)) faults.requests.push(url)
      if (response.status() >= 400) faults.requests.push(`${response.status()} ${url}`)
    })
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText
      // Leaving a page breaks off what it still waits for; a module that is there fails in this way for no other reason.
      const isThere = reason === 'net::ERR_FAILED' && files.has(request.url().slice(base.length))
      if (reason !== 'net::ERR_ABORTED' && !isThere) faults.requests.push(`${reason} ${request.url()}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error') faults.console.push(`${message.text()} (${message.page()?.url() ?? ''})`)
    })
    context.on('weberror', (error) => faults.console.push(String(error.error())))
    return context
  }

  /** Milliseconds until something is there, with nothing in any cache. */
  async function opening(path, selector) {
    const context = await newContext()
    const page = await context.newPage()
    const from = Date.now()
    await page.goto(`${base}${path}`, { waitUntil: 'commit' })
    await page.frameLocator('#storybook-preview-iframe').locator(selector).first().waitFor({ state: 'attached' })
    const took = Date.now() - from
    await page.waitForURL(/path=/)
    const { searchParams } = new URL(page.url())
    await close(context)
    return { took, path: searchParams.get('path') }
  }

  const catalogue = await opening('', '[data-key]')
  const trivial = await opening('?path=/story/surfaces-banner--info', '[data-surface]')
  check('opens on the Catalogue page', catalogue.path === `/story/${catalogueStory}` ? [] : [catalogue.path])

  const pages = await readPages(newContext)
  const links = checkLinks({ pages, base, files, stories, entries, llms: read('llms.txt') })
  check(`${links.count} links on ${pages.length} pages and in llms.txt lead somewhere`, links.faults)
  check(
    'index.json has every docs page, widget and code that the data has',
    entries.length < 400 || links.storiesOfCodes !== entries.length
      ? [`${links.storiesOfCodes} of ${entries.length} codes have a story`]
      : [],
  )
  const packaged = join(root, 'dist', 'catalogue.json')
  if (existsSync(packaged)) {
    check(
      "catalogue.json is the package's",
      readFileSync(packaged, 'utf8') === read('catalogue.json') ? [] : ['they differ: is dist up to date?'],
    )
  }
  const { checked, found } = docsFaults(pages)
  check(`axe finds nothing: ${checked} views of the docs, light at 320 and 1280 px, and dark`, found)
  check('no request elsewhere, none that fails', [...new Set(faults.requests)])
  check('no error in the console', [...new Set(faults.console)])
  console.log(`static: built in ${buildSeconds.toFixed(1)} s; with nothing cached the Catalogue page opens in`)
  console.log(`  ${catalogue.took} ms, a story of one banner in ${trivial.took} ms; all took ${seconds().toFixed(1)} s`)
} finally {
  await browser.close()
  await server.close()
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

/** Docs, widgets, and each kind of page that the dictionary has, in two windows at a time. */
async function readPages(newContext) {
  const docs = Object.values(stories).filter(({ type }) => type === 'docs')
  const widgets = Object.values(stories).filter(({ id }) => /^widgets-.*--playground$/.test(id))
  // A code of each catalogue and one of each disclosure.
  const kinds = new Set()
  for (const kind of ['catalogue', 'disclosure']) {
    for (const [, { catalogue, code }] of new Map(entries.map((entry) => [entry[kind], entry])))
      kinds.add(`${catalogue}/${code}`)
  }
  const waiting = [
    ...docs.map(({ id }) => ({ id, search: `id=${id}&viewMode=docs`, ready: '.docs h1', axe: true })),
    ...widgets.map(({ id }) => ({ id, search: `id=${id}&viewMode=story`, ready: '.story-frame h2' })),
    { id: catalogueStory, search: `id=${catalogueStory}&viewMode=story`, ready: '[data-key]' },
    { id: catalogueStory, search: `id=${catalogueStory}&viewMode=story&view=gaps`, ready: '.dictionary-gaps h2' },
    ...[...kinds].map((key) => ({
      id: 'dictionary--code',
      search: `id=dictionary--code&viewMode=story&entry=${key}`,
      ready: '.dictionary-languages article',
    })),
  ]
  const done = []
  const context = await newContext()
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      const page = await context.newPage()
      for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await readPage(page, base, next))
    }),
  )
  await close(context)
  return done
}

/** What closing breaks off, such as a catalogue that loads when the page is idle, is no fault of the page. */
async function close(context) {
  context.removeAllListeners('requestfailed')
  await context.close()
}
