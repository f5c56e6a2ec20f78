import { describe, expect, it } from 'vitest'
import { createIntl } from 'react-intl'
import common from '../../locales/en/common.json'
import { mapText, pseudoLocales, pseudoMessage, pseudoMessages } from '../../stories/support/pseudoLocale'

const upper = (text: string): string => text.toUpperCase()

describe('mapText', () => {
  it.each([
    ['Enter the {limit} now', 'ENTER THE {limit} NOW'],
    ["Couldn't load '{this}' part", "COULDN'T LOAD '{this}' PART"],
    ['{limit, select, none {a} other {at {limit} b}}', '{limit, select, none {A} other {AT {limit} B}}'],
    [
      '{n, plural, offset:1 =0 {no} one {# item} other {# items of {b, number, ::currency/EUR}}} left',
      '{n, plural, offset:1 =0 {NO} one {# ITEM} other {# ITEMS OF {b, number, ::currency/EUR}}} LEFT',
    ],
    ['# stays <b>in bold</b>', '# STAYS <b>IN BOLD</b>'],
    [
      '{a, select, x {{n, plural, one {deep} other {#}}} other {y}}',
      '{a, select, x {{n, plural, one {DEEP} other {#}}} other {Y}}',
    ],
  ])('leaves the syntax of %j alone', (message, expected) => {
    expect(mapText(message, upper)).toBe(expected)
  })

  it.each(['{', "'{", '}', '{a', '{a, select', '<b', '{a, plural, one {x'])('ends on broken syntax: %j', (message) => {
    expect(typeof mapText(message, upper)).toBe('string')
  })
})

describe('pseudo-locales', () => {
  const plain = 'The service could not be reached. Check your connection, then try again.'

  it('make English about 40 % longer and accented', () => {
    const long = pseudoMessage(plain, 'en-XA')
    expect(long.length / plain.length).toBeGreaterThan(1.35)
    expect(long.length / plain.length).toBeLessThan(1.5)
    expect(long).not.toMatch(/[a-z]/i)
  })

  it('turn words around', () => {
    expect(pseudoMessage('Try again', 'ar-XB')).toBe('\u202eTry\u202c \u202eagain\u202c')
  })

  it.each(pseudoLocales)('keep every shared message of %s formattable, with the same values', (tag) => {
    const errors: unknown[] = []
    const intl = createIntl({ locale: tag === 'ar-XB' ? 'ar' : 'en', onError: (error) => errors.push(error) })
    const names = new Set([...JSON.stringify(common).matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))
    const values = Object.fromEntries([...names].map((name) => [name, name.endsWith('Number') ? 3 : `<<${name}>>`]))
    const count = (text: string): number => text.split('<<').length
    for (const [id, message] of Object.entries(pseudoMessages(common, tag))) {
      const english = common[id as keyof typeof common]
      const shown = intl.formatMessage({ id, defaultMessage: message }, values)
      expect(count(shown), id).toBe(count(intl.formatMessage({ id, defaultMessage: english }, values)))
    }
    expect(errors.filter((error) => !String(error).includes('MISSING_TRANSLATION'))).toEqual([])
  })
})
