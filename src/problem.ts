/**
 * The vocabulary of the library: every other file uses these words, and no others for the same thing.
 * Types and the lists they are derived from; nothing here runs.
 */

/** `info` nothing is wrong or it is under way · `warning` the person can fix it or wait · `error` it is stopped, or money is uncertain. */
export const severities = ['info', 'warning', 'error'] as const
export type Severity = (typeof severities)[number]

/**
 * What the person may assume about *this request*: refused before anything happened · under way (this one or an earlier
 * one of its kind) · went through, now or earlier · started, then failed or was called off · nobody knows.
 */
export const outcomes = ['notApplied', 'pending', 'applied', 'reversed', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

/** Who may be told what: everyone · the subject only, once signed in · nobody the reason · only developers. */
export const disclosures = ['open', 'private', 'restricted', 'internal'] as const
export type Disclosure = (typeof disclosures)[number]

/** The kinds of `restricted` copy; an ordinary refusal of the same kind shows the same. */
export const restrictedKinds = ['account', 'withdrawal', 'payment', 'identity'] as const
export type RestrictedKind = (typeof restrictedKinds)[number]

/** Where an error is best shown. A recommendation, acted on by `report()` and scopes. */
export const surfaces = ['toast', 'banner', 'field'] as const
export type Surface = (typeof surfaces)[number]

/** What the failed request was for. `undefined` means that it is not known. */
export const operations = ['read', 'write', 'idempotentWrite'] as const
export type Operation = (typeof operations)[number]

/** Who stands in front of the widget: a customer, or staff who are always signed in. */
export type Audience = 'customer' | 'operator'

/** The recommended actions that are built in. A catalogue may declare kinds of its own. */
export const recoveryKinds = [
  'retry',
  'wait',
  'refresh',
  'editField',
  'changeAmount',
  'changeSelection',
  'chooseItems',
  'completeDetails',
  'signIn',
  'enterCode',
  'restartSession',
  'verifyIdentity',
  'addFunds',
  'linkBank',
  'reconnectBank',
  'verifyBank',
  'updateTradeUrl',
  'checkSteam',
  'checkActivity',
  'useExisting',
  'contactSupport',
  'none',
] as const
export type RecoveryKind = (typeof recoveryKinds)[number]

/** The types of the values that copy can carry, and what a host or an envelope hands over for each. */
export interface ValueInputs {
  /**
   * A decimal string keeps every digit; a number is taken as it is. `currency` is an ISO 4217 code, or an asset's ticker.
   * A sum of 0 or less isn't said: the copy reads as if it weren't known.
   */
  money: { readonly amount: number | string; readonly currency: string }
  /** A whole number of things. 0 isn't said: the copy reads as if it weren't known. */
  count: number
  /** A `Date`, milliseconds since the epoch, or an ISO 8601 string. */
  date: Date | number | string
  /** Seconds. */
  duration: number
  /** A short text such as a name. Shown as it is: isolated for bidi, control characters removed, cut at 64 characters. */
  text: string
}
export type ValueType = keyof ValueInputs
export const valueTypes = ['money', 'count', 'date', 'duration', 'text'] as const satisfies readonly ValueType[]
export type Values = Readonly<Record<string, ValueInputs[ValueType] | undefined>>

/** One field's part of a problem. */
export interface FieldViolation {
  /** The API's own name of the field, dotted for nested ones: `tradeUrl`, `items.2.price`. */
  readonly path: string
  /** The code of this violation, where the API gives one for each field. */
  readonly code?: string
  readonly values?: Values
}

/** The normalised error: facts only, no words for a person. */
export interface Problem {
  /** The name of the catalogue that knows the code; `common` where only the status or the failure is known. */
  readonly catalogue: string
  /** The catalogue's own code, or for an unlisted code what the API sent, cut at 128 characters (for developers only). */
  readonly code: string
  /** False where the catalogue doesn't list the code and classified it by its name. */
  readonly listed: boolean
  /** The HTTP status of the answer, where there was one. */
  readonly status?: number
  readonly operation?: Operation
  /** `part` where only some of what was asked for failed. */
  readonly scope: 'whole' | 'part'
  /** With `scope: 'part'`: how many failed … */
  readonly failed?: number
  /** … of how many. */
  readonly total?: number
  /** Values from documented places in the body, and from the host, by the names that the entry declares. */
  readonly values: Values
  readonly violations: readonly FieldViolation[]
  /** When the error was first seen, in milliseconds since the epoch. */
  readonly receivedAt: number
  /** When trying again makes sense, in milliseconds since the epoch. */
  readonly availableAt?: number
  /** The API's id of the request; shown as "Reference" only. */
  readonly requestId?: string
  /** What was thrown or returned. Not enumerable, so that it doesn't end up in logs by accident. */
  readonly cause: unknown
  /** The server's own words, for the developer details only. Not enumerable either. */
  readonly serverMessage?: string
}

/** The words for one problem in one language. */
export interface Copy {
  readonly title: string
  readonly detail: string
  /** The sentence that stands beside a field; only for codes that belong to one. */
  readonly inline?: string
  /** The language of the words, where it differs from the one that was asked for. */
  readonly lang?: string
}
