// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIndex } from 'storybook/internal/core-server'
import { beforeAll, describe, expect, it } from 'vitest'
import { pages, root } from './snippets'

/* Links inside Storybook lead to a page or story that is there, and to a heading of it. */

const ids = new Map<string, { readonly importPath: string }>()

beforeAll(async () => {
  const index = await buildIndex({ configDir: join(root, '.storybook') })
  for (const [id, entry] of Object.entries(index.entries)) ids.set(id, entry)
}, 60_000)

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

/** The headings of a page, as its addresses name them. */
const headingsOf = (path: string): readonly string[] =>
  [
    ...readFileSync(join(root, path), 'utf8')
      .replace(/^```[^]*?^```$/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading = '']) => slug(heading))

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, { path, text }) => {
  const prose = text.replace(/^```[^]*?^```$/gm, '')

  it('is in the index, under Docs', () => {
    const title = /<Meta title="(Docs\/[^"]+)" \/>/.exec(text)?.[1]
    expect(title).toBeDefined()
    expect([...ids.values()].filter(({ importPath }) => importPath === `./${path}`)).toEqual([
      expect.objectContaining({ type: 'docs', title }),
    ])
  })

  it('has links that lead somewhere', () => {
    const links = [...prose.matchAll(/\]\(([^)]+)\)|href="([^"]+)"/g)].map(([, link, href]) => link ?? href ?? '')
    const broken = links.filter((link) => {
      const [, id = '', hash] = /^\?path=\/(?:docs|story)\/([\w-]+)(?:#(.+))?$/.exec(link) ?? []
      if (/^https?:/.test(link)) return false
      const own = /^#(.+)$/.exec(link)?.[1]
      const entry = ids.get(id)
      if (own !== undefined) return !headingsOf(path).includes(own)
      return !entry || (hash !== undefined && !headingsOf(entry.importPath).includes(hash))
    })
    expect(broken).toEqual([])
  })

  it('shows stories that are there', () => {
    const files = new Map(
      [...text.matchAll(/^import \* as (\w+) from '(\.[^']+)'$/gm)].map(([, name = '', file = '']) => [
        name,
        readFileSync(join(root, path, '..', `${file}.tsx`), 'utf8'),
      ]),
    )
    const missing = [...text.matchAll(/of=\{(\w+)\.(\w+)\}/g)].filter(
      ([, name = '', story = '']) => !files.get(name)?.includes(`export const ${story}:`),
    )
    expect(missing.map(([shown]) => shown)).toEqual([])
  })
})
