import { createContext } from 'react'
import type { ErrorPresentation } from './presentation'

/** A small external store, for `useSyncExternalStore`. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T | ((previous: T) => T)) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** One error in the nearest toaster's queue. */
export interface QueuedToast {
  readonly key: string
  readonly error: ErrorPresentation
  /** How often the same failure came. */
  readonly count: number
}

/** What surfaces need of the provider. */
export interface SurfaceContextValue {
  /** A text of the library's own user interface: `ui.dismiss`, in the person's language. */
  readonly text: (id: `ui.${string}`, values?: Record<string, string | number>) => string
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /**
   * Says something once, through the provider's one live region. What several surfaces say of one error in one commit is
   * said once: a banner speaks before a toast, a toast before fields; the texts of several fields are joined.
   */
  readonly announce: (utterance: {
    readonly error: ErrorPresentation
    readonly from: 'banner' | 'toast' | 'field'
    readonly text: string
  }) => void
  /** Developer details are switched on. */
  readonly developerDetails: boolean
}
export const SurfaceContext = createContext<SurfaceContextValue | null>(null)

/** What the toaster and `ErrorToast` share: the queue of the nearest toaster. */
export interface ToasterContextValue {
  readonly queue: Store<readonly QueuedToast[]>
  /** Joins the queue, or replaces what is there under the key; counts a repetition of the same failure. */
  readonly show: (key: string, error: ErrorPresentation) => void
  readonly hide: (key: string) => void
  /** The toaster says that it is there; returns how to leave. */
  readonly attach: () => () => void
  /** A toaster shows this queue. */
  readonly attached: () => boolean
}
export const ToasterContext = createContext<ToasterContextValue | null>(null)

/** What a banner or a field inside a scope gets from it. */
export interface ScopeContextValue {
  /** What the scope's banner shows: nothing while fields or the toaster take it. */
  readonly banner: ErrorPresentation | null
  /** The scope's error, for its fields. */
  readonly error: ErrorPresentation | null
  /** True if the scope saw a submit and focus should go to the error. */
  readonly shouldFocus: boolean
  /** A banner says that it is there. */
  readonly attachBanner: () => () => void
  /** The person edited this field: its error goes away. */
  readonly clearField: (name: string) => void
  /** Moves focus to a mounted field; false if there is none of that name that takes it. */
  readonly focusField: (name: string) => boolean
  /** The visible label of a mounted field. */
  readonly labelOf: (name: string) => string | undefined
  /** Names whose error the person has cleared since it came. */
  readonly cleared: ReadonlySet<string>
}
export const ScopeContext = createContext<ScopeContextValue | null>(null)
