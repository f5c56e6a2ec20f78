import { internal, outcomeUnknown, unavailable } from '../../catalogue/shared'

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

/** The same request is still being carried out. */
export const earlierUnderWay = { ...open, severity: 'info', outcome: 'pending', recovery: 'checkActivity' } as const

/** A fault of the set-up that leaves open what was done: the outcome is what matters to the person. */
export const internalUnknown = { ...outcomeUnknown, disclosure: internal.disclosure } as const

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
