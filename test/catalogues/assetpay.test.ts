import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from '../../locales/en/assetpay.json'
import { checkCatalogue } from '../../src/catalogue/check/checkCatalogue'
import type { ErrorDefinition, Plain, Recognition } from '../../src/catalogue/types'
import { internal } from '../../src/catalogue/presets'
import { type AssetPayCode, assetpay } from '../../src/catalogues/assetpay/definitions'
import { descriptions } from '../../src/catalogues/assetpay/describe'
import { envelope } from '../../src/catalogues/assetpay/envelope'
import { domainOf, domains, classifyUnlisted } from '../../src/catalogues/assetpay/classifyUnlisted'
import { samples } from '../../src/catalogues/assetpay/samples'
import { normalizeError } from '../../src/core/normalizeError'
import ranges from '../facts/assetpay-ranges.json'

const codes = Object.keys(assetpay.errors) as AssetPayCode[]
const tradeCodes = codes.filter((code) => code.startsWith('trade/'))
const entry = (code: AssetPayCode): ErrorDefinition<string> => {
  const found = assetpay.errors[code]
  if (!found) throw new Error(`${code} is not listed.`)
  return found
}
const read = (body: Plain, { named = false, status }: { named?: boolean; status?: number } = {}) =>
  envelope(body, { named, status })
const recognize = (body: Plain, named = false): Recognition => {
  const found = read(body, { named })
  if (found === null || found === 'success') throw new Error(`Not recognised as an error: ${String(found)}`)
  return found
}

describe('the catalogue', () => {
  it('passes its own check together with its English copy', () => {
    expect(checkCatalogue(assetpay, english)).toEqual([])
  })

  it('has 74 codes and six trade failures', () => {
    expect([codes.length - tradeCodes.length, tradeCodes.length]).toEqual([74, 6])
  })

  it('describes every code in sentences of its own', () => {
    for (const code of codes) expect(descriptions[code].meaning, code).toMatch(/^[A-Z].{15,}[.]$/)
  })
})

describe('the envelope', () => {
  it.each(codes)('recognises the sample of %s', (code) => {
    const { body, status } = samples[code]
    const [error, ...more] = recognize(body).errors
    expect(more).toEqual([])
    expect(error?.code).toBe(code)
    expect(error?.alias).toBe(entry(code).aliases?.[0])
    expect(entry(code).status ?? 200).toBe(status)
  })

  it('takes the number only along with the key, so that an old number cannot overrule it', () => {
    const body = { success: false, error: { code: 1007, key: 'RATE_LIMITED', message: 'x' } }
    expect(recognize(body).errors).toEqual([{ code: 'RATE_LIMITED', alias: '1007', message: 'x' }])
    const keyless = { requestId: 'r', success: false, error: { code: 11 } }
    expect(recognize(keyless).errors).toEqual([{ alias: '11' }])
  })

  it('only guesses by a key alone, or by one with a number of no range', () => {
    const error = (body: Plain, more: object = {}): Plain => ({ error: body, ...more })
    const wrapper = { requestId: 'r', success: false }
    for (const body of [
      error({ key: 'NEW_ONE' }, { success: false }),
      error({ key: 'NEW_ONE', code: 404 }),
      error({ key: 'NEW_ONE', code: 404 }, wrapper),
    ])
      expect(recognize(body).guess).toBe(true)
    for (const body of [
      error({ key: 'NEW_ONE', code: 11 }),
      error({ key: 'NEW_ONE' }, wrapper),
      error({ key: 'NEW_ONE', code: 4040 }, wrapper),
      error({ code: 11 }, wrapper),
    ])
      expect(recognize(body)).not.toHaveProperty('guess')
    expect(recognize(error({ key: 'NEW_ONE' }), true)).not.toHaveProperty('guess')
  })

  it('names the fields without the reasons', () => {
    const found = recognize(samples.VALIDATION_FAILED.body)
    expect(found.violations).toEqual([{ path: 'tradeUrl' }, { path: 'items.0.amount' }])
    expect(JSON.stringify(found.violations)).not.toContain('must')
  })

  it('joins a list of messages, for developers', () => {
    expect(recognize(samples.VALIDATION_FAILED.body).errors[0]?.message).toContain('URL amount')
  })

  it('hands on how many are left of one item, and of none or several nothing', () => {
    expect(recognize(samples.INSUFFICIENT_ITEM_AMOUNT.body).errors[0]?.values).toEqual({ remaining: 3 })
    const withItems = (items: Plain): Plain => ({
      success: false,
      error: { code: 17, key: 'INSUFFICIENT_ITEM_AMOUNT', details: { items } },
    })
    for (const items of [[{ remaining: 0 }], [{ remaining: 1 }, { remaining: 2 }], [], 'x', [{ remaining: '3' }]]) {
      expect(recognize(withItems(items)).errors[0]?.values).toBeUndefined()
    }
  })

  it('reads the request id', () => {
    expect(recognize(samples.PRICE_CHANGED.body).requestId).toBe('req_0011c9f1')
  })

  it('lets only the trade envelope name a trade failure', () => {
    const body = { success: false, error: { code: 1006, key: 'trade/PRICE_CHANGED' } }
    expect(recognize(body, true).errors).toEqual([{ alias: '1006' }])
    expect(recognize({ key: 'PRICE_CHANGED' }, true).errors[0]?.code).toBe('PRICE_CHANGED')
  })

  describe('a trade', () => {
    const trade = (error: Plain, ...items: Plain[]): Plain => ({
      trade: { error, items: items.map((e) => ({ error: e })) },
    })

    it('failed as a whole where it says so itself, whatever its items say', () => {
      const found = recognize(trade('PRICE_CHANGED', 'PRICE_CHANGED', null))
      expect(found).toMatchObject({ errors: [{ code: 'trade/PRICE_CHANGED' }], scope: 'whole' })
    })

    it('failed in part where only some items did', () => {
      expect(recognize(trade(null, 'LISTING_UNAVAILABLE', null, null))).toMatchObject({
        errors: [{ code: 'trade/LISTING_UNAVAILABLE' }],
        scope: 'part',
        failed: 1,
        total: 3,
      })
    })

    it('failed as a whole where every item did', () => {
      const found = recognize(trade(null, 'MARKET_UNAVAILABLE', 'MARKET_UNAVAILABLE'))
      expect(found).toMatchObject({ errors: [{ code: 'trade/MARKET_UNAVAILABLE' }], scope: 'whole' })
    })

    it('gives no single reason for items that failed for different ones', () => {
      const found = recognize(trade(null, 'LISTING_UNAVAILABLE', 'PRICE_CHANGED', null))
      expect(found).toMatchObject({ errors: [{ code: 'trade/PURCHASE_FAILED' }], scope: 'part', failed: 2, total: 3 })
      expect(found.errors[0]?.message).toBe('LISTING_UNAVAILABLE, PRICE_CHANGED')
    })

    it('is recognised by itself only where the catalogue is named', () => {
      const bare = { error: 'PRICE_CHANGED', items: [{ error: 'PRICE_CHANGED' }] }
      expect(read(bare)).toBeNull()
      expect(recognize(bare, true).errors).toEqual([{ code: 'trade/PRICE_CHANGED' }])
    })

    it('that did not fail is not an error', () => {
      expect(read({ error: null, items: [{ error: null }] }, { named: true })).toBe('success')
      expect(read({ trade: { status: 'completed' } }, { named: true })).toBe('success')
      expect(read({ trade: { status: 'completed' } })).toBeNull()
    })
  })

  it('knows a successful answer', () => {
    expect(read({ requestId: 'r', success: true, data: {} }, { status: 200 })).toBe('success')
    expect(read({ success: true }, { named: true })).toBe('success')
    expect(read({ success: true })).toBeNull()
    expect(read({ requestId: 'r', success: true }, { status: 500 })).toBeNull()
  })

  it.each<[string, Plain]>([
    ['AbstraPay', { message: 'Session expired', errorCode: 'SESSION_EXPIRED', error: 'Bad Request' }],
    ['AbstraPay without a code', { message: 'Unauthorized', statusCode: 401 }],
    ['an operator of AbstraPay', { error: 5, description: 'no' }],
    ['AbstraPay, successful', { status: 'success', message: 'ok', data: {} }],
    ['Ratio', { createTime: '2023-01-01T12:34:56.000Z', message: 'x', code: 'INSUFFICIENT_BALANCE' }],
    ['Tesser', { errors: [{ error_code: 'accounts-2000', error_message: 'x' }] }],
    ['Tesser in camelCase', { errors: [{ errorCode: 'accounts-2000', errorMessage: 'x' }] }],
    ['another API with an error object', { error: { code: 404, message: 'x' } }],
    ['another API with an error object and a word', { error: { code: 'card_declined', type: 'card_error' } }],
    ['another API with success', { success: false, error: { code: 11, message: 'x' } }],
    ['an unknown number', { requestId: 'r', success: false, error: { code: 4040, message: 'x' } }],
    ['only success', { success: false }],
    ['a list', [{ key: 'PRICE_CHANGED' }]],
    ['a word', 'PRICE_CHANGED'],
    ['nothing', null],
    ['a number', 11],
  ])('leaves %s to others', (_, body) => {
    expect(read(body)).toBeNull()
  })

  it('never throws', () => {
    const error = fc.record(
      {
        code: fc.jsonValue(),
        key: fc.jsonValue(),
        fields: fc.jsonValue(),
        details: fc.jsonValue(),
        message: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ success: fc.jsonValue(), error: fc.oneof(error, fc.jsonValue()) }, { requiredKeys: [] }),
      fc.record({ trade: fc.record({ error: fc.jsonValue(), items: fc.jsonValue() }, { requiredKeys: [] }) }),
    )
    fc.assert(
      fc.property(body, fc.boolean(), (value, named) => {
        envelope(value, { named, status: undefined })
      }),
    )
  })
})

describe('a code that is not listed', () => {
  const place = (code: string, number?: number, status?: number) =>
    classifyUnlisted(code, { alias: number === undefined ? undefined : String(number), status })

  it('covers all 15 ranges of the reference', () => {
    expect(domains.map(({ from, to }) => [from, to])).toEqual(ranges.map(({ from, to }) => [from, to]))
  })

  it('agrees with the domain of every listed code', () => {
    for (const code of codes) {
      const { aliases, domain } = entry(code)
      expect(aliases ? domainOf(aliases[0]) : 'trade', code).toBe(domain)
    }
  })

  it.each<[string, number, number | undefined, object]>([
    ['ITEM_OVERSTOCKED', 45, 400, { disclosure: 'open', outcome: 'notApplied', copy: 'refused', domain: 'trading' }],
    ['NEW_TRADING', 46, 409, { copy: 'conflict', recovery: 'refresh' }],
    ['NEW_TRADING', 46, 502, { outcome: 'unknown', recovery: 'checkActivity' }],
    ['NEW_TRADING', 46, 503, { outcome: 'notApplied', recovery: 'wait' }],
    ['NEW_TOKEN', 1190, 401, { copy: 'session.ended' }],
    ['NEW_LOGIN', 1191, 401, { disclosure: 'private', copy: 'private.signIn' }],
    ['PASSKEY_UNKNOWN', 1200, 400, { disclosure: 'private', copy: 'private.signIn', domain: 'two-factor' }],
    ['NEW_ACCOUNT', 1399, 403, { disclosure: 'restricted', kind: 'account' }],
    ['NEW_SETTING', 1400, 400, { disclosure: 'open', copy: 'refused', domain: 'settings' }],
    ['PHONE_TAKEN', 1401, 409, { disclosure: 'private', copy: 'private.signUp' }],
    ['KEY_IN_USE', 1500, 409, { outcome: 'pending', recovery: 'checkActivity', domain: 'idempotency' }],
    ['NEW_WALLET', 1650, undefined, { outcome: 'unknown' }],
    ['NEW_WALLET', 1650, 400, { outcome: 'notApplied', copy: 'refused' }],
    ['NEW_HOOK', 1799, 400, { disclosure: 'internal', copy: 'internal', domain: 'callbacks' }],
    ['NEW_HOOK', 1799, 500, { disclosure: 'internal', copy: 'unknown' }],
    ['MAIL_TAKEN', 1800, 409, { disclosure: 'private', copy: 'private.signUp', domain: 'email' }],
    ['NEW_KEY', 1999, 401, { disclosure: 'internal', recovery: 'contactSupport', domain: 'api-keys' }],
    ['LIMIT', 2150, 500, { disclosure: 'restricted', outcome: 'notApplied', domain: 'risk' }],
    ['NEW_BOOKING', 2200, 409, { disclosure: 'open', copy: 'conflict', domain: 'booking' }],
    ['NEW_CHECK', 2399, 409, { disclosure: 'restricted', kind: 'identity' }],
    ['LEDGER_GAP', 2400, 409, { outcome: 'unknown', recovery: 'checkActivity', domain: 'ledger' }],
  ])('places %s %i with the status %s', (code, number, status, expected) => {
    expect(place(code, number, status)).toMatchObject(expected)
  })

  it('goes by the words of the key before the range of the number', () => {
    expect(place('USER_FLAGGED', 46, 400)).toMatchObject({ disclosure: 'restricted', domain: 'trading' })
    expect(place('WITHDRAW_BLOCKED', 1010, 503)).toMatchObject({ kind: 'withdrawal' })
    expect(place('SECRET_MISSING', 46, 401)).toMatchObject({ disclosure: 'internal' })
  })

  it('asks for the code of a second factor where the API asks for it', () => {
    expect(place('TWO_FACTOR_REQUIRED', 1201, 401)).toMatchObject({ recovery: 'enterCode', copy: 'secondStep' })
    expect(place('TWO_FACTOR_FAILED', 1202, 401)).toMatchObject({ copy: 'private.signIn' })
  })

  it.each([
    ['TRADE_ALREADY_COMPLETED', 45, 409],
    ['WITHDRAWAL_PENDING', 1650, 400],
    ['IDEMPOTENCY_IN_PROGRESS', 1501, 409],
  ])('says of %s neither that it was refused nor that it is not there', (code, number, status) => {
    expect(place(code, number, status)).toMatchObject({ outcome: 'pending', copy: 'generic.pending' })
  })

  it('takes the misuse of an idempotency key for a fault of the page, unless it is a conflict', () => {
    expect(place('IDEMPOTENCY_KEY_REUSED', 1502, 400)).toMatchObject({ disclosure: 'internal', copy: 'internal' })
    expect(place('IDEMPOTENCY_KEY_REUSED', 1502, 409)).toMatchObject({ copy: 'generic.pending' })
  })

  it('takes no misuse of a key for a request that is under way, however the key is called', () => {
    for (const code of ['KEY_ALREADY_USED', 'DUPLICATE_REQUEST', 'REQUEST_PENDING', '1550']) {
      for (const status of [400, 422]) expect(place(code, 1550, status)).toMatchObject({ copy: 'internal' })
      expect(place(code, 1550, 409)).toMatchObject({ outcome: 'pending' })
      expect(place(code, 1550, 429)).toMatchObject({ copy: 'rateLimited' })
      expect(place(code, 1550, 500)).toMatchObject({ outcome: 'unknown' })
    }
  })

  it('never takes a mail that could not be sent for an address that is in use', () => {
    expect(place('EMAIL_SEND_FAILED', 1801, 400)).toMatchObject({ disclosure: 'internal' })
    expect(place('EMAIL_ALREADY_IN_USE', 1802, 409)).toMatchObject({ copy: 'private.signUp' })
  })

  it('takes a bare number', () => {
    expect(place('2199')).toMatchObject({ disclosure: 'restricted' })
    expect(place('1750')).toMatchObject({ disclosure: 'internal' })
  })

  it('never says that a transfer of coins did not happen', () => {
    for (const status of [undefined, 400, 409, 500]) {
      expect(place('ONCHAIN_DEPOSIT_LATE', undefined, status)).toMatchObject({ outcome: 'unknown', domain: 'wallet' })
    }
  })

  it('never says that a failed trade did not happen', () => {
    expect(place('trade/NEW_FAILURE')).toMatchObject({ outcome: 'reversed', recovery: 'checkActivity' })
    expect(place('trade/STEAM_BANNED')).toMatchObject({ disclosure: 'open', outcome: 'reversed' })
    expect(place('trade/USER_BLOCKED')).toMatchObject({ disclosure: 'restricted' })
  })

  it('leaves to the status what only it can tell', () => {
    expect(place('SOMETHING_NEW', 1099, 500)).toBeUndefined()
    expect(place('SOMETHING_NEW', 2000, 400)).toBeUndefined()
    expect(place('SOMETHING_NEW', undefined, 400)).toBeUndefined()
  })

  it('never waits or retries after what may have been applied', () => {
    const status = fc.option(fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 451, 500, 502, 503, 504), {
      nil: undefined,
    })
    fc.assert(
      fc.property(
        fc.constantFrom('X_NEW', 'TOKEN', 'USER_EMAIL', 'RISK'),
        fc.nat(2600),
        status,
        (code, number, http) => {
          const found = place(code, number, http)
          if (found?.recovery === 'retry' || found?.recovery === 'wait') {
            expect(found).toMatchObject({ outcome: 'notApplied', retryable: true })
          }
        },
      ),
    )
  })
})

describe('what a person is shown', () => {
  it.each<[AssetPayCode, object]>([
    [
      'PRICE_CHANGED',
      { disclosure: 'open', outcome: 'notApplied', recovery: 'refresh', label: 'refresh.prices', surface: 'banner' },
    ],
    ['trade/PRICE_CHANGED', { outcome: 'reversed', recovery: 'checkActivity' }],
    ['RATE_LIMITED', { recovery: 'wait' }],
    ['STEAM_RATE_LIMITED', { recovery: 'wait' }],
    ['FLEET_DEGRADED', { recovery: 'wait', outcome: 'notApplied' }],
    ['INVENTORY_FETCH_FAILED', { recovery: 'retry', surface: 'toast' }],
    ['DEPOSIT_IN_PROGRESS', { outcome: 'pending', recovery: 'checkActivity', retryable: true }],
    ['WITHDRAW_IN_PROGRESS', { outcome: 'pending', recovery: 'checkActivity', retryable: true }],
    ['EXTERNAL_ID_EXISTS', { disclosure: 'open', outcome: 'pending', recovery: 'checkActivity' }],
    ['SERVER_ERROR', { outcome: 'unknown', recovery: 'checkActivity' }],
    ['TRADE_OFFER_FAILED', { outcome: 'unknown', recovery: 'checkActivity' }],
    ['USER_NOT_TRADEABLE', { disclosure: 'open', recovery: 'checkSteam' }],
    ['INVALID_TRADEURL', { surface: 'field', field: 'tradeUrl', recovery: 'updateTradeUrl' }],
  ])('%s', (code, expected) => {
    expect(entry(code)).toMatchObject(expected)
  })

  it.each<[AssetPayCode, string]>([
    ['FORBIDDEN', 'account'],
    ['VERIFICATION_ACCOUNT_CAP_REACHED', 'identity'],
    ['VERIFICATION_IDENTITY_NOT_FOUND', 'identity'],
    ['VERIFICATION_BANNED_IDENTITY', 'identity'],
    ['VERIFICATION_LINK_FAILED', 'identity'],
  ])('%s keeps its reason back', (code, kind) => {
    expect(entry(code)).toMatchObject({ disclosure: 'restricted', kind })
  })

  it('leaves callbacks and API keys to the developer', () => {
    const internal = codes.filter((code) => ['callbacks', 'api-keys'].includes(entry(code).domain))
    expect(internal).toHaveLength(12)
    for (const code of internal) expect(entry(code).disclosure, code).toBe('internal')
  })

  it.each<AssetPayCode>(['MERCHANT_BALANCE_LOW', 'INVALID_RISK_POLICY', 'RISK_POLICY_NOT_FOUND'])(
    "%s is the merchant's to mend, so it looks like any internal fault and isn't repeated",
    (code) => {
      expect(entry(code)).toMatchObject(internal)
      expect(entry(code).retryable ?? false).toBe(false)
    },
  )

  it.each<AssetPayCode>(['ACCOUNT_DISABLED', 'CLIENT_USER_NOT_FOUND'])(
    '%s looks to its signed-in owner like any refusal, and like a wrong password to anybody else',
    (code) => {
      const { variants = [], aliases: _, domain: __, status: ___, ...neutral } = entry(code)
      expect(neutral).toMatchObject({ disclosure: 'private', subject: 'own', copy: 'private.signIn' })
      const { severity, surface, recovery, outcome, copy } = entry('FORBIDDEN')
      expect(variants.map(({ when }) => when)).toEqual([{ signedIn: true }])
      expect({ ...neutral, ...variants[0] }).toMatchObject({ severity, surface, recovery, outcome, copy })
    },
  )

  it('tells nobody whether other accounts or identities exist', () => {
    expect(entry('INVALID_CREDENTIALS')).toMatchObject({ disclosure: 'private', subject: 'other' })
    expect(entry('INVALID_CREDENTIALS').variants).toBeUndefined()
  })

  it('treats trade failures as reversed, with words for a part of them', () => {
    for (const code of tradeCodes) {
      expect(entry(code), code).toMatchObject({ outcome: 'reversed', domain: 'trade', recovery: 'checkActivity' })
      expect(entry(code).retryable ?? false, code).toBe(false)
      for (const id of [`${code}.detail`, `${code}.part.detail`]) {
        expect((english as Record<string, string>)[id], id).toMatch(/your balance and activity/)
      }
    }
  })

  it('sends whoever may have paid from outside to the activity first', () => {
    expect(english['INSTANT_DEPOSITS_DISABLED.detail']).toContain('check your activity first')
    expect(english['INSTANT_DEPOSITS_DISABLED.detail']).not.toMatch(/nothing was/i)
  })

  it('says nothing about the balance after a refusal, which the service may have taken before asking', () => {
    const refusals = Object.entries(english).filter(([id]) => !id.startsWith('trade/'))
    for (const [id, text] of refusals) expect(text, id).not.toMatch(/balance (?:hasn't|has not|is un)/)
  })
})

describe("the SDK's own error", () => {
  const sdkError = (members: object): Error =>
    Object.assign(new Error('server words'), { name: 'AssetPayError', messages: [], ambiguous: false, ...members })

  it('is read from its members', () => {
    const problem = normalizeError(
      sdkError({
        key: 'VALIDATION_FAILED',
        code: 1,
        status: 422,
        fields: { tradeUrl: ['server words'] },
        requestId: 'req_1',
        retryAfterMs: 1500,
      }),
      { catalogues: [assetpay], receivedAt: 0 },
    )
    expect(problem).toMatchObject({
      catalogue: 'assetpay',
      code: 'VALIDATION_FAILED',
      status: 422,
      requestId: 'req_1',
      availableAt: 1500,
      violations: [{ path: 'tradeUrl' }],
    })
  })

  it('without a key is a lost answer where it is ambiguous, else what its status says', () => {
    const lost = normalizeError(sdkError({ ambiguous: true, status: 503 }), {
      catalogues: [assetpay],
      operation: 'write',
    })
    expect(lost).toMatchObject({ catalogue: 'assetpay', code: 'SERVER_ERROR' })
    const refused = normalizeError(sdkError({ status: 503 }), { catalogues: [assetpay], operation: 'write' })
    expect(refused).toMatchObject({ catalogue: 'common', code: 'HTTP_503' })
  })
})
