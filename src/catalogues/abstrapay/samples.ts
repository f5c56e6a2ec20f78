import type { Sample, Samples } from '../../catalogue/types'
import type { AbstraPayCode } from './definitions'

const sample = (errorCode: AbstraPayCode, message: string, rest: Partial<Sample> = {}): Sample => ({
  status: 400,
  body: { message, errorCode, error: rest.status === 404 ? 'Not Found' : 'Bad Request' },
  operation: 'write',
  widget: 'withdrawal',
  ...rest,
})
const limit = (amount: string) => ({ limit: { amount, currency: 'USDT' } })

/** One real answer for each code. */
export const samples: Samples<AbstraPayCode> = {
  SESSION_NOT_FOUND: sample('SESSION_NOT_FOUND', 'Session not found', {
    status: 404,
    operation: 'read',
    widget: 'deposit',
  }),
  SESSION_EXPIRED: sample('SESSION_EXPIRED', 'Session expired', { operation: 'read', widget: 'deposit' }),
  SESSION_NOT_OPEN: sample('SESSION_NOT_OPEN', 'Session is not open', { widget: 'deposit' }),
  WITHDRAW_DECLINED: sample('WITHDRAW_DECLINED', 'Withdrawal declined by operator'),
  INSUFFICIENT_BALANCE: sample('INSUFFICIENT_BALANCE', 'Insufficient balance', {
    values: { balance: { amount: '84.20', currency: 'USDT' } },
  }),
  WITHDRAW_UNAVAILABLE: sample('WITHDRAW_UNAVAILABLE', 'Withdrawals are temporarily unavailable'),
  USER_NOT_ELIGIBLE: sample('USER_NOT_ELIGIBLE', 'User not eligible to withdraw'),
  DAILY_LIMIT_EXCEEDED: sample('DAILY_LIMIT_EXCEEDED', 'Daily limit exceeded', { values: limit('2500') }),
  WITHDRAW_AMOUNT_TOO_LOW: sample('WITHDRAW_AMOUNT_TOO_LOW', 'Withdrawal amount too low', { values: limit('20') }),
  WITHDRAW_AMOUNT_TOO_HIGH: sample('WITHDRAW_AMOUNT_TOO_HIGH', 'Withdrawal amount too high', { values: limit('5000') }),
  ACCOUNT_VERIFICATION_REQUIRED: sample('ACCOUNT_VERIFICATION_REQUIRED', 'Account verification required'),
  WITHDRAW_SUSPENDED: sample('WITHDRAW_SUSPENDED', 'Withdrawals suspended for this user'),
  WITHDRAW_IN_PROGRESS: sample('WITHDRAW_IN_PROGRESS', 'A withdrawal is already in progress'),
  AMOUNT_BELOW_MINIMUM: sample('AMOUNT_BELOW_MINIMUM', 'Amount below minimum', {
    widget: 'deposit',
    values: limit('10'),
  }),
  AMOUNT_ABOVE_MAXIMUM: sample('AMOUNT_ABOVE_MAXIMUM', 'Amount above maximum', {
    widget: 'deposit',
    values: limit('10000'),
  }),
  UNAUTHORIZED: {
    status: 401,
    body: { message: 'Invalid operator secret key', error: 'Unauthorized' },
    named: true,
    operation: 'read',
    widget: 'deposit',
  },
}
