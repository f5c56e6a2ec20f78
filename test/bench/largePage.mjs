/*
 * How long a large page's styles are computed anew for a toast that comes or goes: the median in Chromium, in milliseconds.
 *
 *     node test/bench/largePage.mjs [20000]
 */
/* global document, window -- inside what the page evaluates */
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { findBrowser } from '../../.scripts/browser.mjs'

const rounds = 10
const nodes = Number(process.argv[2] ?? 20_000)
const root = join(import.meta.dirname, '..', '..')

const html = `<!doctype html><html lang="en"><title>A large page</title>
<link rel="stylesheet" href="/src/components/styles.css">
<body><script type="module" src="/test/bench/largePage.js"></script></body></html>`

/** Served as it is: what reloads pages while developing would be measured, too. */
const largePage = {
  name: 'large-page',
  configureServer: ({ middlewares }) => {
    middlewares.use('/large', (_, response) => response.setHeader('Content-Type', 'text/html').end(html))
  },
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  cacheDir: join(root, '.cache', 'bench'),
  plugins: [largePage],
  optimizeDeps: {
    noDiscovery: true,
    include: ['react', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client', 'react-intl', '@radix-ui/react-toast'],
  },
  server: { port: 0, hmr: false },
})
await server.listen()
const browser = await chromium.launch(await findBrowser())

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)]

try {
  const page = await browser.newPage()
  await page.goto(`${server.resolvedUrls.local[0]}large?nodes=${nodes}`)
  await page.waitForFunction(() => window.bench && document.querySelector('.errata-toaster'))
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const computing = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'RecalcStyleDuration').value * 1_000
  }
  const took = {}
  const measure = async (what, toasts, act) => {
    const before = await computing()
    const there = await act()
    if (there !== toasts) throw new Error(`${what}: ${there} toasts on the page instead of ${toasts}.`)
    ;(took[what] ??= []).push((await computing()) - before)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [which, name] of ['first', 'second', 'third'].entries()) {
      await measure(`the ${name} toast comes`, which + 1, () =>
        page.evaluate((index) => window.bench.show(index), which),
      )
    }
    for (const left of [2, 1, 0]) {
      await measure(left > 0 ? `one goes, ${left} stay` : 'the last one goes', left, () =>
        page.evaluate(() => window.bench.dismiss()),
      )
    }
  }
  await measure('as long without a toast', undefined, () => page.evaluate(() => window.bench.settled()))
  console.table(
    Object.fromEntries(Object.entries(took).map(([what, times]) => [what, { ms: Number(median(times).toFixed(1)) }])),
  )
} finally {
  await browser.close()
  await server.close()
}
