import type { Disclosure, Outcome, RestrictedKind, Severity } from '../problem'

/*
 * The dispositions that several entries share to the letter. What must look the same on screen is made here, so that it
 * can't drift apart. Each is spread into an entry beside its own facts.
 */

/** A ban, risk, fraud, sanctions or review decision, and every ordinary refusal of the same kind (guides: disclosure). */
export const restricted = <Kind extends RestrictedKind = 'account'>(kind: Kind = 'account' as Kind) =>
  ({
    disclosure: 'restricted',
    kind,
    severity: 'error',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'contactSupport',
    copy: `restricted.${kind}`,
  }) as const

const neutral = { disclosure: 'private', severity: 'warning', outcome: 'notApplied', surface: 'banner' } as const

/** Signing in: never says which part is wrong, or whether the account exists. See `ofSignIn` for what isn't said at all. */
export const privateSignIn = {
  ...neutral,
  subject: 'other',
  recovery: 'contactSupport',
  copy: 'private.signIn',
} as const

/**
 * The same about the person's own account. Once they are signed in, nothing that they typed is wrong: that their account is
 * disabled or gone looks like an ordinary refusal.
 */
export const privateOwnAccount = {
  ...privateSignIn,
  subject: 'own',
  variants: [{ when: { signedIn: true }, severity: 'error', recovery: 'contactSupport', copy: 'restricted.account' }],
} as const

/** Signing up or changing contact details: never says that somebody else has them. */
export const privateSignUp = { ...neutral, subject: 'other', recovery: 'signIn', copy: 'private.signUp' } as const

/** Not found and no access look alike. Nothing that a person could press brings back what isn't there. */
export const privateNotFound = { ...neutral, subject: 'other', recovery: 'none', copy: 'private.notFound' } as const

/** A configuration or integration fault: the person can't fix it, the developer sees everything. */
export const internal = {
  disclosure: 'internal',
  severity: 'error',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'contactSupport',
  copy: 'internal',
} as const

/** The server failed without saying whether it did what was asked. Reads and unknown operations follow by the shared rule. */
export const outcomeUnknown = {
  disclosure: 'open',
  severity: 'error',
  outcome: 'unknown',
  surface: 'banner',
  recovery: 'checkActivity',
  copy: 'unknown',
} as const

/** A service is off for a while; nothing was done. */
export const unavailable = {
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'wait',
  retryable: true,
  copy: 'unavailable',
} as const

/** Too many requests; nothing was done. */
export const rateLimited = { ...unavailable, surface: 'toast', copy: 'rateLimited' } as const

/** The person's own session is over. */
export const sessionEnded = {
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'signIn',
  copy: 'session.ended',
} as const

/** Nobody is known to be signed in: whether there was a session isn't known either, unless the host says so. */
export const signInNeeded = {
  ...sessionEnded,
  copy: 'signIn',
  variants: [{ when: { signedIn: true }, copy: 'session.ended' }],
} as const

/** Another way of proving who it is comes next. */
export const secondStep = {
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'enterCode',
  copy: 'secondStep',
} as const

/** Done or under way already, as a name that nobody lists says: nothing is known of this request. */
export const alreadyBegun = {
  disclosure: 'open',
  severity: 'info',
  outcome: 'pending',
  surface: 'banner',
  recovery: 'checkActivity',
  copy: 'generic.pending',
} as const

/** A value that the person typed or chose here and can change. */
export const fieldError = <Field extends string>(field: Field) =>
  ({
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'field',
    recovery: 'editField',
    field,
  }) as const satisfies { disclosure: Disclosure; severity: Severity; outcome: Outcome; [key: string]: string }
