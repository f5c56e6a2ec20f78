import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright'
import { build as vite } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../.scripts/browser.mjs'
import { root } from './built'

/*
 * A page as its author would build it, in a real browser whose server doesn't give it everything: the engine is blocked, slow,
 * gone with a new deployment or cut off, and comes back.
 */

const work = join(root, '.cache', 'engine-arrival')

const app = `
import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiErrorProvider, ApiErrorScope, ErrorBanner, ErrorToaster, useErrorReporter } from 'react-errata'
import { assetpay } from 'react-errata/catalogues/assetpay'

function Page() {
  const [thrown, setThrown] = useState(null)
  const report = useErrorReporter()
  window.app = {
    show: (given, options = {}) => setThrown({ given, options }),
    report,
    fail: () => setThrown({ given: new TypeError('Failed to fetch'), options: { operation: 'write' } }),
  }
  return h(ErrorBanner, { error: thrown && thrown.given, ...(thrown && thrown.options), recoveries: { checkActivity: () => undefined } })
}
function Inner() {
  window.inner = useErrorReporter()
  return h(ErrorBanner, { className: 'in-scope' })
}
createRoot(document.getElementById('root')).render(
  h(ApiErrorProvider, { catalogues: [assetpay] }, h(Page), h(ApiErrorScope, null, h(Inner)), h(ErrorToaster)),
)
`

/** How the server answers for everything but the page and its first script. */
type Mood = 'ok' | 'gone' | 'cut' | 'slow'
let mood: Mood = 'ok'
let server: Server
let browser: Browser
const folders = ['vite', 'esbuild'] as const

beforeAll(async () => {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(join(work, 'node_modules'), { recursive: true })
  symlinkSync(root, join(work, 'node_modules', 'react-errata'), 'junction')
  writeFileSync(join(work, 'app.js'), app)
  await vite({
    configFile: false,
    root: work,
    logLevel: 'error',
    base: '/vite/',
    build: { outDir: join(work, 'vite'), rolldownOptions: { input: join(work, 'app.js') } },
  })
  await esbuild({
    entryPoints: [join(work, 'app.js')],
    outdir: join(work, 'esbuild'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'error',
  })
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const folder = pathname.split('/')[1] ?? ''
    if (pathname === `/${folder}/`) {
      response.setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><html lang="en"><div id="root"></div><script type="module" src="${entryOf(folder)}"></script>`,
      )
      return
    }
    const isFirst = pathname === entryOf(folder) || firstChunks(folder).includes(pathname)
    const send = (): void => {
      response.setHeader('Content-Type', 'text/javascript')
      const code = readFileSync(join(work, pathname))
      if (!isFirst && mood === 'cut') {
        response.setHeader('Content-Length', code.length)
        response.write(code.subarray(0, code.length / 2), () => response.destroy())
      } else response.end(code)
    }
    if (!isFirst && mood === 'gone') response.writeHead(404).end('gone')
    else if (!isFirst && mood === 'slow') setTimeout(send, 700)
    else send()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { executablePath, args } = await findBrowser()
  browser = await chromium.launch({ executablePath, args: [...args] })
}, 120_000)
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
  rmSync(work, { recursive: true, force: true })
})

const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(join(work, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `/${folder}/${file.replaceAll('\\', '/')}`)
const entryOf = (folder: string): string => scriptsIn(folder).find((file) => /\/app[^/]*\.js$/.test(file)) ?? ''
/** What the first script imports before it runs. */
function firstChunks(folder: string): readonly string[] {
  const code = readFileSync(join(work, entryOf(folder)), 'utf8')
  return [...code.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) => `/${folder}/${name ?? ''}`)
}

let page: Page
const problems: string[] = []
async function open(folder: string, first: Mood): Promise<void> {
  mood = first
  problems.length = 0
  page = await browser.newPage()
  page.on('pageerror', (error) => problems.push(String(error)))
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${String(port)}/${folder}/`)
  await page.waitForFunction('window.app !== undefined')
}
afterEach(async () => {
  expect(problems).toEqual([])
  await page.close()
})

const banner = () => page.locator('section.errata-banner').first()
const text = async (): Promise<string> => (await banner().textContent()) ?? ''
const call = (code: string) => page.evaluate(code)
const refused = { requestId: 'req_1', success: false, error: { code: 1600, key: 'INSUFFICIENT_BALANCE', message: 'x' } }
const refuse = `window.app.show(Object.assign(new Error('x'), { status: 400, body: ${JSON.stringify(refused)} }), { operation: 'write' })`
/** Made when the page is online again, as after a tunnel. */
const online = `dispatchEvent(new Event('online'))`

describe.each(folders)('built with %s', (folder) => {
  test('the words are there with the first error, and nothing of the last resort is ever seen', async () => {
    await open(folder, 'ok')
    await page.waitForTimeout(400)
    await call('window.app.fail()')
    await page.waitForFunction(`document.querySelector('.errata-banner .errata-icon')`)
    expect(await text()).toContain("We don't know if this went through")
    expect(await page.locator('[role=alert]').count()).toBe(0)
  })

  test.each(['gone', 'cut'] as const)(
    '%s: the last resort after 300 ms, then the real words in the same element',
    async (how) => {
      await open(folder, how)
      await call(refuse)
      expect(await banner().count()).toBe(0)
      await page.waitForSelector('[role=alert]')
      expect(await text()).toContain("We don't know if this went through")
      expect(await text()).toContain('Check recent activity before you try again')
      expect(await banner().getAttribute('data-code')).toBe('UNREADABLE')
      await call(`document.querySelector('.errata-banner').mark = 'same'`)
      mood = 'ok'
      await call(online)
      await page.waitForSelector('.errata-banner[data-code=INSUFFICIENT_BALANCE]')
      expect(await call(`document.querySelector('.errata-banner').mark`)).toBe('same')
      expect(await page.locator('[role=alert]').count()).toBe(0)
      expect(await text()).not.toContain("We don't know")
    },
  )

  test('slow: the last resort gives way by itself', async () => {
    await open(folder, 'slow')
    await call('window.app.fail()')
    await page.waitForSelector('[role=alert]')
    await page.waitForSelector('.errata-banner .errata-icon')
    expect(await page.locator('[role=alert]').count()).toBe(0)
    expect(await banner().count()).toBe(1)
  })

  test('what shows nothing shows no last resort either', async () => {
    await open(folder, 'gone')
    await call(
      `window.app.show(new DOMException('x', 'AbortError')), window.app.report(new Response('{}', { status: 200 }))`,
    )
    await page.waitForTimeout(600)
    expect(await page.locator('.errata-banner, .errata-toast').count()).toBe(0)
  })

  test('a read, offline and not known have words of their own', async () => {
    await open(folder, 'gone')
    await call(`window.app.show(new Error('x'), { operation: 'read' })`)
    await page.waitForSelector('[role=alert]')
    expect(await text()).toContain("We couldn't load this")
    await call(`window.app.show(new Error('y'))`)
    await page.waitForFunction(
      `document.querySelector('.errata-banner')?.textContent.includes('may have gone through')`,
    )
    await page.context().setOffline(true)
    await call(`window.app.show(new Error('z'), { operation: 'write' })`)
    await page.waitForFunction(`document.querySelector('.errata-banner')?.textContent.includes("You're offline")`)
    await page.context().setOffline(false)
  })

  test('what was reported meanwhile is shown in a plain toast or in the banner of its scope, and later in the real ones', async () => {
    await open(folder, 'gone')
    await call(
      `window.app.report(new TypeError('Failed to fetch'), { operation: 'read' }), window.inner(new Error('y'), { operation: 'write' })`,
    )
    await page.waitForSelector('.errata-toast[data-surface=toast] [role=alert]')
    await page.waitForSelector('.in-scope [role=alert]')
    mood = 'ok'
    await call(online)
    await page.waitForSelector('ol .errata-toast')
    await page.waitForSelector('.in-scope .errata-icon')
    expect(await page.locator('.errata-toast').count()).toBe(1)
    expect(await page.locator('[role=alert]').count()).toBe(0)
  })
})
