import { describe, expect, test } from 'vitest'
import common from '../../locales/en/common.json'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import {
  fieldError,
  outcomeUnknown,
  privateNotFound,
  restricted,
  internal,
  unavailable,
} from '../../src/catalogue/presets'
import { localizeProblem, localizeViolation } from '../../src/core/localizeProblem'
import { normalizeError } from '../../src/core/normalizeError'
import { resolveProblem } from '../../src/core/resolveProblem'
import type { LocalizeOptions } from '../../src/core/writeMessage'
import type { Operation } from '../../src/problem'
import { localizeOptions } from './support'

/* A host words one code by the code's own id, also where it shares its copy with others. */

const shop = defineCatalogue({
  name: 'shop',
  errors: {
    BUSY: { ...unavailable, domain: 'shop' },
    CRASHED: { ...outcomeUnknown, domain: 'shop' },
    CITY: { ...fieldError('city'), domain: 'shop', copy: 'field.city.missing' },
    BANNED: { ...restricted('account'), domain: 'shop' },
    GONE: { ...privateNotFound, domain: 'shop' },
    KEY: { ...internal, domain: 'shop' },
  },
})

/** What is shown of a code while the host has these messages for the catalogue. */
function shown(code: string, host: Readonly<Record<string, string>>, operation: Operation = 'write') {
  const problem = normalizeError(code, { catalogues: [shop], catalogue: 'shop', operation })
  if (!problem) throw new Error('There is no problem.')
  const resolution = resolveProblem(problem, { catalogues: [shop] })
  const options: LocalizeOptions = {
    locale: 'en',
    formatters: localizeOptions('en').formatters,
    lookup: (owner, id) =>
      owner === 'shop' && host[id] !== undefined
        ? { text: host[id], tag: 'en', isHost: true }
        : owner === 'common' && Object.hasOwn(common, id)
          ? { text: id, tag: 'en' }
          : undefined,
  }
  const [violation] = resolution.violations
  return {
    ...localizeProblem(resolution, options),
    ...(violation && { inline: localizeViolation(resolution, violation, options) }),
  }
}

test('an open code has the words that the host gave it', () => {
  expect(shown('BUSY', {})).toMatchObject({ title: 'unavailable.title' })
  expect(shown('BUSY', { 'BUSY.title': 'Closed', 'BUSY.detail': 'We open at 9.' })).toMatchObject({
    title: 'Closed',
    detail: 'We open at 9.',
  })
})

test('a title without its detail is not mixed with shared words', () => {
  expect(shown('BUSY', { 'BUSY.title': 'Closed' })).toMatchObject({
    title: 'unavailable.title',
    detail: 'unavailable.detail',
  })
})

test('words for a write are not used where only something was read', () => {
  const host = { 'CRASHED.title': 'Not known', 'CRASHED.detail': 'Look at your orders.' }
  expect(shown('CRASHED', host)).toMatchObject({ title: 'Not known' })
  expect(shown('CRASHED', host, 'read')).toMatchObject({ title: 'unknown.read.title' })
  const both = { ...host, 'CRASHED.read.title': 'Not loaded', 'CRASHED.read.detail': 'Load it again.' }
  expect(shown('CRASHED', both, 'read')).toMatchObject({ title: 'Not loaded' })
})

test('a field has the sentence that the host gave its code', () => {
  expect(shown('CITY', {}).inline).toBe('field.city.missing.inline')
  expect(shown('CITY', { 'CITY.inline': 'Which city?' }).inline).toBe('Which city?')
})

describe('what must look like others of its kind keeps the shared words', () => {
  test.each(['BANNED', 'GONE', 'KEY'])('%s', (code) => {
    const host = { [`${code}.title`]: 'Banned', [`${code}.detail`]: 'For good.' }
    expect(shown(code, host)).toEqual(shown(code, {}))
  })
})
