import { describe, expect, it } from 'vitest'
import { defineCatalogue } from '../../../src/catalogue/defineCatalogue'
import type { Catalogue } from '../../../src/catalogue/types'
import { normalizeError, type NormalizeOptions } from '../../../src/core/normalizeError'
import { catalogueFixtures, serverWords } from '../../fixtures'
import { apis, merchant } from '../../fixtures/merchant'

const refused = {
  disclosure: 'open',
  domain: 'x',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'contactSupport',
  copy: 'refused',
} as const

/** A second catalogue of the user's that shares a code with the first, and one with an API. */
const partner: Catalogue = defineCatalogue({
  name: 'partner',
  errors: { THROTTLED: refused, NOT_FOUND: refused, INSUFFICIENT_BALANCE: refused, PARTNER_ONLY: refused },
})
/** It also has the word of an API, and no other catalogue of the user's has it. */
const own: Catalogue = defineCatalogue({ name: 'own', errors: { WITHDRAW_SUSPENDED: refused } })

const find = (input: unknown, options: Partial<NormalizeOptions> = {}) => {
  const problem = normalizeError(input, { catalogues: [...apis, merchant], ...options })
  return problem && { catalogue: problem.catalogue, code: problem.code, listed: problem.listed }
}
const failed = (data: unknown, status = 400) =>
  Object.assign(new Error('x'), { response: { status, headers: {}, data } })

describe('a sample answer of each of the four APIs', () => {
  // Without an answer, or without a code, there is nothing to tell an API by.
  const recorded = catalogueFixtures.filter(
    // AbstraPay's plain 401 is anybody's: a host names the catalogue.
    ({ source, name, status }) => status > 0 && !(source === 'abstrapay' && name === 'UNAUTHORIZED'),
  )

  it.each(['assetpay', 'abstrapay', 'ratio', 'tesser'])(
    '%s: each is found by its shape, whatever else is registered',
    (api) => {
      const samples = recorded.filter(({ source }) => source === api)
      expect(samples.length).toBeGreaterThan(10)
      const orders = [
        [...apis, merchant, partner],
        [partner, merchant, ...[...apis].reverse()],
      ]
      for (const catalogues of orders) {
        for (const { name, status, headers, body } of samples) {
          const input = Object.assign(new Error('x'), { response: { status, headers, data: body } })
          expect([name, find(input, { catalogues })?.catalogue, find(input, { catalogues })?.code]).toEqual([
            name,
            api,
            name,
          ])
        }
      }
    },
  )
})

describe('a bare code', () => {
  it('that one catalogue lists is that one', () => {
    expect(find('QUOTE_EXPIRED')).toEqual({ catalogue: 'merchant', code: 'QUOTE_EXPIRED', listed: true })
    expect(find('payments-3015')).toEqual({ catalogue: 'tesser', code: 'payments-3015', listed: true })
    expect(find({ code: 'QUOTE_EXPIRED' })).toMatchObject({ catalogue: 'merchant' })
    expect(find({ error: { code: 'STEAM_RATE_LIMITED' } })).toMatchObject({ catalogue: 'assetpay' })
  })
  it('that two list is nobody’s: the status decides', () => {
    for (const input of [{ code: 'THROTTLED' }, { error: { code: 'THROTTLED', message: serverWords } }]) {
      expect(find(failed(input, 409), { catalogues: [merchant, partner] })).toMatchObject({
        catalogue: 'common',
        code: 'HTTP_409',
      })
    }
    expect(find('THROTTLED', { catalogues: [merchant, partner] })).toMatchObject({ catalogue: 'common' })
    expect(find('INSUFFICIENT_BALANCE', { catalogues: apis })).toMatchObject({ catalogue: 'common' })
  })
  it('that a user’s catalogue and an API list is nobody’s, too', () => {
    const body = { error: { code: 'WITHDRAW_SUSPENDED' } }
    expect(find(failed(body), { catalogues: [...apis, own] })).toMatchObject({ catalogue: 'common', code: 'HTTP_400' })
  })
  it('that nobody lists is generic', () => {
    expect(find(failed({ code: 'NEVER_HEARD' }, 404))).toMatchObject({ catalogue: 'common', code: 'HTTP_404' })
    expect(find('NEVER_HEARD')).toMatchObject({ catalogue: 'common', code: 'UNREADABLE' })
  })
  it('is never a number: every API counts from 1', () => {
    for (const input of [failed({ code: 2 }), failed({ error: { code: 5 } }), failed({ code: 1001 }), 3, '3']) {
      expect(find(input)).toMatchObject({ catalogue: 'common' })
    }
  })
  it('is not what stands in prose', () => {
    for (const input of [
      'It failed: QUOTE_EXPIRED',
      { message: 'QUOTE_EXPIRED' },
      new Error('QUOTE_EXPIRED: expired'),
    ]) {
      expect(find(input)).toMatchObject({ catalogue: 'common' })
    }
  })
})

describe('the word of a protocol', () => {
  const graphql = (code: string) => failed({ errors: [{ message: serverWords, extensions: { code } }] })

  it('is not a code of a catalogue that knows its API by the shape', () => {
    for (const code of ['NOT_FOUND', 'UNAUTHORIZED', 'FORBIDDEN', 'INTERNAL_SERVER_ERROR']) {
      const catalogues = [defineCatalogue({ name: 'words', errors: { [code]: refused }, envelope: () => null })]
      expect(find(graphql(code), { catalogues })).toMatchObject({ catalogue: 'common' })
    }
  })
  it('is one of a catalogue that has nothing else to be known by', () => {
    expect(find(graphql('NOT_FOUND'), { catalogues: [partner] })).toMatchObject({ catalogue: 'partner' })
  })
  it('is one where the caller names the catalogue', () => {
    const body = { error: { code: 'NOT_FOUND', message: serverWords } }
    expect(find(failed(body), { catalogues: [...apis, partner], catalogue: 'partner' })).toMatchObject({
      catalogue: 'partner',
      code: 'NOT_FOUND',
    })
  })
  it('is one where the shape is the API’s', () => {
    const body = { requestId: 'r', success: false, error: { code: 1100, key: 'FORBIDDEN', message: serverWords } }
    expect(find(failed(body, 403))).toMatchObject({ catalogue: 'assetpay', code: 'FORBIDDEN' })
  })
})

describe('a catalogue that the caller names', () => {
  it('decides between two that list the code', () => {
    const catalogues = [merchant, partner]
    for (const catalogue of ['merchant', 'partner']) {
      expect(find('THROTTLED', { catalogues, catalogue })).toEqual({ catalogue, code: 'THROTTLED', listed: true })
      expect(find(failed({ error: { code: 'THROTTLED' } }), { catalogues, catalogue })?.catalogue).toBe(catalogue)
    }
  })
  it('places a code that it does not list', () => {
    expect(find('VERIFICATION_NEW_ONE', { catalogue: 'assetpay' })).toMatchObject({
      catalogue: 'assetpay',
      listed: false,
    })
    expect(find('payments-3999', { catalogue: 'tesser' })).toMatchObject({ catalogue: 'tesser', listed: false })
  })
  it('gives way to a body whose shape is another’s', () => {
    const body = { errors: [{ error_code: 'payments-3015', error_message: serverWords }] }
    expect(find(failed(body), { catalogue: 'ratio' })).toMatchObject({ catalogue: 'tesser' })
  })
  it('that nobody registered is no catalogue', () => {
    expect(find(failed({ code: 'NEVER_HEARD' }), { catalogue: 'nobody' })).toMatchObject({ catalogue: 'common' })
  })
})

describe('an answer that is no error', () => {
  it.each<[string, unknown]>([
    ['success: true', { success: true, requestId: 'r', data: {} }],
    ['ok: true', { ok: true, status: 200, data: { id: 1 } }],
    ['an approval', { error: 0, description: 'approved' }],
    ['data beside no error', { data: { id: 1 }, error: null }],
    ['data beside an undefined error', { data: { id: 1 }, error: undefined }],
    ['a 2xx body', { status: 200, headers: {}, data: { id: 1 } }],
    ['a 204', { status: 204, headers: {}, data: '' }],
    ['GraphQL data', { status: 200, headers: {}, data: { data: { me: { id: 1 } } } }],
    ['an empty list of errors', { status: 200, headers: {}, data: { data: { id: 1 }, errors: [] } }],
  ])('%s', (_, input) => {
    expect(find(input)).toBeNull()
  })
  it.each<[string, unknown]>([
    ['success: true with a refusal', { success: true, error: { code: 'QUOTE_EXPIRED' } }],
    ['success: true on a 500', failed({ success: true }, 500)],
    ['an error beside null data', { data: null, error: { code: 'QUOTE_EXPIRED' } }],
    [
      'HTTP 200 with a refusal',
      { status: 200, headers: {}, data: { errors: [{ extensions: { code: 'QUOTE_EXPIRED' } }] } },
    ],
  ])('but %s is one', (_, input) => {
    expect(find(input)).not.toBeNull()
  })
})
