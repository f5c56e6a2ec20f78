import { readFileSync } from 'node:fs'
import { createIntl, createIntlCache } from 'react-intl'
import { describe, expect, test } from 'vitest'
import {
  catalogueCopy,
  catalogueEntries,
  type EntryData,
  sharedCopy,
  type When,
} from '../../.scripts/catalogueData.mjs'
import { copyIds } from '../../src/core/copyIds'
import { localizeProblem } from '../../src/core/localizeProblem'
import { normalizeError } from '../../src/core/normalizeError'
import { recommendRecovery } from '../../src/core/recommendRecovery'
import { resolveProblem } from '../../src/core/resolveProblem'
import { operations, recoveryKinds } from '../../src/problem'
import { catalogues, common } from '../support/catalogues'
import { matchesSchema } from '../support/matchesSchema'

const all = [...catalogues, common]
const core = { resolveProblem, copyIds }
const messages = (tag: string) => (name: string) =>
  JSON.parse(readFileSync(`locales/${tag}/${name}.json`, 'utf8')) as Record<string, string>
const files = Object.fromEntries(all.map(({ name, english }) => [name, english]))
const english = (name: string) => files[name] ?? {}
const entries = catalogueEntries(all, english, core)

test('catalogue.json holds every entry once, as its schema says', () => {
  const schema: unknown = JSON.parse(readFileSync('.scripts/catalogue.schema.json', 'utf8'))
  const shared = sharedCopy(all, english, core)
  const data: unknown = JSON.parse(JSON.stringify({ version: '0.0.0', locales: ['en', 'de', 'ar'], entries, shared }))
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

test('the copies of a failed part, and those that no entry names, are there to be read', () => {
  const parts = entries.flatMap(({ variants }) => variants.filter(({ when }) => when.scope === 'part'))
  expect(parts.map(({ copy }) => copy.title)).toEqual(Array<string>(6).fill("Some items didn't arrive"))
  const shared = sharedCopy(all, english, core)
  expect(shared.part?.title).toBe(english('common')['part.title'])
  expect(Object.keys(shared)).toEqual(
    expect.arrayContaining(['violations', 'field.generic', 'generic.reversed', 'field.email.missing.operator']),
  )
  const told = new Set(
    entries.flatMap(({ copy, variants }) =>
      [copy, ...variants.map((one) => one.copy)].map(({ title, detail }) => `${title}|${detail}`),
    ),
  )
  for (const [id, { title, detail }] of Object.entries(shared)) {
    if (!id.endsWith('.operator')) expect(told, id).not.toContain(`${title}|${detail}`)
  }
})

/** What `catalogue.json` says of a situation: the first variant that holds in it, else the entry itself. */
function toldOf(entry: EntryData, operation: string, signedIn: boolean | 'notSaid') {
  const holds = ({ when }: { readonly when: When }): boolean =>
    when.scope === undefined &&
    (when.operation === undefined || [when.operation].flat().some((one) => one === operation)) &&
    (when.signedIn === undefined || when.signedIn === signedIn)
  return entry.variants.find(holds) ?? entry
}

const intl = createIntl({ locale: 'en', messages: {}, timeZone: 'UTC' }, createIntlCache())

describe.each(all)('$name: the data says what the library shows', ({ name, catalogue, english: own }) => {
  const lookup = (owner: string, id: string) => {
    const text = (owner === name ? own : common.english)[id]
    return text === undefined ? undefined : { text, tag: 'en' }
  }
  const options = { locale: 'en', formatters: () => intl, lookup }
  /** With no value known, which is how both are read here. */
  const written = (text: string): string =>
    intl.formatMessage(
      { id: text, defaultMessage: text },
      Object.fromEntries(
        [...text.matchAll(/\{\s*(\w+)/g)].map(([, value = '']) => [value, value.endsWith('Number') ? 0 : 'none']),
      ),
    )
  const plain = (text: string): string => text.replace(/\u2068[^\u2069]*\u2069/g, 'none')

  test.each(entries.filter((entry) => entry.catalogue === name).map((entry) => [entry.code, entry] as const))(
    '%s in every situation',
    (code, entry) => {
      const states = catalogue.audience === 'operator' ? ([true] as const) : ([true, false, 'notSaid'] as const)
      for (const operation of [...operations, 'notKnown'] as const) {
        for (const signedIn of states) {
          const problem = normalizeError(code, {
            catalogues: [catalogue],
            catalogue: name,
            ...(operation !== 'notKnown' && { operation }),
          })
          if (!problem) throw new Error(`${code} gives nothing.`)
          const resolution = resolveProblem(problem, {
            catalogues: [catalogue],
            ...(signedIn !== 'notSaid' && { signedIn }),
          })
          const { title, detail, inline } = localizeProblem(resolution, options)
          const { kind, label } = recommendRecovery(resolution, options)
          const { severity, outcome, surface } = resolution.presentation
          const told = toldOf(entry, operation, signedIn)
          const { label: words } = resolution.presentation
          if (words !== undefined) expect(words.startsWith(`${kind}.`), `${code}, ${operation}`).toBe(true)
          const where = `${code}, ${operation}, signed in: ${String(signedIn)}`
          expect([told.severity, told.outcome, told.surface, told.recovery], where).toEqual([
            severity,
            outcome,
            surface,
            kind,
          ])
          expect([written(told.copy.title), written(told.copy.detail)], where).toEqual([title, detail].map(plain))
          // The data has the label that counts, which the library shows first.
          expect(told.copy.action ?? '', where).toBe(kind === 'wait' ? english('common')['action.wait.label'] : label)
          if (surface === 'field') expect(written(told.copy.inline ?? ''), where).toBe(plain(inline ?? ''))
        }
      }
    },
  )
})

for (const tag of ['de', 'ar']) {
  test(`the copy in ${tag} has the same entries in the same order, and other words`, () => {
    const copy = catalogueCopy(catalogueEntries(all, messages(tag), core, english))
    expect(copy.map(({ catalogue, code }) => [catalogue, code])).toEqual(
      entries.map(({ catalogue, code }) => [catalogue, code]),
    )
    copy.forEach((one, index) => {
      expect(one.copy.detail, `${one.catalogue} ${one.code}`).toBeTruthy()
      expect(one.copy.detail).not.toBe(entries[index]?.copy.detail)
    })
  })
}
