import { internal, outcomeUnknown, unavailable } from '../../catalogue/presets'

/*
 * What several of Tesser's entries share to the letter. The operator is staff who fill in forms about others: most of
 * what is refused can be put right on the same page.
 */

/** Refused before anything happened, and the operator can do something about it. */
export const open = { disclosure: 'open', severity: 'warning', outcome: 'notApplied', surface: 'banner' } as const

/** What was chosen doesn't go together, or can't be used for this. */
export const selection = { ...open, recovery: 'changeSelection' } as const

/** There may be only one, and it is there. */
export const exists = { ...open, recovery: 'useExisting' } as const

/** The record of the business or bank account lacks something that is filled in elsewhere. */
export const details = { ...open, recovery: 'completeDetails' } as const

/** Not in this workspace. The list of what there is tells more than trying again. */
export const listed = { ...open, recovery: 'checkActivity' } as const

/** To be put right at the provider, where no button of this page leads. */
export const atProvider = { ...open, recovery: 'none' } as const

/** The deposit can't be paid in yet, and only support can complete it. Money sent now could get lost. */
export const depositIncomplete = { ...open, severity: 'error', recovery: 'contactSupport' } as const

/** The same request is still being carried out. */
export const earlierUnderWay = { ...open, severity: 'info', outcome: 'pending', recovery: 'checkActivity' } as const

/** Whether the account was created is seen in the list of accounts, not in the activity. */
export const creationUnknown = {
  ...outcomeUnknown,
  recovery: 'refresh',
  label: 'refresh.accounts',
  copy: 'creation',
} as const

/**
 * A fault of the set-up that leaves open what was done: the outcome is what matters to the person. What was to be stored
 * never shows in the activity either.
 */
export const internalUnknown = {
  ...outcomeUnknown,
  disclosure: internal.disclosure,
  recovery: 'refresh',
  copy: 'storing',
} as const

/**
 * A service behind the API failed. While reading it is an outage like any other; a write may have reached it before,
 * and repeating it could move money twice.
 */
export const upstreamFailure = {
  ...unavailable,
  variants: [
    {
      when: { operation: ['write', 'idempotentWrite', 'notKnown'] },
      severity: outcomeUnknown.severity,
      outcome: outcomeUnknown.outcome,
      recovery: outcomeUnknown.recovery,
      copy: outcomeUnknown.copy,
    },
  ],
} as const
