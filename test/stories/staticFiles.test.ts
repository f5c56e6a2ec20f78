// @vitest-environment node
import { buildIndex } from 'storybook/internal/core-server'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogueEntries, sharedCopy } from '../../.scripts/catalogueData.mjs'
import { dataFileTexts } from '../../.storybook/dataFiles'
import { permalinkOf } from '../../.storybook/llmsText'
import { copyIds } from '../../src/core/copyIds'
import { resolveProblem } from '../../src/core/resolveProblem'
import { catalogues as apis, common } from '../support/catalogues'

/* What lies beside the static build: all of the data is in it, and its links are relative. */

const sources = [...apis, common]
const english = (name: string) => sources.find((one) => one.name === name)?.english ?? {}
const core = { resolveProblem, copyIds }
const entries = catalogueEntries(sources, english, core)
let texts: Readonly<Record<string, string>> = {}
let ids: readonly string[] = []

beforeAll(async () => {
  texts = await dataFileTexts()
  const index = await buildIndex({ configDir: resolve(import.meta.dirname, '../../.storybook') })
  ids = Object.keys(index.entries)
}, 60_000)

describe('catalogue.json', () => {
  it('has every entry as the package has it', () => {
    const data = JSON.parse(texts['catalogue.json'] ?? '') as {
      readonly version: string
      readonly locales: readonly string[]
      readonly entries: typeof entries
      readonly shared: unknown
    }
    expect(data.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(data.locales[0]).toBe('en')
    const byKey = (all: typeof entries) => new Map(all.map((entry) => [`${entry.catalogue}/${entry.code}`, entry]))
    expect(byKey(data.entries)).toEqual(byKey(entries))
    expect(data.shared).toEqual(sharedCopy(sources, english, core))
  })
})

describe('llms.txt', () => {
  const lines = () => (texts['llms.txt'] ?? '').split('\n')

  it('has a title, a summary, and sections of links', () => {
    expect(lines().filter((line) => line.startsWith('# '))).toEqual(['# react-errata'])
    expect(lines()[2]).toMatch(/^> \S/)
    const sections = lines().filter((line) => line.startsWith('## '))
    expect(sections.slice(0, 3)).toEqual(['## Data', '## Docs', '## Widgets'])
    expect(sections).toHaveLength(3 + sources.length)
    expect(lines().filter((line) => /<CatalogueLink|<\/|\{\//.test(line))).toEqual([])
  })

  it('has one line for every code, with its permalink, its title and its meaning', () => {
    for (const entry of entries) {
      const own = lines().filter((line) => line.startsWith(`- [${entry.code}](${permalinkOf(entry)}): `))
      expect(own, `${entry.catalogue}/${entry.code}`).toHaveLength(1)
      expect(own[0]).toContain(entry.description)
      if (!entry.copy.title.includes('{')) expect(own[0]).toContain(`“${entry.copy.title}”`)
      expect(own[0]).not.toMatch(/undefined|[{}]/)
    }
  })

  it('links to pages that are there, from wherever it lies', () => {
    const links = [...(texts['llms.txt'] ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(entries.length + 20)
    expect(links.filter((link) => !link.startsWith('./'))).toEqual([])
    const broken = links.filter((link) => {
      const story = /^\.\/\?path=\/(?:docs|story)\/([^&]+)/.exec(link)?.[1]
      return story === undefined ? link !== './catalogue.json' : !ids.includes(story)
    })
    expect(broken).toEqual([])
    expect(ids.filter((id) => id.startsWith('docs-') && !links.includes(`./?path=/docs/${id}`))).toEqual([])
  })
})
