import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSizes } from '../../.scripts/readmeSizes.mjs'
import { pages, readme, root, snippetsOf } from './snippets'

/* README keeps what it promises: short, and its figures, statuses, pages and files are those that there are. */

const { text } = readme
const prose = text.replace(/^```[^]*?^```$/gm, '')

describe('README', () => {
  it('has at most 150 lines, and its first example twelve', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150)
    expect(snippetsOf(readme)[0]?.code.trimEnd().split('\n')).toHaveLength(12)
  })

  it('shows its picture, light and dark, in the first screen', () => {
    const start = text.split('\n').slice(0, 10).join('\n')
    expect(start).toContain('<source media="(prefers-color-scheme: dark)" srcset="docs/pictures/surfaces-dark.png">')
    expect(start).toMatch(/<img src="docs\/pictures\/surfaces-light\.png"[^>]* alt="[^"]{20,}"/)
    for (const theme of ['light', 'dark']) {
      expect(existsSync(join(root, `docs/pictures/surfaces-${theme}.png`))).toBe(true)
    }
  })

  it('has the measured sizes; if not, run "node .scripts/readmeSizes.mjs" and commit what it writes', () => {
    const figures = JSON.parse(readFileSync(join(root, 'stories/docs/sizes.json'), 'utf8')) as Parameters<
      typeof withSizes
    >[1]
    expect(text).toBe(withSizes(text, figures))
  })

  it('says how far each translation is', () => {
    const words = { source: 'the source', machine: 'translated by machine', reviewed: 'read by a person who speaks it' }
    const tags = readdirSync(join(root, 'locales'))
    const told = [...text.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, tag = '', status = '']) => [tag, status])
    expect(told.map(([tag]) => tag).sort()).toEqual(tags.sort())
    for (const [tag = '', status] of told) {
      const locale = JSON.parse(readFileSync(join(root, 'locales', tag, 'locale.json'), 'utf8')) as {
        status: keyof typeof words
      }
      expect(status?.startsWith(words[locale.status]), tag).toBe(true)
    }
  })

  it('names pages of the docs that there are', () => {
    const titles = pages.map((page) => /<Meta title="Docs\/([^"]+)" \/>/.exec(page.text)?.[1] ?? '')
    const named = [...prose.matchAll(/Docs \/ ([^.,:|]+?)(?= \||[.,:])/g)].map(([, title = '']) => title.trim())
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((title) => !titles.includes(title.replace(/^or Docs \/ /, '')))).toEqual([])
  })

  it('links to files and headings that there are', () => {
    const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
    const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replace(/ /g, '-'),
    )
    const isThere = (link: string): boolean =>
      link.startsWith('#') ? headings.includes(link.slice(1)) : existsSync(join(root, link))
    expect(links.filter((link) => !isThere(link))).toEqual([])
  })
})
