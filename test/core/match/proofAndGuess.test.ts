import { describe, expect, it } from 'vitest'
import { defineCatalogue } from '../../../src/catalogue/defineCatalogue'
import type { Catalogue, Envelope, Plain } from '../../../src/catalogue/types'
import { readError } from '../../../src/core/input/readError'
import { normalizeError, type NormalizeOptions } from '../../../src/core/normalizeError'
import { resolveProblem } from '../../../src/core/resolveProblem'
import { apis, merchant } from '../../fixtures/merchant'

/* The rule of ARCHITECTURE.md, "Whose code it is": proof, then what is listed, then what is guessed. */

const refused = {
  disclosure: 'open',
  domain: 'shop',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'changeSelection',
  copy: 'refused',
} as const

const message = 'words of the server'
const createTime = '2023-01-01T12:34:56.000Z'

/** Known by its codes alone. */
const shop: Catalogue = defineCatalogue({
  name: 'shop',
  errors: { INVALID_COUPON: refused, USER_LIMIT_REACHED: refused, WITHDRAW_LIMIT: refused, 'pay-1001': refused },
})
/** The same with none of these codes. */
const bare: Catalogue = defineCatalogue({ name: 'shop', errors: { SOLD_OUT: refused } })

const forms: Readonly<Record<string, (status: number, body: unknown) => unknown>> = {
  'a Response': (status, body) => readError(new Response(JSON.stringify(body), { status })),
  axios: (status, data) => Object.assign(new Error('x'), { response: { status, headers: {}, data } }),
  'a result': (status, body) => ({ error: body, response: new Response(null, { status }) }),
  'RTK Query': (status, data) => ({ status, data }),
}

async function found(input: unknown, options: NormalizeOptions) {
  const problem = normalizeError(await input, options)
  if (!problem) return null
  const { presentation } = resolveProblem(problem, options)
  return { catalogue: problem.catalogue, code: problem.code, listed: problem.listed, ...presentation }
}

const orders = (...catalogues: readonly Catalogue[]): readonly (readonly Catalogue[])[] => [
  catalogues,
  [...catalogues].reverse(),
]

/** The same code in every shape that the four APIs or their neighbours have. */
const shapes = (code: string): Readonly<Record<string, unknown>> => ({
  'Ratio, without its time': { code, message },
  'Ratio, the code alone': { code },
  'AbstraPay, or NestJS': { message, errorCode: code, error: 'Bad Request' },
  'NestJS with its status': { statusCode: 400, message, errorCode: code, error: 'Bad Request' },
  'AssetPay, without its number': { success: false, error: { key: code, message } },
  'AssetPay, with a number of nobody’s': { success: false, error: { code: 404, key: code, message } },
  'Tesser, in camelCase': { errors: [{ errorCode: code, errorMessage: message }] },
  'an error object': { error: { code, message } },
  'a list': { errors: [{ code, message }] },
  GraphQL: { errors: [{ message, extensions: { code } }] },
})

describe('a listed code before an unlisted guess', () => {
  describe.each(['INVALID_COUPON', 'USER_LIMIT_REACHED', 'WITHDRAW_LIMIT', 'pay-1001'])('%s', (code) => {
    it.each(Object.entries(shapes(code)))('in the shape of %s', async (_, body) => {
      for (const catalogues of [...orders(...apis, shop), ...apis.flatMap((api) => orders(api, shop))]) {
        for (const form of Object.values(forms)) {
          for (const status of [400, 403, 404, 409, 422]) {
            expect(await found(form(status, body), { catalogues })).toMatchObject({
              catalogue: 'shop',
              code,
              listed: true,
              recovery: 'changeSelection',
            })
          }
        }
      }
    })
  })

  it('whatever the status: a catalogue without an envelope is known by its codes alone', async () => {
    for (const status of [401, 429, 500, 503]) {
      const input = { status, data: { code: 'INVALID_COUPON', message } }
      expect(await found(input, { catalogues: [...apis, shop] })).toMatchObject({ catalogue: 'shop' })
    }
  })
})

describe('a catalogue that is named', () => {
  it.each(Object.entries(shapes('INVALID_COUPON')))('ends all guessing: %s', async (_, body) => {
    for (const catalogues of [...orders(...apis, bare), ...apis.flatMap((api) => orders(api, bare))]) {
      for (const form of Object.values(forms)) {
        expect(await found(form(400, body), { catalogues, catalogue: 'shop' })).toMatchObject({
          catalogue: 'shop',
          code: 'INVALID_COUPON',
          listed: false,
          copy: 'refused',
        })
      }
    }
  })

  it('is believed where a shape is proven whose catalogue doesn’t list the code either', async () => {
    const body = { createTime, message, code: 'INVALID_COUPON' }
    const options = { catalogues: [...apis, bare], catalogue: 'shop' }
    expect(await found({ status: 400, data: body }, options)).toMatchObject({ catalogue: 'shop', listed: false })
    expect(await found({ status: 400, data: body }, { catalogues: [...apis, bare] })).toMatchObject({
      catalogue: 'ratio',
      listed: false,
    })
  })

  it('gives way to proof of a code that another lists', async () => {
    const bodies: readonly (readonly [string, string, unknown])[] = [
      ['ratio', 'MISSING_CITY', { createTime, message, code: 'MISSING_CITY' }],
      ['abstrapay', 'SESSION_EXPIRED', { message, errorCode: 'SESSION_EXPIRED', error: 'Bad Request' }],
      ['assetpay', 'PRICE_CHANGED', { requestId: 'r', success: false, error: { code: 11, key: 'PRICE_CHANGED' } }],
      ['tesser', 'payments-3015', { errors: [{ error_code: 'payments-3015', error_message: message }] }],
    ]
    for (const [catalogue, code, data] of bodies) {
      const options = { catalogues: [...apis, bare], catalogue: 'shop' }
      expect(await found({ status: 400, data }, options)).toMatchObject({ catalogue, code, listed: true })
    }
  })

  it('has nothing guessed by others where it knows nothing itself', async () => {
    for (const data of [{ error: 5, description: message }, { code: 7, message }, { message }]) {
      const problem = await found({ status: 400, data }, { catalogues: [...apis, bare], catalogue: 'shop' })
      expect(problem?.catalogue).toMatch(/^(?:shop|common)$/)
    }
  })
})

describe('a shape that proves nothing', () => {
  it('is guessed where every other catalogue would know its own API, and the answer was a refusal', async () => {
    const input = (status: number | undefined) => ({ status, data: { code: 'USER_SUSPENDED', message } })
    for (const status of [400, 403, 409, 422]) {
      expect(await found(input(status), { catalogues: apis })).toMatchObject({
        catalogue: 'ratio',
        code: 'USER_SUSPENDED',
        copy: 'restricted.account',
      })
    }
    for (const status of [401, 429, 500, 502, 503, undefined]) {
      expect(await found(input(status), { catalogues: apis })).toMatchObject({ catalogue: 'common' })
    }
    expect(await found(input(200), { catalogues: apis })).toBeNull()
  })

  it('is nobody’s beside a catalogue that is known by its codes alone', async () => {
    for (const body of Object.values(shapes('USER_NEW_RULE'))) {
      for (const form of Object.values(forms)) {
        const problem = await found(form(403, body), { catalogues: [...apis, shop] })
        expect(problem).toMatchObject({ catalogue: 'common', code: 'HTTP_403' })
      }
    }
  })

  it('is nobody’s in a part of a body, or on a client’s error', async () => {
    const part = { code: 'USER_SUSPENDED', message }
    for (const data of [{ error: part }, { errors: [part] }, [part], { errors: [{ message, extensions: part }] }])
      expect(await found({ status: 400, data }, { catalogues: apis })).toMatchObject({ catalogue: 'common' })
    const thrown = Object.assign(new Error('x'), { status: 400, code: 'USER_SUSPENDED' })
    expect(await found(thrown, { catalogues: apis })).toMatchObject({ catalogue: 'common' })
  })

  it('still has its listed code believed, if one catalogue lists it', async () => {
    const input = { status: 400, data: { code: 'MISSING_CITY', message } }
    for (const catalogues of orders(...apis, shop))
      expect(await found(input, { catalogues })).toMatchObject({ catalogue: 'ratio', code: 'MISSING_CITY' })
    const second = defineCatalogue({ name: 'second', errors: { MISSING_CITY: refused } })
    for (const catalogues of orders(...apis, second))
      expect(await found(input, { catalogues })).toMatchObject({ catalogue: 'common', code: 'HTTP_400' })
  })
})

describe('a body that was copied into an error', () => {
  it.each<[string, object]>([
    ['abstrapay', { errorCode: 'SESSION_EXPIRED', error: 'Bad Request', status: 400, statusText: 'Bad Request' }],
    ['ratio', { createTime, code: 'INSUFFICIENT_BALANCE' }],
    ['tesser', { errors: [{ error_code: 'payments-3015', error_message: message }] }],
  ])('is still known by its shape or by a code that one catalogue lists: %s', async (catalogue, body) => {
    const thrown = Object.assign(new Error(message), body)
    for (const catalogues of orders(...apis, shop))
      expect(await found(thrown, { catalogues })).toMatchObject({ catalogue, listed: true })
  })
})

describe('a word that several catalogues list', () => {
  it.each(Object.entries(shapes('INSUFFICIENT_BALANCE')))('is nobody’s: %s', async (shape, body) => {
    // Three members and no others, with the words of the status, are AbstraPay's own.
    const expected = shape.startsWith('AbstraPay') ? 'abstrapay' : 'common'
    for (const catalogues of [...orders(...apis), ...orders(...apis, shop)]) {
      for (const form of Object.values(forms))
        expect((await found(form(400, body), { catalogues }))?.catalogue).toBe(expected)
    }
  })

  it('is whose shape is proven', async () => {
    const bodies: readonly (readonly [string, unknown])[] = [
      ['ratio', { createTime, message, code: 'INSUFFICIENT_BALANCE' }],
      ['assetpay', { requestId: 'r', success: false, error: { code: 1601, key: 'INSUFFICIENT_BALANCE', message } }],
      ['abstrapay', { message, errorCode: 'INSUFFICIENT_BALANCE', error: 'Bad Request' }],
    ]
    for (const [catalogue, body] of bodies)
      for (const catalogues of orders(...apis, shop))
        for (const form of Object.values(forms))
          expect(await found(form(400, body), { catalogues })).toMatchObject({ catalogue, listed: true })
  })

  it('is nobody’s where two envelopes take the same body, unless the host names one', async () => {
    const envelope: Envelope = (body) => {
      const code = (body as Readonly<Record<string, Plain>> | null)?.fault
      return typeof code === 'string' ? { errors: [{ code }] } : null
    }
    const define = (name: string, recovery: 'none' | 'refresh'): Catalogue =>
      defineCatalogue({ name, envelope, errors: { TOO_LATE: { ...refused, recovery } } })
    const two = [define('north', 'none'), define('south', 'refresh')]
    const input = { status: 409, data: { fault: 'TOO_LATE' } }
    for (const catalogues of orders(...two)) {
      expect(await found(input, { catalogues })).toMatchObject({ catalogue: 'common', code: 'HTTP_409' })
      for (const catalogue of ['north', 'south'])
        expect(await found(input, { catalogues, catalogue })).toMatchObject({ catalogue, code: 'TOO_LATE' })
    }
    for (const catalogue of two)
      expect(await found(input, { catalogues: [catalogue] })).toMatchObject({ catalogue: catalogue.name })
  })
})

describe("a number without a key, in an API's own shape", () => {
  const assetpay = (code: number | string) => ({ requestId: 'r', success: false, error: { code } })

  it.each<[number, number, object]>([
    [1007, 503, { code: 'SYSTEM_MAINTENANCE', listed: true }],
    [1007, 429, { code: '1007', listed: false, copy: 'rateLimited', recovery: 'wait' }],
    [1007, 400, { code: '1007', listed: false, copy: 'refused' }],
    [1007, 500, { code: '1007', listed: false, outcome: 'unknown' }],
    [1007, 504, { code: '1007', outcome: 'unknown' }],
    [11, 409, { code: 'PRICE_CHANGED', listed: true }],
    [11, 400, { code: 'PRICE_CHANGED', listed: true }],
    [11, 500, { code: '11', listed: false, outcome: 'unknown', recovery: 'checkActivity' }],
    [11, 429, { code: '11', listed: false, copy: 'rateLimited' }],
    [1003, 502, { listed: false, outcome: 'unknown' }],
    [1550, 400, { code: '1550', copy: 'internal', outcome: 'notApplied' }],
    [1550, 409, { code: '1550', outcome: 'pending' }],
    [1550, 500, { code: '1550', outcome: 'unknown' }],
  ])('%i with %i', async (code, status, expected) => {
    for (const form of Object.values(forms)) {
      for (const options of [{ catalogues: apis }, { catalogues: apis, catalogue: 'assetpay' }]) {
        const problem = await found(form(status, assetpay(code)), options)
        expect(problem).toMatchObject({ catalogue: 'assetpay', ...expected })
      }
    }
  })

  it('says nothing beside a key', async () => {
    const data = { requestId: 'r', success: false, error: { code: 1007, key: 'RATE_LIMITED' } }
    expect(await found({ status: 429, data }, { catalogues: apis })).toMatchObject({
      code: 'RATE_LIMITED',
      listed: true,
    })
  })

  it.each<[number, number | undefined, string]>([
    [1, 400, 'abstrapay WITHDRAW_DECLINED'],
    [5, 400, 'abstrapay DAILY_LIMIT_EXCEEDED'],
    [5, 422, 'abstrapay DAILY_LIMIT_EXCEEDED'],
    [1, 401, 'common HTTP_401'],
    [1, 429, 'common HTTP_429'],
    [1, 500, 'common HTTP_500'],
    [1, 200, 'common UNREADABLE'],
    [1, undefined, 'common UNREADABLE'],
  ])('the decline %i with %s', async (number, status, expected) => {
    const input = { status, data: { error: number, description: message } }
    const problem = await found(input, { catalogues: apis })
    expect(`${String(problem?.catalogue)} ${String(problem?.code)}`).toBe(expected)
    expect((await found(input, { catalogues: [...apis, merchant] }))?.catalogue).toBe('common')
  })

  it('is no decline of a failed server where AbstraPay is named either', async () => {
    const options = { catalogues: apis, catalogue: 'abstrapay' }
    const input = (status: number) => ({ status, data: { error: 1, description: message } })
    expect(await found(input(500), options)).toMatchObject({ outcome: 'unknown', copy: 'unknown.either' })
    expect(await found(input(401), options)).toMatchObject({ copy: 'signIn' })
    expect(await found(input(429), options)).toMatchObject({ copy: 'rateLimited' })
    expect(await found(input(200), options)).toMatchObject({ code: 'WITHDRAW_DECLINED' })
  })
})
