import type { ErrorDefinition } from '../../catalogue/types'

/*
 * What both the listed entries and `classifyUnlisted` show, so that a new code of a known kind looks like
 * its listed relatives.
 */

type Disposition = Omit<ErrorDefinition, 'domain'>

/** Something here has to be changed or finished first; nothing was charged. */
const open = { disclosure: 'open', severity: 'warning', outcome: 'notApplied', surface: 'banner' } as const

/** The widget's own session is over or unknown. A purchase may have been confirmed in it before. */
export const widgetSessionOver = {
  ...open,
  recovery: 'restartSession',
  copy: 'EXPIRED_SESSION_ID',
} as const satisfies Disposition

/** The amount is above what is left of the limit. The host knows what is left, the body doesn't say. */
export const aboveLimit = {
  ...open,
  recovery: 'changeAmount',
  copy: 'EXCEEDS_LIMIT_ACH',
  values: { remaining: 'money' },
} as const satisfies Disposition

/** The bank account doesn't hold enough. */
export const bankBalanceLow = {
  ...open,
  recovery: 'changeAmount',
  copy: 'INSUFFICIENT_BALANCE',
} as const satisfies Disposition

/** A currency that is off for now. */
export const currencyUnavailable = {
  ...open,
  recovery: 'changeSelection',
  copy: 'UNAVAILABLE_CRYPTO_CURRENCY',
} as const satisfies Disposition

/** A currency that the chosen wallet can't hold. */
export const currencyUnsupported = {
  ...open,
  recovery: 'changeSelection',
  copy: 'UNSUPPORTED_CRYPTO_CURRENCY',
} as const satisfies Disposition

/** A kind of transfer that doesn't go with the chosen currency. */
export const transferUnsupported = {
  ...open,
  recovery: 'changeSelection',
  copy: 'UNSUPPORTED_ACH_TYPE',
} as const satisfies Disposition

/** A bank account that can't be used here. */
export const bankUnsupported = {
  ...open,
  recovery: 'linkBank',
  copy: 'UNSUPPORTED_BANK',
} as const satisfies Disposition

/** The linked bank wants its owner to sign in again. */
export const bankDisconnected = {
  ...open,
  recovery: 'reconnectBank',
  copy: 'PLAID_LOGIN_ERROR',
} as const satisfies Disposition
