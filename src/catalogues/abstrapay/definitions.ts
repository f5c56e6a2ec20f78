import type en from '../../../locales/en/abstrapay.json'
import type { CommonCopyId } from '../../catalogue/commonCopyId'
import { type CopyIdOf, defineCatalogue } from '../../catalogue/defineCatalogue'
import { fieldError, internal, restricted, unavailable } from '../../catalogue/presets'
import type { ErrorDefinition } from '../../catalogue/types'
import type { RecoveryKind } from '../../problem'
import { envelope } from './envelope'
import { classifyUnlisted } from './classifyUnlisted'

/*
 * A widget for crypto deposits and withdrawals. A deposit is paid outside of it, so a session that is over says nothing
 * of the money: coins may be on their way to its address. The numbers are the operator's decline codes; they are looked
 * at only in a decline answer, which the envelope sees to.
 */
const errors = {
  SESSION_NOT_FOUND: {
    status: 404,
    domain: 'session',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'restartSession',
  },
  SESSION_EXPIRED: {
    status: 400,
    domain: 'session',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'restartSession',
  },
  SESSION_NOT_OPEN: {
    status: 400,
    domain: 'session',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'restartSession',
  },
  // The operator's decline without a reason has to look like its bans, or the bans would stand out.
  WITHDRAW_DECLINED: { aliases: ['1'], status: 400, domain: 'withdrawals', ...restricted('withdrawal'), cover: true },
  INSUFFICIENT_BALANCE: {
    aliases: ['2'],
    status: 400,
    domain: 'withdrawals',
    ...fieldError('amount'),
    values: { balance: 'money' },
  },
  WITHDRAW_UNAVAILABLE: {
    aliases: ['3'],
    status: 400,
    domain: 'withdrawals',
    ...unavailable,
    copy: 'WITHDRAW_UNAVAILABLE',
  },
  USER_NOT_ELIGIBLE: { aliases: ['4'], status: 400, domain: 'withdrawals', ...restricted('withdrawal') },
  // Often nothing is left of the day's limit, so this isn't only about what was typed: a banner, not a field.
  DAILY_LIMIT_EXCEEDED: {
    aliases: ['5'],
    status: 400,
    domain: 'withdrawals',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'changeAmount',
    values: { limit: 'money' },
  },
  WITHDRAW_AMOUNT_TOO_LOW: {
    aliases: ['6'],
    status: 400,
    domain: 'withdrawals',
    ...fieldError('amount'),
    copy: 'withdrawal.tooLow',
    values: { limit: 'money' },
  },
  WITHDRAW_AMOUNT_TOO_HIGH: {
    aliases: ['7'],
    status: 400,
    domain: 'withdrawals',
    ...fieldError('amount'),
    copy: 'withdrawal.tooHigh',
    values: { limit: 'money' },
  },
  ACCOUNT_VERIFICATION_REQUIRED: {
    aliases: ['8'],
    status: 400,
    domain: 'withdrawals',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'verifyIdentity',
    label: 'verifyIdentity.account',
  },
  WITHDRAW_SUSPENDED: { aliases: ['9'], status: 400, domain: 'withdrawals', ...restricted('withdrawal') },
  WITHDRAW_IN_PROGRESS: {
    status: 400,
    domain: 'withdrawals',
    disclosure: 'open',
    severity: 'info',
    outcome: 'pending',
    surface: 'banner',
    recovery: 'checkActivity',
  },
  AMOUNT_BELOW_MINIMUM: {
    status: 400,
    domain: 'limits',
    ...fieldError('amount'),
    copy: 'amount.tooLow',
    values: { limit: 'money' },
  },
  AMOUNT_ABOVE_MAXIMUM: {
    status: 400,
    domain: 'limits',
    ...fieldError('amount'),
    copy: 'amount.tooHigh',
    values: { limit: 'money' },
  },
  // Not one of the 15: the API's plain 401 carries no code, and the envelope calls it this. It is about the operator's
  // secret key, never about the person's own session, so it must not offer to sign in.
  UNAUTHORIZED: { status: 401, domain: 'authentication', ...internal },
} as const satisfies Record<string, ErrorDefinition<RecoveryKind, CopyIdOf<typeof en> | CommonCopyId>>

/** AbstraPay without the loaders of its copy: for single-file builds, which hand the messages to the provider. */
export const abstrapay = defineCatalogue({ name: 'abstrapay', errors, envelope, classifyUnlisted })
export type AbstraPayCode = keyof typeof errors
