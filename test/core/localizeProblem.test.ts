import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Formatters } from '../../src/core/values/formatters'
import { localizeProblem, localizeText, localizeViolation } from '../../src/core/localizeProblem'
import { recommendRecovery } from '../../src/core/recommendRecovery'
import type { Audience, Operation } from '../../src/problem'
import english from '../../locales/en/common.json'
import { english as shopEnglish, localizeOptions, resolve } from './support'

const en = localizeOptions('en')
const limits = {
  code: 'TOO_MUCH',
  limit: { amount: '1234.5', currency: 'EUR' },
  left: 2,
  until: '2030-01-02',
  pause: 45,
  name: 'Ann',
}

describe('values', () => {
  const detail = (shop: object, locale = 'en'): string =>
    localizeProblem(resolve({ shop }), localizeOptions(locale, { [locale]: { shop: shopEnglish } })).detail

  it('are written by Intl and isolated', () => {
    expect(detail(limits)).toBe(
      'Up to \u2068€1,234.50\u2069. \u20682\u2069 left of all \u2068January 2, 2030\u2069|\u206845 seconds\u2069|\u2068Ann\u2069',
    )
  })
  it('may be missing', () => {
    expect(detail({ code: 'TOO_MUCH' })).toBe('Enter less.  none|none|none')
  })
  it('keep every digit of a decimal string, and the ticker of an asset', () => {
    expect(detail({ ...limits, limit: { amount: '0.000000012345678901', currency: 'USDC' } })).toContain(
      '\u20680.000000012345678901\u00A0USDC\u2069',
    )
    expect(detail({ ...limits, limit: { amount: '0.00012', currency: 'BTC' } })).toContain('0.00012')
    expect(detail({ ...limits, limit: { amount: 5, currency: 'JPY' } })).toContain('¥5\u2069')
    expect(detail({ ...limits, limit: { amount: '1.5', currency: 'KWD' } })).toContain('1.500')
  })
  it('keep the digits that a ticker was given with; a currency has its own', () => {
    const written = (amount: string, currency: string) => detail({ ...limits, limit: { amount, currency } })
    expect(written('84.20', 'USDT')).toContain('\u206884.20\u00A0USDT\u2069')
    expect(written('0.50000000', 'BTC')).toContain('0.50000000')
    expect(written('84.20', 'USD')).toContain('$84.20')
    expect(written('84.200', 'USD')).toContain('$84.20\u2069')
    expect(written('84', 'USDT')).toContain('\u206884\u00A0USDT\u2069')
  })
  it('of 0 or less are as if they were not known: no limit of nothing, no 0 left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 0 }), (amount) => {
        const none = detail({
          ...limits,
          limit: { amount: String(amount), currency: 'EUR' },
          left: Math.max(amount, 0),
        })
        expect(none).not.toMatch(/Up to|left/)
        expect(none).toContain('Enter less.')
        return detail({ ...limits, limit: { amount, currency: 'EUR' } }).startsWith('Enter less.')
      }),
    )
  })
  it('cannot bring ICU syntax or markup with them', () => {
    expect(detail({ ...limits, name: "{limit} '{' <b>x</b>" })).toContain("\u2068{limit} '{' <b>x</b>\u2069")
  })
  it('the example of a recent date is one: a day of the week before', () => {
    const messages = { en: { common: { 'field.dateOfBirth.format.inline': 'Like {exampleRecentDate}' } } }
    const resolution = resolve({ shop: { code: 'BORN' } }, { receivedAt: Date.UTC(2030, 4, 20) })
    const [violation] = resolution.violations
    expect(violation && localizeViolation(resolution, violation, localizeOptions('en', messages))).toBe(
      'Like \u2068May 13, 2030\u2069',
    )
  })
  it('the example of a date is written for the language', () => {
    const german = { de: { common: { 'field.dateOfBirth.format.inline': 'Ein Datum wie {exampleDate} eingeben' } } }
    const resolution = resolve({ shop: { code: 'BORN' } })
    const [violation] = resolution.violations
    expect(violation && localizeViolation(resolution, violation, localizeOptions('de', german))).toBe(
      'Ein Datum wie \u206827. März 1990\u2069 eingeben',
    )
  })
})

describe('forms', () => {
  const messages = {
    en: {
      shop: {
        'SOLD_OUT.title': 'Gone',
        'SOLD_OUT.detail': 'Nothing was charged. Choose another.',
        'SOLD_OUT.read.title': 'Gone',
        'SOLD_OUT.read.detail': 'Choose another.',
      },
    },
  }
  const words = (operation: Operation | undefined, situation = {}, options = localizeOptions('en', messages)) =>
    localizeProblem(resolve({ shop: { code: 'SOLD_OUT' } }, operation && { operation }, situation), options).detail

  it('a refused write says that nothing happened; where something may only have been read, nothing is said of it', () => {
    expect(words('write')).toBe('Nothing was charged. Choose another.')
    expect(words('idempotentWrite')).toBe('Nothing was charged. Choose another.')
    expect(words('read')).toBe('Choose another.')
    expect(words(undefined)).toBe('Choose another.')
  })
  it('a refused write and a failed load are not counted as the same failure', () => {
    const fingerprint = (operation: Operation) => resolve({ shop: { code: 'SOLD_OUT' } }, { operation }).fingerprint
    expect(fingerprint('write')).toBe(fingerprint('idempotentWrite'))
    expect(fingerprint('write')).not.toBe(fingerprint('read'))
  })
  it("a host's own words for the copy come before a form that it says nothing of", () => {
    const options = localizeOptions('en', messages)
    const hosts: typeof options = {
      ...options,
      lookup: (owner, id) =>
        owner === 'shop' && id === 'SOLD_OUT.detail'
          ? { text: 'Ask us.', tag: 'en', isHost: true }
          : options.lookup(owner, id),
    }
    expect(words('read', {}, hosts)).toBe('Ask us.')
  })
  it('a customer reads "your"; to staff it is somebody else\'s', () => {
    const inline = (audience: Audience) =>
      localizeProblem(resolve({ shop: { code: 'EMAIL' } }, {}, { audience }), en).inline
    expect(inline('customer')).toBe(english['field.email.format.inline'])
    expect(inline('operator')).toBe(english['field.email.format.operator.inline'])
  })
})

describe('fallback', () => {
  const copy = (code: string, locale: string, messages: Parameters<typeof localizeOptions>[1]) =>
    localizeProblem(resolve({ shop: { code } }, { operation: 'write' }), localizeOptions(locale, messages))
  const german = {
    'refused.title': 'Nicht angenommen',
    'refused.detail': 'Angaben prüfen.',
    'unknown.title': 'Unklar',
    'unknown.detail': 'Aktivität prüfen.',
  }

  it('own words, then shared ones', () => {
    expect(copy('SOLD_OUT', 'en', { en: { shop: shopEnglish } }).title).toBe('That is gone')
    expect(copy('CRASHED', 'en', { en: { shop: shopEnglish } }).title).toBe(english['unknown.title'])
  })
  it('the locale, then its parents', () => {
    const messages = { de: { shop: { 'SOLD_OUT.title': 'Weg', 'SOLD_OUT.detail': 'Anderes wählen.' } } }
    expect(copy('SOLD_OUT', 'de-AT', messages)).toEqual({ title: 'Weg', detail: 'Anderes wählen.' })
  })
  it("generic words in the person's language before exact ones in English", () => {
    expect(copy('SOLD_OUT', 'de', { en: { shop: shopEnglish }, de: { common: german } })).toEqual({
      title: 'Nicht angenommen',
      detail: 'Angaben prüfen.',
    })
  })
  it('English at last, and it says so', () => {
    expect(copy('SOLD_OUT', 'fi', { en: { shop: shopEnglish } })).toMatchObject({ title: 'That is gone', lang: 'en' })
    expect(copy('SOLD_OUT', 'fi', {})).toEqual({
      title: english['refused.title'],
      detail: english['refused.detail'],
      lang: 'en',
    })
    expect(copy('SOLD_OUT', 'en-GB', {}).lang).toBeUndefined()
  })
  it('title and detail come from one source', () => {
    const half = { de: { shop: { 'SOLD_OUT.title': 'Weg' }, common: german }, en: { shop: shopEnglish } }
    expect(copy('SOLD_OUT', 'de', half)).toEqual({ title: 'Nicht angenommen', detail: 'Angaben prüfen.' })
  })
  it('another script is another language', () => {
    expect(copy('CRASHED', 'zh-TW', { 'zh-Hans': { common: german } }).lang).toBe('en')
    expect(copy('CRASHED', 'zh-TW', { 'zh-Hant': { common: german } })).toEqual({
      title: 'Unklar',
      detail: 'Aktivität prüfen.',
    })
  })
  it('a message that breaks is not there', () => {
    const broken = { 'SOLD_OUT.title': 'Weg {', 'SOLD_OUT.detail': '{missing}' }
    expect(copy('SOLD_OUT', 'de', { de: { shop: broken, common: german } }).title).toBe('Nicht angenommen')
    const throwing = {
      ...en,
      formatters: () => {
        throw new Error('no')
      },
    }
    expect(localizeProblem(resolve({ shop: limits }), throwing).title).toBe(english['refused.read.title'])
  })
  it('a restricted entry never has words of its own', () => {
    const own = { en: { shop: { 'restricted.account.title': 'Banned', 'restricted.account.detail': 'Banned.' } } }
    expect(copy('BLOCKED', 'en', own).title).toBe(english['restricted.account.title'])
  })
  it('a formatter that hands back the id or the source is a miss', () => {
    const echo = (format: Formatters['formatMessage']) => {
      const formatters = { ...en.formatters('en'), formatMessage: format }
      return localizeProblem(resolve({ shop: limits }), { ...en, formatters: () => formatters }).title
    }
    expect(echo(({ id }) => id)).toBe(english['refused.read.title'])
    expect(echo(({ defaultMessage }) => defaultMessage)).toBe(english['refused.read.title'])
  })
})

it('where a part failed, the words are about the part', () => {
  const { title } = localizeProblem(resolve({ shop: { code: 'SOLD_OUT' }, part: true }), en)
  expect(title).toBe(english['part.title'])
  const own = localizeOptions('en', {
    en: { shop: { 'SOLD_OUT.part.title': 'One is gone', 'SOLD_OUT.part.detail': 'Check.' } },
  })
  expect(localizeProblem(resolve({ shop: { code: 'SOLD_OUT' }, part: true }), own).title).toBe('One is gone')
})

it('an inline sentence only at a field', () => {
  expect(localizeProblem(resolve({ shop: { code: 'CITY' } }), en).inline).toBe(english['field.city.missing.inline'])
  expect(localizeProblem(resolve({ shop: { code: 'SOLD_OUT' } }), en)).not.toHaveProperty('inline')
})

describe('the recommended action', () => {
  const recommend = (input: unknown, options = {}) =>
    recommendRecovery(resolve(input, { receivedAt: 1000, ...options }), en)
  it('counts down, also without a time from the server', () => {
    const wait = recommend({ shop: { code: 'BUSY' } })
    expect(wait).toMatchObject({ kind: 'wait', label: 'Try again', availableAt: 31_000 })
    expect(wait.labelAt(1000)).toBe('Try again in \u206830 sec\u2069')
    expect(wait.labelAt(30_500)).toBe('Try again in \u20681 sec\u2069')
    expect(wait.labelAt(31_000)).toBe('Try again')
    for (const now of [1000, 30_500, 31_000]) expect(wait.spokenLabelAt(now).startsWith(wait.labelAt(now))).toBe(true)
    expect(recommend({ shop: { code: 'BUSY' }, wait: 600 }).labelAt(1000)).toBe('Try again in \u206810 min\u2069')
    expect(recommend({ shop: { code: 'BUSY' }, wait: 86_400 }).labelAt(1000)).toBe('Try again in \u206824 hr\u2069')
  })
  it('a repetition waits where the server says so', () => {
    const input = { status: 500, headers: { 'retry-after': '5' } }
    expect(recommend(input, { operation: 'read' })).toMatchObject({ kind: 'retry', availableAt: 6000 })
    expect(recommend(input, { operation: 'write' })).not.toHaveProperty('availableAt')
  })
  it('has no words for none', () => {
    expect(recommend('SOLD_OUT', { catalogue: 'other' })).toMatchObject({ kind: 'none', label: '', spokenLabel: '' })
  })
  it("takes the words for a catalogue's own kind from the catalogue", () => {
    expect(recommend({ shop: { code: 'UPLOAD' } })).toMatchObject({
      kind: 'uploadDocument',
      label: 'Upload document',
      spokenLabel: 'Upload a document to go on',
    })
  })
})

it('a text of the library is never a key', () => {
  expect(localizeText('ui.dismiss', undefined, en)).toBe('Dismiss')
  expect(localizeText('ui.more', { countNumber: 2, count: '2' }, en)).toBe('2 more')
  expect(localizeText('ui.nothing', undefined, en)).toBe('')
})
