import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from '../../locales/en/ratio.json'
import { checkCatalogue } from '../../src/catalogue/check/checkCatalogue'
import { commonCopyIds } from '../../src/catalogue/commonCopyId'
import type { ErrorDefinition, Plain } from '../../src/catalogue/types'
import { ratio, type RatioCode } from '../../src/catalogues/ratio/definitions'
import { descriptions } from '../../src/catalogues/ratio/describe'
import { envelope } from '../../src/catalogues/ratio/envelope'
import { classifyUnlisted } from '../../src/catalogues/ratio/classifyUnlisted'
import { samples } from '../../src/catalogues/ratio/samples'

const codes = Object.keys(ratio.errors) as RatioCode[]
const entry = (code: RatioCode): ErrorDefinition<string> => {
  const found = ratio.errors[code]
  if (!found) throw new Error(`${code} is not listed`)
  return found
}
const unknownStatus = { named: false, status: undefined }
const read = (body: Plain, named = false, status?: number) => envelope(body, { named, status })
const place = (code: string, status?: number) => classifyUnlisted(code, { alias: undefined, status })

describe('entries', () => {
  it('pass the checks of defineCatalogue, with the English copy at hand', () => {
    expect(checkCatalogue(ratio, english)).toEqual([])
  })

  it('are 159, each described and shown by a sample', () => {
    expect(codes).toHaveLength(159)
    expect(Object.keys(descriptions)).toEqual(codes)
    expect(Object.keys(samples)).toEqual(codes)
  })

  it('use every copy of the English file, and only copy that exists', () => {
    const used = new Set(
      codes.flatMap((code) => [entry(code), ...(entry(code).variants ?? [])].map(({ copy }) => copy ?? code)),
    )
    const shared: readonly string[] = commonCopyIds
    const own = new Set(Object.keys(english).map((id) => id.replace(/(?:\.read)?\.(?:title|detail|inline)$/, '')))
    expect([...used].filter((id) => !shared.includes(id)).sort()).toEqual([...own].sort())
  })

  it.each([
    ['MISSING_CITY', 'open', 'field', 'editField'],
    ['INVALID_DATE_OF_BIRTH', 'open', 'field', 'editField'],
    ['INVALID_AGE', 'open', 'banner', 'contactSupport'],
    ['PLAID_LOGIN_ERROR', 'open', 'banner', 'reconnectBank'],
    ['MFA_REQUIRED', 'open', 'banner', 'enterCode'],
    ['EXCEEDS_LIMIT_ACH', 'open', 'banner', 'changeAmount'],
    ['BANK_VERIFICATION_INCOMPLETE', 'open', 'banner', 'verifyBank'],
    ['USER_KYC_INCOMPLETE', 'open', 'banner', 'verifyIdentity'],
    ['EXPIRED_AUTHORIZATION', 'open', 'banner', 'signIn'],
    ['EXPIRED_SESSION_ID', 'open', 'banner', 'restartSession'],
    ['INVALID_CLIENT_SECRET', 'internal', 'banner', 'contactSupport'],
    ['ALREADY_EXISTS_EMAIL', 'private', 'banner', 'signIn'],
    ['NOT_FOUND_USER', 'private', 'banner', 'contactSupport'],
    ['NOT_FOUND_WALLET', 'private', 'banner', 'none'],
    ['MISMATCH_PHONE', 'private', 'banner', 'contactSupport'],
  ] as const)('%s is %s, %s, %s', (code, disclosure, surface, recovery) => {
    expect(entry(code)).toMatchObject({ disclosure, surface, recovery, outcome: 'notApplied' })
  })

  it('name the field as the code does', () => {
    expect(entry('MISSING_FIRST_NAME').field).toBe('firstName')
    expect(entry('INVALID_LINE_1').field).toBe('line1')
    expect(entry('MISSING_ID_NUMBER').field).toBe('idNumber')
    // About a part of the number, which has no field of its own.
    expect(entry('INVALID_PHONE_COUNTRY_CODE').field).toBe('phone')
  })
})

describe('disclosure', () => {
  it('shows a block, a review and an unfinished risk assessment alike', () => {
    const { domain, ...blocked } = entry('USER_BLOCKED')
    expect(domain).toBe('user')
    expect(blocked.disclosure).toBe('restricted')
    for (const code of ['USER_UNDER_REVIEW', 'USER_RISK_INCOMPLETE'] as const) {
      expect(entry(code)).toEqual({ domain, ...blocked })
    }
  })

  it('keeps ids, credentials and what only staff set away from the person', () => {
    const pageSent = /^(?:INVALID|MISSING)_.*(?:_ID|TOKEN|URI|HASH|SECRET|SIGNATURE|EVENTS?)$/
    const setByStaff = /^(?:INVALID|MISSING)_.*(?:RISK_LEVEL|FLAG\w*|_STATUS)$/
    const hidden = codes.filter((code) => pageSent.test(code) || setByStaff.test(code))
    expect(hidden.length).toBeGreaterThan(40)
    for (const code of hidden) expect([code, entry(code).disclosure]).toEqual([code, 'internal'])
  })

  it('is exact about the own record only for the signed-in owner', () => {
    for (const code of codes.filter((each) => entry(each).disclosure === 'private')) {
      const { subject, copy, surface, variants = [] } = entry(code)
      expect([code, copy?.startsWith('private.'), surface]).toEqual([code, true, 'banner'])
      if (subject === 'other') expect([code, variants]).toEqual([code, []])
      for (const { when } of variants) expect(when).toEqual({ signedIn: true })
    }
  })

  it('never tells that somebody else has an email address, phone number, authenticator or identity', () => {
    const email = { ...entry('ALREADY_EXISTS_EMAIL'), domain: '' }
    expect(email.subject).toBe('other')
    for (const code of ['ALREADY_EXISTS_PHONE', 'ALREADY_EXISTS_TOTP', 'ALREADY_EXISTS_USER'] as const) {
      expect({ ...entry(code), domain: '' }).toEqual(email)
    }
  })

  it('carries no values but limits', () => {
    expect(codes.filter((code) => entry(code).values !== undefined)).toEqual([
      'EXCEEDS_LIMIT_ACH',
      'EXCEEDS_LIMIT_TRANSACTIONS',
      'EXCEEDS_LIMIT_WALLETS',
    ])
  })
})

describe('envelope', () => {
  it('recognises every sample', () => {
    for (const code of codes) {
      const { body, status } = samples[code]
      expect(envelope(body, { named: false, status })).toMatchObject({ errors: [{ code }] })
    }
  })

  it('needs no member but the code, and then only guesses', () => {
    for (const code of ['MISSING_CITY', 'INSUFFICIENT_BALANCE', 'INVALID_SHOE_SIZE']) {
      expect(read({ code })).toEqual({ errors: [{ code }], guess: true })
      expect(read({ code, message: 'm', data: {} })).toEqual({ errors: [{ code, message: 'm' }], guess: true })
      expect(read({ code, createTime: 'now' })).toEqual({ errors: [{ code }], guess: true })
      expect(read({ code, createTime: '2023-01-01T12:34:56.000Z', id: '1' })).toEqual({
        errors: [{ code }],
        guess: true,
      })
      expect(read({ code }, true)).toEqual({ errors: [{ code }] })
      expect(read({ code, createTime: '2023-01-01T12:34:56.000Z' })).toEqual({ errors: [{ code }] })
    }
  })

  it('takes no refusal in another shape for a success, also where the caller names it', () => {
    for (const body of [{ errors: [{ code: 'X' }] }, { error: 'x' }, { success: false }])
      expect(read(body, true, 200)).toBeNull()
  })

  it('knows a failed server by its time and message', () => {
    const body = { createTime: '2023-01-01T12:34:56.000Z', message: 'Internal error' }
    expect(read(body, false, 500)).toEqual({ errors: [] })
    const teapot = { code: 'TEAPOT', message: body.message }
    expect(read({ ...body, ...teapot }, false, 418)).toEqual({ errors: [teapot] })
    expect(read(body, false, 200)).toBeNull()
    expect(read({ ...body, id: 'ticket' })).toBeNull()
  })

  it('asks for less where the caller names it', () => {
    expect(read({ code: 'teapot' }, true)).toEqual({ errors: [{ code: 'teapot' }] })
    expect(read({ message: 'Internal error' }, true, 500)).toEqual({ errors: [] })
    expect(read({ id: '1' }, true, 200)).toBe('success')
    expect(read({ id: '1' }, true, 400)).toBeNull()
  })

  it.each<[string, Plain]>([
    ['AssetPay', { requestId: 'r', success: false, error: { code: 1001, key: 'VALIDATION_FAILED', message: 'm' } }],
    ['AssetPay trade', { trade: { error: 'PRICE_CHANGED', items: [] } }],
    ['AbstraPay', { message: 'Session expired', errorCode: 'SESSION_EXPIRED', error: 'Bad Request' }],
    ['AbstraPay decline', { error: 5, description: 'd' }],
    ['AbstraPay success', { status: 'success', message: 'm', data: {} }],
    ['Tesser', { errors: [{ error_code: 'accounts-2000', error_message: 'm' }] }],
    ['Tesser in camelCase', { errors: [{ errorCode: 'accounts-2000' }], code: 'INVALID_BODY' }],
    ['numeric code', { code: 11000, message: 'm' }],
    ['Node', { code: 'ECONNRESET', message: 'm' }],
    ['GraphQL', { code: 'UNAUTHENTICATED', message: 'm' }],
    ['empty', {}],
    ['array', [{ code: 'MISSING_CITY' }]],
    ['text', 'MISSING_CITY'],
    ['null', null],
  ])('leaves %s alone', (_, body) => {
    expect(envelope(body, unknownStatus)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), fc.option(fc.integer(), { nil: undefined }), (body, named, status) => {
        envelope(body, { named, status })
      }),
    )
  })
})

describe('a code that is not listed', () => {
  it.each([
    ['MISSING_NETWORK', 'open', 'network', 'field.network.missing'],
    ['INVALID_NETWORK', 'open', 'network', 'field.network.unsupported'],
    ['MISSING_CRYPTO_AMOUNT', 'open', 'cryptoAmount', 'field.amount.missing'],
    ['INVALID_PHONE_NUMBER', 'open', 'phoneNumber', 'field.phone.format'],
    ['UNSUPPORTED_COUNTRY', 'open', 'country', 'field.country.unsupported'],
    ['INVALID_TOTP', 'open', 'totp', 'securityCode.format'],
    ['EXPIRED_OTP', 'open', 'otp', 'securityCode.format'],
    ['INVALID_REFERRAL_CODE', 'open', 'referralCode', 'field.generic'],
    ['MISSING_TAX_ID', 'open', 'taxId', 'field.generic'],
  ])('places %s at its field: %s, %s, %s', (code, disclosure, field, copy) => {
    expect(place(code, 400)).toMatchObject({ disclosure, field, copy, surface: 'field' })
  })

  it.each([
    ['NOT_FOUND_PAYROLL', 'private', 'private.notFound'],
    ['ALREADY_EXISTS_USERNAME', 'private', 'private.signUp'],
    ['MISMATCH_LAST_NAME', 'private', 'private.signIn'],
    ['MISSING_PAYROLL_ID', 'internal', 'internal'],
    ['INVALID_LINK_TOKEN', 'internal', 'internal'],
    ['UNSUPPORTED_PAGE_SIZE', 'internal', 'internal'],
    ['INVALID_WEBHOOK_SECRET', 'internal', 'internal'],
    ['MISSING_FLAG', 'restricted', 'restricted.account'],
    ['USER_SUSPENDED', 'restricted', 'restricted.account'],
    ['USER_CLOSED', 'restricted', 'restricted.account'],
    ['USER_KYC_REJECTED', 'restricted', 'restricted.identity'],
    ['KYC_DECLINED', 'restricted', 'restricted.identity'],
    ['EXCEEDS_LIMIT_ACH_WEEKLY', 'open', 'EXCEEDS_LIMIT_ACH'],
    ['INSUFFICIENT_FUNDS', 'open', 'INSUFFICIENT_BALANCE'],
    ['UNAVAILABLE_FIAT_CURRENCY', 'open', 'UNAVAILABLE_CRYPTO_CURRENCY'],
    ['EXPIRED_CLIENT_SESSION', 'open', 'EXPIRED_SESSION_ID'],
  ])('places %s by prefix and suffix: %s, %s', (code, disclosure, copy) => {
    expect(place(code)).toMatchObject({ disclosure, copy, domain: 'unlisted' })
  })

  it('leaves to the status what only the status can tell', () => {
    expect(place('TEAPOT', 418)).toBeUndefined()
    expect(place('INVALID_CITY_NAME', 500)).toBeUndefined()
    expect(place('INVALID_CITY_NAME', 403)).toBeUndefined()
    expect(place('EXCEEDS_LIMIT_REQUESTS', 429)).toBeUndefined()
    // A fault of the integration stays one, whatever the status: signing in again would not mend it.
    expect(place('INVALID_CLIENT_KEY', 401)).toMatchObject({ disclosure: 'internal' })
  })

  it('gives what the checks of a listed entry would accept, and never throws', () => {
    const prefixes = ['INVALID_', 'MISSING_', 'NOT_FOUND_', 'USER_', 'EXPIRED_', 'UNSUPPORTED_', 'EXCEEDS_', '']
    const anyCode = fc
      .tuple(fc.constantFrom(...prefixes), fc.stringMatching(/^[A-Z][A-Z0-9_]{0,20}$/))
      .map(([prefix, suffix]) => prefix + suffix)
    fc.assert(
      fc.property(anyCode, fc.constantFrom(undefined, 400, 401, 404, 500), (code, status) => {
        const placed = place(code, status)
        if (placed) expect(checkCatalogue({ ...ratio, aliases: {}, errors: { [code]: placed } }, english)).toEqual([])
      }),
    )
    fc.assert(
      fc.property(fc.string(), (code) => {
        place(code)
      }),
    )
  })
})
