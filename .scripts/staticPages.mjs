import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** The dark page has the elements of the light one: only its colours are looked at there, and they are the same at any width. */
const looks = [
  { theme: 'light', widths: [320, 1280] },
  { theme: 'dark', widths: [1280], only: ['color-contrast', 'link-in-text-block'] },
]

/** Opens a page of the static build: what it links to, the anchors in it, and what axe says of a docs page. */
export async function readPage(page, base, { id, search, ready, axe: wantsAxe = false }) {
  const name = search.replace(/^id=|&viewMode=\w+/g, '')
  const read = { id, name, links: [], anchors: [], violations: [], views: 0 }
  const open = async (globals) => {
    await page.goto(`${base}iframe.html?${search}${globals}`, { waitUntil: 'commit' })
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: 30_000 })
  }
  try {
    await open('')
    read.links = await page
      .locator(':is(#storybook-root, #storybook-docs) a[href]')
      .evaluateAll((links) => links.map((link) => ({ href: link.getAttribute('href'), url: link.href })))
    read.anchors = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id))
    if (wantsAxe) await lookAtDocs(page, read, open)
  } catch (error) {
    read.violations.push(`${name}: ${String(error).split('\n')[0]}`)
  }
  return read
}

async function lookAtDocs(page, read, open) {
  for (const { theme, widths, only } of looks) {
    if (theme !== 'light') await open(`&globals=theme:${theme}`)
    await page.locator(`.docs[data-theme="${theme}"]`).waitFor({ state: 'attached' })
    // The stories on a page have tests of their own; here they only have to be there.
    await page.waitForFunction(() => {
      const count = (selector) => globalThis.document.querySelectorAll(selector).length
      return count('.docs .sb-story') === count('.docs .sb-story .story-frame')
    })
    await page.evaluate(axe)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const { violations, overflow } = await page.evaluate(async (rulesOfColour) => {
        // Several examples on a page are several pages of an application: their banners may be called the same.
        const rules = { 'landmark-unique': { enabled: false } }
        const runOnly = rulesOfColour ? { runOnly: { type: 'rule', values: rulesOfColour } } : { rules }
        const result = await globalThis.axe.run('.docs', { resultTypes: ['violations'], elementRef: false, ...runOnly })
        const { scrollWidth, clientWidth } = globalThis.document.documentElement
        return { violations: result.violations, overflow: scrollWidth - clientWidth }
      }, only)
      read.views += 1
      const where = `${read.id}, ${theme}, ${width} px`
      if (overflow > 0) read.violations.push(`${where}: ${overflow} px wider than the window`)
      for (const { id, nodes } of violations) {
        const [first] = nodes
        read.violations.push(
          `${where}: ${id}, ${nodes.length} times: ${first.target.join(' ')} ${first.any[0]?.message ?? ''}`,
        )
      }
    }
  }
}

/** What was found in the docs, and in how many views of them. */
export const docsFaults = (pages) => ({
  checked: pages.reduce((sum, { views }) => sum + views, 0),
  found: pages.flatMap(({ violations }) => violations),
})
