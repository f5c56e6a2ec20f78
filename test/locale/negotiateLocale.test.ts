import fc from 'fast-check'
import { expect, it } from 'vitest'
import { negotiateLocale } from '../../src/locale/negotiateLocale'
import { parentLocales } from '../../src/locale/parentLocales'

const available = ['ar', 'de', 'en', 'es', 'fr', 'he', 'id', 'ja', 'nb', 'pt-BR', 'sr', 'zh-Hans', 'zh-Hant']

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de-DE-u-co-phonebk', 'de'],
  ['DE_de', 'de'],
  ['en-GB', 'en'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['es-MX', 'es'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['no', 'nb'],
  ['no-NO', 'nb'],
  ['nn', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
  ['sr-RS', 'sr'],
  ['sr-Latn', undefined],
  ['fi', undefined],
  ['', undefined],
  ['x', undefined],
  ['*', undefined],
  ['__proto__', undefined],
])('%s finds %s', (wish, found) => {
  expect(negotiateLocale([wish], available)).toBe(found)
})

it('prefers the nearer one', () => {
  expect(negotiateLocale(['es-MX'], ['es', 'es-419'])).toBe('es-419')
  expect(negotiateLocale(['es-ES'], ['es-419', 'es'])).toBe('es')
  expect(negotiateLocale(['pt-PT'], ['pt-BR', 'pt-PT'])).toBe('pt-PT')
  expect(negotiateLocale(['en-AU'], ['en-US', 'en-AU', 'en'])).toBe('en-AU')
  expect(negotiateLocale(['zh-Hant'], ['zh-CN', 'zh-TW'])).toBe('zh-TW')
})

it('takes the first wish that can be met', () => {
  expect(negotiateLocale(['fi', 'fr-CA', 'de'], available)).toBe('fr')
})

it('never leads to another script', () => {
  expect(parentLocales('zh-HK')).toEqual(['zh-HK', 'zh-Hant-HK', 'zh-Hant'])
  expect(parentLocales('es-MX')).toEqual(['es-MX', 'es-419', 'es-Latn', 'es'])
})

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...available))),
      (wishes, tags) => {
        const found = negotiateLocale(wishes, tags)
        expect(found === undefined || tags.includes(found)).toBe(true)
      },
    ),
  )
})
