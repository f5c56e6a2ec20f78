import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkCatalogue } from '../../src/catalogue/check/checkCatalogue'
import { placeholdersIn } from '../../src/catalogue/check/placeholders'
import type { Catalogue, ErrorDefinition, Messages } from '../../src/catalogue/types'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import { fieldCodes } from '../../src/core/match/fieldCodes'
import { fieldWord } from '../../src/fieldKey'
import { fieldError, internal, restricted } from '../../src/catalogue/presets'

test('only an ordinary refusal that is restricted can be a cover', () => {
  const shared = { domain: 'shop', cover: true } as const
  const define = (errors: Readonly<Record<string, ErrorDefinition>>) => () => {
    defineCatalogue({ name: 'shop', errors })
  }
  expect(define({ X: { ...restricted('account'), ...shared } })).not.toThrow()
  expect(define({ X: { ...internal, ...shared } })).toThrow(/X.*internal.*cover/)
})

test('a field that is named without a code takes the sentence that is true of it, or none', () => {
  const { errors } = defineCatalogue({
    name: 'shop',
    errors: {
      NO_EMAIL: { ...fieldError('emailAddress'), domain: 'x', copy: 'field.email.missing' },
      BAD_EMAIL: { ...fieldError('emailAddress'), domain: 'x', copy: 'field.email.format' },
      // Two reasons, of which neither is known to be the one.
      TOO_LOW: { ...fieldError('amount'), domain: 'x', copy: 'field.amount.missing', values: { limit: 'money' } },
      NO_CITY: { ...fieldError('city'), domain: 'x', copy: 'field.city.missing' },
    },
  })
  expect({ ...fieldCodes(errors) }).toEqual({ emailaddress: 'BAD_EMAIL', city: 'NO_CITY' })
  expect(['email_address', 'EmailAddress', 'items.0.email-address'].map(fieldWord)).toEqual(
    Array<string>(3).fill('emailaddress'),
  )
})

const open = {
  disclosure: 'open',
  domain: 'shop',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'none',
} as const
const right: Messages = { 'X.title': 'Title', 'X.detail': 'Detail', 'X.inline': 'Sentence', 'go.label': 'Go' }

/** A catalogue that nobody has checked. */
function unchecked(entry: object, more: Partial<Catalogue> = {}): Catalogue {
  vi.stubEnv('NODE_ENV', 'production')
  const { errors, ...catalogue } = defineCatalogue({ name: 'shop', errors: {} })
  vi.unstubAllEnvs()
  return { ...catalogue, errors: { ...errors, X: entry as ErrorDefinition }, ...more }
}
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('what is found', () => {
  test('nothing in what is right', () => {
    expect(checkCatalogue(unchecked(open), right)).toEqual([])
  })

  test.each<[what: string, entry: object, english: Messages, name: string, says: RegExp]>([
    ['a misspelt member', { ...open, statsu: 404 }, right, 'catalogue/member', /"X" has the member "statsu".*status/],
    ['a misspelt word', { ...open, outcome: 'notAplied' }, right, 'catalogue/value', /"notAplied".*notApplied/],
    ['no severity', { ...open, severity: undefined }, right, 'catalogue/value', /no severity.*warning/],
    ['a status that is text', { ...open, status: '404' }, right, 'catalogue/value', /status "404"/],
    ['a recovery that nobody has', { ...open, recovery: 'upload' }, right, 'catalogue/recovery', /"upload"/],
    ['no title', open, { 'X.detail': 'Detail' }, 'catalogue/copy', /Add "X\.title" to messages\.en/],
    ['no detail', open, { 'X.title': 'Title' }, 'catalogue/copy', /Add "X\.detail" to messages\.en/],
    [
      'no sentence for its field',
      { ...open, ...fieldError('amount') },
      { 'X.title': 'Title', 'X.detail': 'Detail' },
      'catalogue/copy',
      /Add "X\.inline" to messages\.en/,
    ],
    [
      'a placeholder that nobody declares',
      open,
      { ...right, 'X.detail': 'Up to {limit}.' },
      'catalogue/value',
      /"X\.detail" with \{limit\}.*values: \{ limit/,
    ],
    ['braces that are left open', open, { ...right, 'X.detail': 'Up to {limit.' }, 'copy/format', /"X\.detail".*brace/],
    [
      'an apostrophe that hides a placeholder',
      { ...open, values: { min: 'money' } },
      { ...right, 'X.detail': "Moins que l'{min}" },
      'copy/format',
      /"X\.detail".*apostrophe/,
    ],
    ['an entry that is none', null as unknown as object, right, 'catalogue/value', /"X" is null/],
  ])('%s', (_, entry, english, name, says) => {
    const findings = checkCatalogue(unchecked(entry), english)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ name })
    expect(`${findings[0]?.what ?? ''} ${findings[0]?.fix ?? ''}`).toMatch(says)
  })

  test('a label of an own recovery without text', () => {
    const recoveries = { go: { label: 'go.label', spokenLabel: 'go.spoken' } }
    const findings = checkCatalogue(unchecked(open, { recoveries }), right)
    expect(findings.map(({ fix }) => fix)).toEqual(['Add "go.spoken" to messages.en.'])
  })
})

test('defineCatalogue reports all mistakes in one error', () => {
  const errors = { X: { ...open, statsu: 404 }, Y: { ...open, outcome: 'mybe' } } as never
  const define = () => defineCatalogue({ name: 'shop', errors, messages: { en: right } })
  expect(define).toThrow(/\[catalogue\/mistakes\].*"shop" has 4 mistakes:/)
  for (const says of [/member "statsu"/, /outcome "mybe"/, /Add "Y\.title"/, /Add "Y\.detail"/])
    expect(define).toThrow(says)
})

test('in production what cannot be shown is left out, and nothing is thrown', () => {
  vi.stubEnv('NODE_ENV', 'production')
  const errors = { X: open, Y: { ...open, outcome: 'mybe' }, Z: null } as never
  const catalogue = defineCatalogue({ name: 'shop', errors })
  expect(Object.keys(catalogue.errors)).toEqual(['X'])
})

test.each([
  ['{a} and {b, number}', ['a', 'b'], false, false],
  ['{n, plural, one {# of {all}} other {# of {all}}}', ['n', 'all'], false, false],
  ["It''s {a}", ['a'], false, false],
  ["l'{a}", [], false, true],
  ["write '{' and {a}", ['a'], false, false],
  ['{a', [], true, false],
  ['a}', [], true, false],
  ['{}', [], true, false],
])('placeholders in %s', (text, names, isBroken, isQuoted) => {
  expect(placeholdersIn(text)).toEqual({ names, isBroken, isQuoted })
})
