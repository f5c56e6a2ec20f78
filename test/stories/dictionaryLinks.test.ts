// @vitest-environment node
import { resolve } from 'node:path'
import { buildIndex } from 'storybook/internal/core-server'
import { expect, it } from 'vitest'
import { catalogueStory, codeStory } from '../../stories/dictionary/address/addressEvents'
import { neighboursOf } from '../../stories/dictionary/code/neighboursOf'
import { keyOf } from '../../stories/dictionary/table/rows'
import { storyIdOf } from '../../stories/dictionary/address/storyIdOf'
import { catalogues } from '../../stories/support/catalogues'

it('knows the story of every code, and Storybook opens on the Catalogue page', async () => {
  const index = await buildIndex({ configDir: resolve(import.meta.dirname, '../../.storybook') })
  const ids = Object.keys(index.entries)
  expect(ids[0]).toBe(catalogueStory)
  expect(ids).toContain(codeStory)
  for (const { catalogue, title } of catalogues) {
    for (const [code, { domain }] of Object.entries(catalogue.errors)) {
      const entry = index.entries[storyIdOf(title, domain, code)]
      expect(entry?.name, `${catalogue.name} ${code}`).toBe(code)
    }
  }
}, 60_000)

it('leads from every entry to the others around it', () => {
  for (const { catalogue } of catalogues) {
    for (const code of Object.keys(catalogue.errors)) {
      const around = neighboursOf(keyOf(catalogue.name, code))
      expect(around?.previous ?? around?.next, code).toBeDefined()
    }
  }
  const banned = neighboursOf('ratio/USER_BLOCKED')?.sameCopy.map(({ key }) => key)
  expect(banned).toContain('assetpay/FORBIDDEN')
  const twins = neighboursOf('ratio/INSUFFICIENT_BALANCE')?.sameWord.map(({ key }) => key)
  expect(twins).toContain('assetpay/INSUFFICIENT_BALANCE')
  expect(neighboursOf('nobody/NOTHING')).toBeUndefined()
})
