import { createInbox, type Inbox } from './inbox'
import type { ApiErrorOptions } from './options'

/** Reports errors from code that is not in a component: give it to the provider as `reporter`. */
export interface ErrorReporter {
  /**
   * Shows an error on the surface that its entry recommends. Anything goes in; `null`, `undefined`, an abort and a
   * successful answer show nothing. Never throws. Returns a function that withdraws what was reported, for when it is no
   * longer true; it may be called at any time, and again.
   */
  (thrown: unknown, options?: ApiErrorOptions): () => void
  /** Withdraws everything that was reported through it. */
  readonly clear: () => void
}

/** The provider's side of a reporter. */
export interface ConnectedReporter extends ErrorReporter {
  readonly connect: Inbox['connect']
}

/**
 * Makes a reporter. It keeps nothing at module level, so several providers and servers don't mix. While no provider is
 * there, 20 reports wait, 30 seconds each.
 */
export function createErrorReporter(): ErrorReporter {
  const { report, connect } = createInbox()
  return Object.assign(report, { connect }) satisfies ConnectedReporter
}
