import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyByName, classifyByProgress } from '../../src/catalogue/classifyByName'

describe('classifyByName', () => {
  it.each([
    ['USER_RISK_HIGH', 'account'],
    ['fraudDetected', 'account'],
    ['AML_HOLD', 'account'],
    ['user-sanctioned', 'account'],
    ['trade/COMPLIANCE_STOP', 'account'],
    ['USER_BLOCKED', 'account'],
    ['USER_BANNED', 'account'],
    ['WITHDRAW_SUSPENDED', 'withdrawal'],
    ['WITHDRAWAL_UNDER_REVIEW', 'withdrawal'],
    ['PAYMENT_FLAGGED', 'payment'],
    ['TRANSFER_BLOCK', 'payment'],
    ['PayoutSuspension', 'payment'],
    ['USER_NOT_ELIGIBLE', 'account'],
    ['INELIGIBLE_USER', 'account'],
    ['VERIFICATION_BANNED', 'identity'],
    ['KYC_REVIEW', 'identity'],
    ['IDENTITY_FLAG', 'identity'],
  ] as const)('keeps the reason of %s back, as %s', (code, kind) => {
    expect(classifyByName(code)).toMatchObject({ disclosure: 'restricted', kind, copy: `restricted.${kind}` })
  })

  it.each([
    'API_KEY_EXPIRED',
    'apiKeyMissing',
    'APIKeyMissing',
    'bad-apikey',
    'SECRET_GONE',
    'SIGNATURE_MISMATCH',
    'WEBHOOK_DOWN',
    'CALLBACK_REFUSED',
  ])('leaves %s to the developer', (code) => {
    expect(classifyByName(code)).toMatchObject({ disclosure: 'internal', copy: 'internal', outcome: 'notApplied' })
  })

  it('says that an internal fault of a failed server may have gone through', () => {
    const placed = classifyByName('CALLBACK_FAILED', 500)
    expect(placed).toMatchObject({ disclosure: 'internal', copy: 'unknown', outcome: 'unknown' })
    expect(classifyByName('CALLBACK_FAILED', 503)).toMatchObject({ copy: 'internal', outcome: 'notApplied' })
  })

  it('keeps a decision restricted whatever the status or whatever else the name says', () => {
    expect(classifyByName('USER_BLOCKED', 500)).toMatchObject({ disclosure: 'restricted', outcome: 'notApplied' })
    expect(classifyByName('RISK_WEBHOOK_FAILED', 500)).toMatchObject({ disclosure: 'restricted' })
  })

  const others = ['BANK_NOT_FOUND', 'BLOCKCHAIN_BUSY', 'URBAN_AREA', 'PREVIEW_GONE', 'KEY_API', 'FLAGSHIP', '', '2101']
  it.each(others)('does not see a word inside another one: "%s"', (code) => {
    expect(classifyByName(code)).toBeUndefined()
  })

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (code) => void classifyByName(code)))
  })
})

describe('classifyByProgress', () => {
  it.each(['TRADE_ALREADY_SETTLED', 'withdrawalPending', 'PAYMENT_IN_PROGRESS', 'ORDER_PAID', 'transfer-completed'])(
    'takes %s for done or under way',
    (code) => {
      expect(classifyByProgress(code, 400)).toMatchObject({ outcome: 'pending', recovery: 'checkActivity' })
    },
  )

  it.each(['EMAIL_ALREADY_REGISTERED', 'USER_ALREADY_EXISTS', 'phoneAlreadyTaken'])(
    'does not tell that somebody has an account: %s',
    (code) => {
      expect(classifyByProgress(code)).toMatchObject({ disclosure: 'private', copy: 'private.signUp' })
    },
  )

  it.each(['PAYMENT_NOT_COMPLETED', 'COMPLETE_PROFILE', 'PROCESSING_ERROR', 'INCOMPLETE_ORDER', 'UNPAID', ''])(
    'knows nothing of "%s"',
    (code) => {
      expect(classifyByProgress(code, 400)).toBeUndefined()
    },
  )

  it('leaves a failed or busy server to its status, and a misused idempotency key to the developer', () => {
    for (const status of [429, 500, 502, 503]) expect(classifyByProgress('TRADE_PENDING', status)).toBeUndefined()
    expect(classifyByProgress('IDEMPOTENCY_KEY_REUSED', 422)).toMatchObject({ disclosure: 'internal' })
    expect(classifyByProgress('IDEMPOTENCY_KEY_REUSED', 409)).toMatchObject({ copy: 'generic.pending' })
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.nat(599), { nil: undefined }),
        (code, status) => void classifyByProgress(code, status),
      ),
    )
  })
})
