import type { Messages } from '../catalogue/types'
import type { Operation, Problem } from '../problem'
import type { ErrorValues, KnownRecoveryKind, MessageId } from './register'

/**
 * What a recommended action does: a function, which may be asynchronous (the button is busy meanwhile, and what it throws or
 * rejects with is reported), or the address of a real link, alone or with a target.
 */
export type RecoveryHandler =
  ((problem: Problem) => unknown) | string | { readonly href: string; readonly target?: string }

/** Handlers by recovery kind. `wait` uses the handler of `retry` unless it has one of its own. */
export type RecoveryHandlers = { readonly [Kind in KnownRecoveryKind]?: RecoveryHandler | undefined }

/** What the caller knows of the call that failed. */
export interface ApiErrorOptions {
  /** What the request was for. Default: told from its method, where that is visible. */
  readonly operation?: Operation | undefined
  /** The name of the catalogue, where the shape of the error doesn't tell: a bare code, for example. */
  readonly catalogue?: string | undefined
  /** Values for the copy, such as a limit that the page knows. They win over those of the body. */
  readonly values?: ErrorValues | undefined
  /** Handlers for this error; they win over the provider's. */
  readonly recoveries?: RecoveryHandlers | undefined
  /** The signal that the request was given: tells `abort('reason')`, which throws a bare string, from a code. */
  readonly signal?: AbortSignal | undefined
}

/** Messages by locale tag, then by catalogue: all of them, or single ones in the host's own words. */
export type MessagesByLocale = Readonly<
  Record<string, Readonly<Record<string, { readonly [Id in MessageId]?: string }>>>
>

/** Loads messages by locale tag and catalogue names. */
export type LoadMessages = (tag: string, names: readonly string[]) => Promise<Readonly<Record<string, Messages>>>
