import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shown } from '../support'

const limit = (amount: unknown, currency = 'BTC'): string | undefined =>
  /Up to \u2068(.*?)\u2069\./.exec(shown({ shop: { code: 'TOO_MUCH', limit: { amount, currency } } }))?.[1]

describe('money', () => {
  it.each<[unknown, string, string]>([
    [1e-7, 'BTC', 'BTC\u00A00.0000001'],
    [1.5e-7, 'BTC', 'BTC\u00A00.00000015'],
    [0.000001, 'BTC', 'BTC\u00A00.000001'],
    [1e-7, 'USDT', '0.0000001\u00A0USDT'],
    ['0.0000001', 'BTC', 'BTC\u00A00.0000001'],
    ['0.000000000000000001', 'ETH', 'ETH\u00A00.000000000000000001'],
    [1e-18, 'WETH', '0.000000000000000001\u00A0WETH'],
    [1234.5, 'EUR', '€1,234.50'],
    [9007199254740991, 'EUR', '€9,007,199,254,740,991.00'],
    ['123456789012345678901234567890', 'JPY', '¥123,456,789,012,345,678,901,234,567,890'],
  ])('%s %s', (amount, currency, text) => {
    expect(limit(amount, currency)).toBe(text)
  })

  it.each([1e308, -1e308, 1e21, 1e16, Number.MAX_VALUE, Number.MIN_VALUE, 1e-19, 1e-30, Number.NaN, Infinity])(
    '%s is no amount',
    (amount) => {
      expect(limit(amount)).toBeUndefined()
    },
  )
  it.each(['0.0000000000000000001', `0.${'0'.repeat(29)}1`, '1e-7', '1e308', '9'.repeat(31), '0x10', ''])(
    'the text %j is no amount',
    (amount) => {
      expect(limit(amount)).toBeUndefined()
    },
  )

  it('never stands there as nothing where there is something, and is never long', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom('BTC', 'USDT', 'EUR'), (amount, currency) => {
        const text = limit(amount, currency)
        if (text === undefined) return
        expect(text.length).toBeLessThan(50)
        // Of a currency the cents are what there is.
        if (amount !== 0 && currency !== 'EUR') expect(text).toMatch(/[1-9]/)
      }),
      { numRuns: 2000 },
    )
  })
})
