// @vitest-environment node
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildIndex } from 'storybook/internal/core-server'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogues } from '../../stories/support/catalogues'

const root = resolve(import.meta.dirname, '../..')

interface Shown {
  readonly title: string
  readonly name: string
  readonly importPath: string
}
let stories: readonly Shown[] = []

beforeAll(async () => {
  const index = await buildIndex({ configDir: resolve(root, '.storybook') })
  stories = Object.values(index.entries).filter((entry) => entry.type === 'story')
}, 60_000)

describe("Storybook's index", () => {
  it.each(catalogues.map((shown) => [shown.title, shown] as const))(
    'has exactly one story for each entry of %s',
    (title, shown) => {
      const places = (titles: readonly Shown[]): string =>
        titles.map((story) => `${story.title} (${story.importPath})`).join(', ')
      const mistakes: string[] = []
      for (const [code, entry] of Object.entries(shown.catalogue.errors)) {
        const group = `Catalogue/${title}/${entry.domain}`
        const found = stories.filter((story) => story.name === code && story.title.startsWith(`Catalogue/${title}/`))
        if (found.length === 0) {
          mistakes.push(
            `missing: "${code}" should be in ${group}, from stories/catalogues/${shown.catalogue.name}.codes.ts`,
          )
        } else if (found.length > 1) {
          mistakes.push(`more than once: "${code}" is in ${places(found)}`)
        } else if (found[0]?.title !== group) {
          mistakes.push(`misplaced: "${code}" should be in ${group}, but is in ${places(found)}`)
        }
      }
      const codes = new Set(Object.keys(shown.catalogue.errors))
      for (const story of stories) {
        if (story.title.startsWith(`Catalogue/${title}/`) && !codes.has(story.name)) {
          mistakes.push(`without an entry: "${story.name}" in ${places([story])}`)
        }
      }
      expect(mistakes).toEqual([])
    },
  )

  it('shows every catalogue that there is', () => {
    const folders = readdirSync(resolve(root, 'src/catalogues'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(catalogues.map(({ catalogue }) => catalogue.name).sort(), 'stories/support/catalogues.ts').toEqual(
      folders.sort(),
    )
    const groups = new Set(
      stories
        .map((story) => story.title.split('/'))
        .flatMap(([first, second]) => (first === 'Catalogue' && second ? [second] : [])),
    )
    expect([...groups].sort()).toEqual(catalogues.map(({ title }) => title).sort())
  })

  it('has a sample answer for every entry', () => {
    const missing = catalogues.flatMap(({ catalogue, samples }) =>
      Object.keys(catalogue.errors).flatMap((code) =>
        samples[code] === undefined
          ? [`${catalogue.name} "${code}": add it to src/catalogues/${catalogue.name}/samples.ts`]
          : [],
      ),
    )
    expect(missing).toEqual([])
  })
})
