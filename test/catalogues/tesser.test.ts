import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from '../../locales/en/tesser.json'
import { checkCatalogue } from '../../src/catalogue/check/checkCatalogue'
import type { ErrorDefinition, Plain } from '../../src/catalogue/types'
import {
  internal,
  outcomeUnknown,
  privateNotFound,
  rateLimited,
  restricted,
  sessionEnded,
  unavailable,
} from '../../src/catalogue/presets'
import { tesser } from '../../src/catalogues/tesser/definitions'
import { descriptions } from '../../src/catalogues/tesser/describe'
import { envelope } from '../../src/catalogues/tesser/envelope'
import { classifyUnlisted } from '../../src/catalogues/tesser/classifyUnlisted'
import { samples } from '../../src/catalogues/tesser/samples'

const errors = tesser.errors
const codes = Object.keys(errors)
const anonymous = { named: false, status: undefined }
const named = { named: true, status: undefined }

const entry = (code: string): ErrorDefinition<string> => {
  const found = errors[code]
  if (!found) throw new Error(`${code} is missing`)
  return found
}
const place = (code: string, status?: number) => classifyUnlisted(code, { alias: undefined, status })

/** What a person could see of an entry. */
const looks = (definition: ErrorDefinition<string> | undefined) => {
  if (!definition) return undefined
  const { disclosure, severity, outcome, surface, recovery, label, copy } = definition
  return { disclosure, severity, outcome, surface, recovery, label, copy }
}

describe('the list', () => {
  it('has 143 codes in 10 domains', () => {
    const perDomain: Record<string, number> = {}
    for (const code of codes) {
      const { domain } = entry(code)
      expect(code.startsWith(`${domain}-`)).toBe(true)
      perDomain[domain] = (perDomain[domain] ?? 0) + 1
    }
    expect(codes).toHaveLength(143)
    expect(perDomain).toEqual({
      accounts: 39,
      counterparties: 17,
      currencies: 4,
      networks: 6,
      payments: 20,
      tenants: 6,
      treasury: 30,
      vault: 14,
      circle: 5,
      idempotency: 2,
    })
  })

  it('is for operators, and right in every entry', () => {
    expect(tesser.audience).toBe('operator')
    expect(checkCatalogue(tesser, english)).toEqual([])
  })

  it('has no words that nothing uses', () => {
    const used = new Set(
      codes.flatMap((code) => [entry(code).copy ?? code, ...(entry(code).variants ?? []).map(({ copy }) => copy)]),
    )
    const form = /(?:\.(?:read|either|idempotent))?\.(?:title|detail|inline)$/
    for (const id of Object.keys(english)) expect(used).toContain(id.replace(form, ''))
  })

  it('describes every code and has a sample of it, with its status', () => {
    expect(Object.keys(descriptions).sort()).toEqual([...codes].sort())
    expect(Object.keys(samples).sort()).toEqual([...codes].sort())
    for (const [code, sample] of Object.entries(samples)) expect(sample.status).toBe(entry(code).status)
  })

  it('names fields in camelCase, and never one that holds an id', () => {
    for (const code of codes) {
      const { field } = entry(code)
      if (field !== undefined) expect(field).toMatch(/^[a-z][a-zA-Z0-9]*(?<!Id)$/)
    }
  })
})

describe('what is decided for single codes', () => {
  it('puts a value that the operator typed at its field', () => {
    expect(entry('accounts-3105')).toMatchObject({ disclosure: 'open', surface: 'field', field: 'bankIdentifierCode' })
    expect(entry('tenants-3003')).toMatchObject({ surface: 'field', field: 'webhookUrl' })
    expect(entry('counterparties-3010')).toMatchObject({ surface: 'field', field: 'individualStreetAddress1' })
    expect(entry('accounts-3108')).toMatchObject({ surface: 'field', field: 'walletAddress' })
  })

  it.each(['accounts-3012', 'treasury-3103', 'payments-3017'])('%s gives no reason', (code) => {
    expect(entry(code)).toMatchObject(restricted('account'))
    expect(entry(code).cover).toBeUndefined()
  })

  it.each(['accounts-3013', 'accounts-3019', 'treasury-3005', 'treasury-3101', 'treasury-3102'])(
    '%s, which only support can mend, looks the same and is their cover',
    (code) => {
      expect(looks(entry(code))).toEqual(looks(entry('payments-3017')))
      expect(entry(code).cover).toBe(true)
    },
  )

  it.each([
    ['accounts-2000', 'accounts-1001'],
    ['accounts-2000', 'accounts-1000'],
    ['counterparties-2000', 'counterparties-1000'],
    ['tenants-2000', 'tenants-1000'],
  ])('%s looks exactly like %s: other workspaces are not to be probed', (forbidden, absent) => {
    expect(looks(entry(forbidden))).toEqual(looks(entry(absent)))
    expect(entry(forbidden)).toMatchObject(privateNotFound)
    expect(entry(forbidden).variants).toBeUndefined()
  })

  it.each([
    ['payments-3009', 'Funding account not found'],
    ['payments-3010', 'Receiving account not found'],
    ['payments-3011', 'Sending account not found'],
    ['treasury-1102', 'Source account not found'],
    ['counterparties-1001', 'Tenant not found'],
  ])('%s, which has no 403 beside it, says which one: "%s"', (code, title) => {
    expect(entry(code)).toMatchObject({ disclosure: 'open', recovery: 'changeSelection' })
    expect((english as Record<string, string>)[`${code}.title`]).toBe(title)
  })

  it.each(['accounts-3015', 'accounts-3016', 'accounts-3109', 'payments-3013', 'vault-0051'])(
    '%s is something that the operator can mend',
    (code) => {
      expect(entry(code).disclosure).toBe('open')
    },
  )

  it.each(['treasury-3109', 'treasury-3110', 'treasury-3111', 'treasury-3113', 'treasury-3114'])(
    '%s says first not to send money yet',
    (code) => {
      expect(entry(code)).toMatchObject({ disclosure: 'open', recovery: 'contactSupport' })
      expect((english as Record<string, string>)[`${code}.detail`]).toMatch(/^Don't send money for this deposit yet\./)
    },
  )

  it.each([
    'vault-0040',
    'circle-1000',
    'circle-2000',
    'accounts-3101',
    'accounts-3102',
    'counterparties-3009',
    'treasury-1001',
    'treasury-1103',
  ])('%s is nothing for the operator, least of all a sign-in', (code) => {
    expect(entry(code)).toMatchObject(internal)
  })

  it('offers sign-in for no listed code', () => {
    for (const code of codes) expect(entry(code).recovery).not.toBe('signIn')
  })

  it('has everything of the vault internal but what the provider asks for', () => {
    const open = codes.filter((code) => code.startsWith('vault-') && entry(code).disclosure !== 'internal')
    // What the provider asks for is the operator's to give.
    expect(open).toEqual(['vault-0051'])
  })

  it.each(codes.filter((code) => [500, 502, 504].includes(entry(code).status ?? 0)))(
    '%s: after a failed server nobody says that nothing happened on a write',
    (code) => {
      const definition = entry(code)
      const onWrite = definition.variants?.find(({ when }) => [when.operation ?? []].flat().includes('write'))
      const shown = { copy: code, ...definition, ...onWrite }
      expect(shown.outcome).toBe('unknown')
      // Where an account, or what was stored, is seen; anything else is seen in the activity.
      expect(shown.recovery).toBe(/^(?:creation|storing)$/.test(shown.copy) ? 'refresh' : outcomeUnknown.recovery)
    },
  )

  it.each(['circle-4290', 'circle-5000', 'circle-5001'])('%s is an open outage', (code) => {
    expect(entry(code)).toMatchObject(unavailable)
  })

  it('networks-3003 is an open outage with a way out', () => {
    expect(entry('networks-3003')).toMatchObject({ ...unavailable, copy: 'networks-3003' })
  })

  it('a repeated request is under way and was not started again', () => {
    const earlier = entry('idempotency-0001')
    expect(earlier).toMatchObject({ disclosure: 'open', outcome: 'pending', recovery: 'checkActivity' })
    expect(english['idempotency-0001.detail']).toContain("wasn't started")
    expect(entry('idempotency-0002').recovery).toBe('checkActivity')
  })

  it('payments-3015 asks for a new quote', () => {
    expect(entry('payments-3015')).toMatchObject({ recovery: 'refresh', label: 'refresh.quote', outcome: 'notApplied' })
  })

  it('carries no values: the body names none', () => {
    for (const code of codes) expect(entry(code).values).toBeUndefined()
  })

  it('never speaks of "your", nor of anybody behind the API', () => {
    for (const text of Object.values(english)) expect(text).not.toMatch(/\byour\b|circle|kraken|turnkey|basis theory/i)
  })
})

describe('envelope', () => {
  it.each(Object.entries(samples))('recognises the sample of %s', (code, { body, status }) => {
    expect(envelope(body, { named: false, status })).toMatchObject({ errors: [{ code }] })
  })

  it('reads several at once, in order, and the camelCase of the SDK', () => {
    const body = {
      errors: [
        { errorCode: 'counterparties-3011', errorMessage: 'a' },
        { errorCode: 'counterparties-3012', errorMessage: 'b' },
      ],
    }
    expect(envelope(body, anonymous)).toEqual({
      errors: [
        { code: 'counterparties-3011', message: 'a' },
        { code: 'counterparties-3012', message: 'b' },
      ],
    })
  })

  it('only guesses where neither the domain nor the members are those of the reference', () => {
    const guesses: Plain[] = [
      { errors: [{ errorCode: 'ERR-1001', errorMessage: 'a' }] },
      { errors: [{ error_code: 'pay-1001' }] },
      { errors: [{ error_code: 'pay-1001', error_message: 'a', field: 'amount' }] },
    ]
    for (const body of guesses) expect(envelope(body, anonymous)).toMatchObject({ guess: true })
    const sure: Plain[] = [
      { errors: [{ errorCode: 'payments-3999' }] },
      { errors: [{ error_code: 'transfers-9201', error_message: 'a', ui_message: 'b' }] },
    ]
    for (const body of sure) expect(envelope(body, anonymous)).not.toHaveProperty('guess')
  })

  it('keeps what is not listed yet, and an error without a code', () => {
    const body = { errors: [{ error_message: 'a' }, { error_code: 'transfers-9201', error_message: 'b' }, 7, null] }
    expect(envelope(body, anonymous)).toEqual({ errors: [{ message: 'a' }, { code: 'transfers-9201', message: 'b' }] })
  })

  it.each<[string, Plain]>([
    ['a resource', { id: 'pay_1', status_reasons: [{ error_code: 'payments-3017', error_message: 'a' }] }],
    ['the SDK', { id: 'pay_1', statusReasons: [{ errorCode: 'payments-3017' }] }],
    ['a webhook', { type: 'payment', data: { status_reasons: [{ error_code: 'payments-3017' }] } }],
  ])('reads the reasons on %s', (_, body) => {
    expect(envelope(body, anonymous)).toMatchObject({ errors: [{ code: 'payments-3017' }] })
  })

  it('takes a resource without reasons for an ordinary answer, unless the status says otherwise', () => {
    expect(envelope({ id: 'pay_1', status_reasons: [] }, { named: false, status: 200 })).toBe('success')
    expect(envelope({ id: 'pay_1', status_reasons: [] }, { named: false, status: 500 })).toBeNull()
  })

  it('reads 50 at most', () => {
    const many = Array.from({ length: 5000 }, () => ({ error_code: 'accounts-3100', error_message: 'a' }))
    const found = envelope({ errors: many, status_reasons: many }, anonymous)
    expect(found).toMatchObject({ errors: { length: 50 } })
  })

  it('takes a weaker shape where the caller named the catalogue', () => {
    expect(envelope({ error_code: 'payments-3015' }, anonymous)).toBeNull()
    expect(envelope({ error_code: 'payments-3015' }, named)).toEqual({ errors: [{ code: 'payments-3015' }] })
    expect(envelope({ errors: [{ error_code: 'BROKEN' }] }, anonymous)).toBeNull()
    expect(envelope({ errors: [{ error_code: 'BROKEN' }] }, named)).toEqual({ errors: [{ code: 'BROKEN' }] })
  })

  it.each<[string, Plain]>([
    ['AssetPay', { requestId: 'r', success: false, error: { code: 1001, key: 'VALIDATION_FAILED', message: 'a' } }],
    ['a trade', { trade: { error: 'PRICE_CHANGED', items: [{ error: 'PRICE_CHANGED' }] } }],
    ['AbstraPay', { message: 'a', errorCode: 'SESSION_EXPIRED', error: 'Bad Request' }],
    ['an operator', { error: 5, description: 'a' }],
    ['Ratio', { createTime: '2023-01-01T12:34:56.000Z', message: 'a', code: 'EXCEEDS_LIMIT_ACH' }],
    ['JSON:API', { errors: [{ code: 'payments-3015', title: 'a' }] }],
    ['GraphQL', { data: null, errors: [{ message: 'a', extensions: { code: 'UNAUTHENTICATED' } }] }],
    ['nothing', null],
    ['a list', [{ error_code: 'payments-3015' }]],
    ['no errors', { errors: [] }],
    ['text', 'payments-3015'],
    ['numbers', { errors: [{ error_code: 3015 }] }],
  ])('leaves the shape of %s alone', (_, body) => {
    expect(envelope(body, anonymous)).toBeNull()
  })

  it('never throws', () => {
    const item = fc.record(
      { error_code: fc.jsonValue(), errorCode: fc.jsonValue(), error_message: fc.jsonValue() },
      { requiredKeys: [] },
    )
    const near = fc.record(
      { errors: fc.oneof(fc.array(item), fc.jsonValue()), status_reasons: fc.jsonValue(), data: fc.jsonValue() },
      { requiredKeys: [] },
    )
    const answered = fc.option(fc.integer(), { nil: undefined })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near), fc.boolean(), answered, (body, isNamed, status) => {
        envelope(body, { named: isNamed, status })
      }),
    )
  })
})

describe('a code that is not listed', () => {
  it.each<[string, number | undefined, object]>([
    ['treasury-1104', undefined, privateNotFound],
    ['treasury-2000', 403, privateNotFound],
    ['treasury-2001', 401, sessionEnded],
    ['treasury-3319', 400, { disclosure: 'open', copy: 'refused', outcome: 'notApplied' }],
    ['treasury-3332', undefined, { disclosure: 'open', copy: 'refused' }],
    ['payments-4001', undefined, rateLimited],
    ['payments-5001', undefined, outcomeUnknown],
    ['payments-5001', 503, unavailable],
    ['transfers-1000', 404, privateNotFound],
  ])('places %s with status %s', (code, status, expected) => {
    expect(place(code, status)).toMatchObject(expected)
  })

  it.each(['api-0003', 'transfers-9201', 'payments-0004', 'constructor', '', '__proto__', 'payments-30'])(
    'leaves %j to the status',
    (code) => {
      expect(place(code)).toBeUndefined()
    },
  )

  it('believes the status where the digit disagrees', () => {
    expect(place('payments-3500', 502)).toMatchObject(outcomeUnknown)
    expect(place('payments-3500', 429)).toMatchObject(rateLimited)
    expect(place('payments-3500', 404)).toMatchObject(privateNotFound)
    expect(place('payments-5500', 400)).toMatchObject({ copy: 'refused' })
    expect(place('api-0003', 401)).toMatchObject(sessionEnded)
    expect(place('payments-3500', 409)).toBeUndefined()
  })

  it('looks at the digit where a successful answer carries a reason', () => {
    expect(place('payments-5009', 200)).toMatchObject(outcomeUnknown)
  })

  it('shows a 403 that is not about another workspace like a block', () => {
    expect(place('payments-3500', 403)).toMatchObject(restricted('account'))
  })

  it.each<[string, object]>([
    ['compliance-3001', restricted('account')],
    ['sanctions-3001', restricted('account')],
    ['payment_reviews-3001', restricted('payment')],
    ['risk-1000', restricted('account')],
    ['webhooks-3001', internal],
    ['api_keys-2000', internal],
  ])('places %s by its words', (code, expected) => {
    expect(place(code)).toMatchObject(expected)
  })

  it('does not take a bank for a ban', () => {
    expect(place('banks-3001')).toMatchObject({ disclosure: 'open' })
  })

  it('keeps the vault internal, and an unknown outcome unknown', () => {
    expect(place('vault-0060')).toMatchObject(internal)
    expect(place('vault-2000', 401)).toMatchObject(internal)
    expect(place('vault-0061', 503)).toMatchObject(internal)
    expect(place('vault-0062', 502)).toMatchObject({ disclosure: 'internal', outcome: 'unknown', copy: 'storing' })
  })

  it.each(['circle-2001', 'kraken-2000'])('never takes the 401 of %s for the end of a session', (code) => {
    expect(place(code, 401)).toMatchObject(internal)
    expect(place(code)).toMatchObject(internal)
  })

  it('takes an upstream outage for one', () => {
    expect(place('kraken-4290', 429)).toMatchObject(unavailable)
    expect(place('circle-5009', 503)).toMatchObject(unavailable)
    expect(place('circle-5009', 502)?.variants?.[0]).toMatchObject({ outcome: 'unknown' })
  })

  it('takes a conflict of idempotency for an earlier request', () => {
    expect(place('idempotency-0009', 409)).toMatchObject({ outcome: 'pending', recovery: 'checkActivity' })
  })

  it('gives what defineCatalogue would accept, whatever the code', () => {
    const statuses = fc.constantFrom(200, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504)
    const status = fc.option(statuses, { nil: undefined })
    const code = fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,9}-\d{4}$/))
    fc.assert(
      fc.property(code, status, (name, answered) => {
        const definition = place(name, answered)
        if (!definition) return
        expect(definition.copy).toBeDefined()
        expect(checkCatalogue({ ...tesser, errors: { x: definition } }, english)).toEqual([])
      }),
    )
  })
})
