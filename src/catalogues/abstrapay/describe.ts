import type { Description } from '../../catalogue/types'
import type { AbstraPayCode } from './definitions'

/** What each code means, for developers, in our own words. */
export const descriptions: Readonly<Record<AbstraPayCode, Description>> = {
  SESSION_NOT_FOUND: {
    meaning: 'No session has the id in the address of the widget.',
    when: 'The id was cut off or mixed up, or the session is of another environment.',
  },
  SESSION_EXPIRED: {
    meaning: 'The session has outlived its time; a new one has to be created.',
    when: 'The widget stayed open for long. A deposit to its address may still be on the way.',
  },
  SESSION_NOT_OPEN: { meaning: 'The session was cancelled and can not be used any more; create a new one.' },
  WITHDRAW_DECLINED: {
    meaning: 'The operator declined the withdrawal without giving a reason (decline code 1, and the default).',
    when: 'Its reason may be a ban or a check, so the person sees the same as for those.',
  },
  INSUFFICIENT_BALANCE: {
    meaning: 'The operator says that the balance does not cover the amount (decline code 2).',
    when: 'The host can pass the balance as the value "balance".',
  },
  WITHDRAW_UNAVAILABLE: { meaning: 'The operator has paused withdrawals for a while (decline code 3).' },
  USER_NOT_ELIGIBLE: {
    meaning: 'The operator does not let this user withdraw (decline code 4).',
    when: 'The reason is not given and may be one that must not be told.',
  },
  DAILY_LIMIT_EXCEEDED: {
    meaning: 'With this withdrawal the user would pass the limit of the day (decline code 5).',
    when: 'The host can pass the limit as the value "limit".',
  },
  WITHDRAW_AMOUNT_TOO_LOW: {
    meaning: "The amount is below the operator's minimum (decline code 6).",
    when: 'The host can pass the minimum as the value "limit".',
  },
  WITHDRAW_AMOUNT_TOO_HIGH: {
    meaning: "The amount is above the operator's maximum (decline code 7).",
    when: 'The host can pass the maximum as the value "limit".',
  },
  ACCOUNT_VERIFICATION_REQUIRED: {
    meaning: 'The operator wants the account verified before it lets a withdrawal go (decline code 8).',
  },
  WITHDRAW_SUSPENDED: {
    meaning: 'The operator has suspended withdrawals of this user (decline code 9).',
    when: 'Nobody but the operator may tell the user why.',
  },
  WITHDRAW_IN_PROGRESS: {
    meaning: 'A withdrawal of this session is still pending or processing; the new one was not taken.',
    when: 'A double click, or a second attempt before the first has finished.',
  },
  AMOUNT_BELOW_MINIMUM: {
    meaning: 'The amount is under the minimum that is configured for this kind of transaction.',
    when: 'The host can pass the minimum as the value "limit".',
  },
  AMOUNT_ABOVE_MAXIMUM: {
    meaning: 'The amount is over the maximum that is configured for this kind of transaction.',
    when: 'The host can pass the maximum as the value "limit".',
  },
  UNAUTHORIZED: {
    meaning: "A plain 401 without a code: the operator's secret key is missing or wrong on an operator endpoint.",
    when: "Those endpoints are for the operator's server; in a browser it points to a faulty proxy or configuration.",
  },
}
