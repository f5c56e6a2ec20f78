import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogueCopy, catalogueEntries } from '../../.scripts/catalogueData.mjs'
import { recoveryKinds } from '../../src/problem'
import { catalogues, common } from '../support/catalogues'
import { matchesSchema } from '../support/matchesSchema'

const all = [...catalogues, common]
const messages = (tag: string) => (name: string) =>
  JSON.parse(readFileSync(`locales/${tag}/${name}.json`, 'utf8')) as Record<string, string>
const entries = catalogueEntries(all, messages('en'))

test('catalogue.json holds every entry once, as its schema says', () => {
  const schema: unknown = JSON.parse(readFileSync('.scripts/catalogue.schema.json', 'utf8'))
  const data: unknown = JSON.parse(JSON.stringify({ version: '0.0.0', locales: ['en', 'de', 'ar'], entries }))
  expect(matchesSchema(data, schema)).toEqual([])
  expect(new Set(entries.map(({ catalogue, code }) => `${catalogue} ${code}`)).size).toBe(entries.length)
  expect(entries).toHaveLength(397 + 1 + Object.keys(common.catalogue.errors).length)
})

test('every entry and variant has words, and an action where it recommends one', () => {
  for (const { catalogue, code, variants, ...shown } of entries) {
    for (const one of [shown, ...variants]) {
      expect(one.copy.title, `${catalogue} ${code}`).toBeTruthy()
      expect(one.copy.detail, `${catalogue} ${code}`).toBeTruthy()
      expect(recoveryKinds, `${catalogue} ${code}`).toContain(one.recovery)
      expect(one.copy.action !== undefined, `the action of ${catalogue} ${code}`).toBe(one.recovery !== 'none')
      if (one.surface === 'field') expect(one.copy.inline, `${catalogue} ${code}`).toBeTruthy()
    }
  }
})

test('the shared rule for unknown outcomes is spelled out', () => {
  const entry = entries.find(({ catalogue, code }) => catalogue === 'assetpay' && code === 'SERVER_ERROR')
  expect(entry).toMatchObject({ outcome: 'unknown', recovery: 'checkActivity' })
  expect(entry?.variants.find(({ when }) => when.operation === 'read')).toMatchObject({
    outcome: 'notApplied',
    recovery: 'retry',
  })
})

for (const tag of ['de', 'ar']) {
  test(`the copy in ${tag} has the same entries in the same order, and other words`, () => {
    const copy = catalogueCopy(catalogueEntries(all, messages(tag)))
    expect(copy.map(({ catalogue, code }) => [catalogue, code])).toEqual(
      entries.map(({ catalogue, code }) => [catalogue, code]),
    )
    copy.forEach((one, index) => {
      expect(one.copy.detail, `${one.catalogue} ${one.code}`).toBeTruthy()
      expect(one.copy.detail).not.toBe(entries[index]?.copy.detail)
    })
  })
}
