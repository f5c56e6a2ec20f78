import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plain } from '../../src/catalogue/types'
import { abstrapay, type AbstraPayCode } from '../../src/catalogues/abstrapay/definitions'
import { descriptions } from '../../src/catalogues/abstrapay/describe'
import { envelope } from '../../src/catalogues/abstrapay/envelope'
import { classifyUnlisted } from '../../src/catalogues/abstrapay/classifyUnlisted'
import { samples } from '../../src/catalogues/abstrapay/samples'

const codes = Object.keys(abstrapay.errors) as AbstraPayCode[]
const entry = (code: AbstraPayCode) => abstrapay.errors[code]
const unnamed = (body: Plain, status?: number) => envelope(body, { named: false, status })
const named = (body: Plain, status?: number) => envelope(body, { named: true, status })
const place = (code: string, status?: number) => classifyUnlisted(code, { alias: undefined, status })

describe('the envelope', () => {
  it.each(codes)('recognises the sample of %s', (code) => {
    const { body, status, named: isNamed } = samples[code]
    const found = isNamed ? named(body, status) : unnamed(body, status)
    expect(found).toMatchObject({ errors: [{ code }] })
    expect(found).not.toHaveProperty('guess')
  })

  it('maps the numbers 1 to 9 of a decline answer', () => {
    const declined = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((error) => {
      const found = unnamed({ error, description: 'Declined' })
      expect(found).toEqual({ errors: [{ alias: String(error), message: 'Declined' }], guess: true })
      return abstrapay.aliases[String(error)]
    })
    expect(declined).toEqual([
      'WITHDRAW_DECLINED',
      'INSUFFICIENT_BALANCE',
      'WITHDRAW_UNAVAILABLE',
      'USER_NOT_ELIGIBLE',
      'DAILY_LIMIT_EXCEEDED',
      'WITHDRAW_AMOUNT_TOO_LOW',
      'WITHDRAW_AMOUNT_TOO_HIGH',
      'ACCOUNT_VERIFICATION_REQUIRED',
      'WITHDRAW_SUSPENDED',
    ])
  })

  it('takes no number from anywhere else', () => {
    expect(unnamed({ message: 'No', errorCode: '5', error: 'Bad Request' }, 400)).toBeNull()
    expect(named({ message: 'No', errorCode: '5', error: 'Bad Request' }, 400)).toEqual({ errors: [{ message: 'No' }] })
    expect(unnamed({ error: 5, message: 'No' }, 400)).toBeNull()
    expect(unnamed({ error: 5 }, 400)).toBeNull()
    expect(named({ error: 5 }, 400)).toEqual({ errors: [{ alias: '5' }] })
  })

  it('takes an approval and a success as no error', () => {
    expect(unnamed({ error: 0, description: 'OK' }, 200)).toBe('success')
    expect(unnamed({ error: 0 })).toBe('success')
    expect(unnamed({ status: 'success', message: 'Created', data: { sid: 'abc' } }, 201)).toBe('success')
    expect(unnamed({ status: 'success', message: 'Created' }, 500)).toBeNull()
    expect(unnamed({ error: 0, description: 'OK' }, 500)).toBeNull()
  })

  it('takes the plain 401 for a fault of the operator only where the caller names it: Express answers the same', () => {
    const plain = { message: 'No key', error: 'Unauthorized' }
    for (const body of [plain, { statusCode: 401, ...plain }, { ...plain, errorCode: null }]) {
      expect(unnamed(body, 401)).toBeNull()
      expect(named(body, 401)).toEqual({ errors: [{ code: 'UNAUTHORIZED', message: 'No key' }] })
    }
    expect(unnamed(plain, 403)).toBeNull()
    expect(unnamed(plain)).toBeNull()
  })

  it('is sure of three members and a status that comes with codes, and guesses at anything more', () => {
    const body = { message: 'No', errorCode: 'SESSION_EXPIRED', error: 'Bad Request' }
    const errors = [{ code: 'SESSION_EXPIRED', message: 'No' }]
    expect(unnamed(body, 400)).toEqual({ errors })
    expect(unnamed({ ...body, error: 'Not Found' }, 404)).toEqual({ errors })
    for (const status of [401, 403, 409, 422, 429, 500]) expect(unnamed(body, status)).toEqual({ errors, guess: true })
    for (const more of [{ statusCode: 400 }, { timestamp: 'now', path: '/' }, { error: 'x_y' }])
      expect(unnamed({ ...body, ...more }, 400)).toEqual({ errors, guess: true })
    expect(named({ ...body, statusCode: 400 }, 400)).toEqual({ errors })
  })

  it.each<[string, Plain]>([
    ['AssetPay', { requestId: 'r', success: false, error: { code: 1003, key: 'NOT_FOUND', message: 'No' } }],
    ['an AssetPay trade', { trade: { error: 'PRICE_CHANGED', items: [{ error: 'PRICE_CHANGED' }] } }],
    ['Ratio', { createTime: '2023-01-01T12:34:56.000Z', message: 'No', code: 'INSUFFICIENT_BALANCE' }],
    ['Tesser', { errors: [{ error_code: 'accounts-1000', error_message: 'No' }] }],
    ['Tesser in camelCase', { errors: [{ errorCode: 'accounts-1000', errorMessage: 'No' }] }],
    ['OAuth', { error: 'invalid_grant', error_description: 'No' }],
    ['a problem document', { type: 'about:blank', title: 'Bad Request', status: 400 }],
    ['a text', 'SESSION_EXPIRED'],
    ['a number', 5],
    ['nothing', null],
    ['a list', [{ error: 5, description: 'No' }]],
    ['an empty object', {}],
    ['an HTTP phrase alone', { message: 'No', error: 'Bad Request' }],
  ])('leaves %s alone', (_, body) => {
    expect(unnamed(body, 400)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), fc.constantFrom(undefined, 200, 401, 500), (body, isNamed, status) => {
        envelope(body, { named: isNamed, status })
      }),
    )
  })
})

describe('a code that is not listed', () => {
  it('is restricted by its words, and so is a decline without a reason', () => {
    for (const code of ['WITHDRAW_UNDER_REVIEW', 'WITHDRAW_RISK_REJECTED', 'WITHDRAW_REJECTED', 'OPERATOR_DECLINED']) {
      expect(place(code, 400), code).toMatchObject({ disclosure: 'restricted', copy: 'restricted.withdrawal' })
    }
    expect(place('USER_BANNED', 400)).toMatchObject({ disclosure: 'restricted', copy: 'restricted.account' })
    expect(classifyUnlisted('42', { alias: '42', status: 400 })).toMatchObject({ copy: 'restricted.withdrawal' })
  })

  it('is internal by its words', () => {
    expect(place('INVALID_SECRET', 401)).toMatchObject({ disclosure: 'internal', copy: 'internal' })
  })

  it('follows its group', () => {
    expect(place('SESSION_CLOSED', 400)).toMatchObject({ recovery: 'restartSession' })
    expect(place('AMOUNT_NOT_A_NUMBER', 400)).toMatchObject({ surface: 'field', field: 'amount' })
  })

  it('is left to the status where only the status can tell', () => {
    expect(place('SESSION_STORE_DOWN', 503)).toBeUndefined()
    expect(place('WITHDRAW_THROTTLED', 429)).toBeUndefined()
    expect(place('SOMETHING_ELSE', 400)).toBeUndefined()
    expect(place('42', 400)).toBeUndefined()
  })
})

describe('a code whose name says that it is done or under way', () => {
  it.each(['WITHDRAW_ALREADY_COMPLETED', 'WITHDRAW_PENDING', 'WITHDRAW_IN_PROGRESS_ELSEWHERE', 'PAYMENT_PAID'])(
    '%s is never called refused',
    (code) => {
      expect(place(code, 400)).toMatchObject({ outcome: 'pending', recovery: 'checkActivity', copy: 'generic.pending' })
    },
  )

  it('asks to look before another session is opened for what was paid', () => {
    expect(place('SESSION_ALREADY_PAID', 400)).toMatchObject({
      outcome: 'pending',
      recovery: 'checkActivity',
      copy: 'SESSION_NOT_FOUND',
    })
    expect(place('SESSION_CLOSED', 400)).toMatchObject({ recovery: 'restartSession', copy: 'SESSION_NOT_FOUND' })
  })
})

describe('what the person is told', () => {
  it('is the same for the generic decline as for a ban', () => {
    const [declined, notEligible, suspended] = (
      ['WITHDRAW_DECLINED', 'USER_NOT_ELIGIBLE', 'WITHDRAW_SUSPENDED'] as const
    ).map((code) => {
      const { aliases: _, cover: __, ...rest } = entry(code) ?? {}
      return rest
    })
    expect(declined).toMatchObject({ disclosure: 'restricted', kind: 'withdrawal', recovery: 'contactSupport' })
    expect(notEligible).toEqual(declined)
    expect(suspended).toEqual(declined)
  })

  it('is to look at the activity before starting again, while coins may be on their way', () => {
    for (const code of ['SESSION_NOT_FOUND', 'SESSION_EXPIRED', 'SESSION_NOT_OPEN'] as const) {
      expect(entry(code), code).toMatchObject({ outcome: 'notApplied', recovery: 'restartSession' })
    }
  })

  it('is that an earlier withdrawal is under way', () => {
    expect(entry('WITHDRAW_IN_PROGRESS')).toMatchObject({ outcome: 'pending', recovery: 'checkActivity' })
    expect(entry('WITHDRAW_IN_PROGRESS')?.retryable).toBeUndefined()
  })

  it("is never to sign in because of the operator's key", () => {
    expect(entry('UNAUTHORIZED')).toMatchObject({ disclosure: 'internal', copy: 'internal' })
    expect(codes.filter((code) => entry(code)?.recovery === 'signIn')).toEqual([])
  })
})

it('describes every code and has a sample of it', () => {
  expect(Object.keys(descriptions).sort()).toEqual([...codes].sort())
  expect(Object.keys(samples).sort()).toEqual([...codes].sort())
})
