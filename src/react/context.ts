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
  /** The toasters that are there. The first shows the queue: two of them would show and say everything twice. */
  readonly toasters: Store<readonly string[]>
  /** What had its time, with its news then. Like `announced` it outlives a toaster that is mounted again. */
  readonly aside: Store<ReadonlyMap<string, string>>
  /** What was announced of each toast last. */
  readonly announced: Map<string, string>
  /**
   * Joins the queue, or replaces what is there under the key; counts a repetition of the same failure.
   * @param withdraw takes it away once the action of an equal failure in the same toast has been carried out
   */
  readonly show: (key: string, error: ErrorPresentation, withdraw?: () => void) => void
  readonly hide: (key: string) => void
  /** A later one stands behind the same toast. */
  readonly isRepeated: (key: string) => boolean
  /** Its action has been carried out: withdraws what stood behind the same toast when it was pressed. */
  readonly settle: (key: string) => void
  /** The toaster says that it is there; returns how to leave. */
  readonly attach: (toaster: string) => () => void
  /** A toaster shows this queue. */
  readonly attached: () => boolean
}
export const ToasterContext = createContext<ToasterContextValue | null>(null)

/** What a banner or a field inside a scope gets from it. */
export interface ScopeContextValue {
  /** What the scope's banner shows, without what has been put right: nothing while fields or the toaster take it. */
  readonly banner: ErrorPresentation | null
  /** The scope's error, for its fields. */
  readonly error: ErrorPresentation | null
  /** True if the scope saw a submit, nobody has typed since, and focus should go to the error. */
  readonly shouldFocus: () => boolean
  /** Moves focus to the first wrong field, where the host wants that of a summary; false if none takes it. */
  readonly focusFirst: () => boolean
  /** True if the person has been told of this error already: where it moves to then, nothing is said. */
  readonly isTold: (id: string) => boolean
  /** A banner says that it is there. */
  readonly attachBanner: () => () => void
  /** The person edited this field: its error goes away. */
  readonly clearField: (name: string) => void
  /** Moves focus to a mounted field; false if there is none of that name that takes it. */
  readonly focusField: (name: string) => boolean
  /** The visible label of a mounted field. */
  readonly labelOf: (name: string) => string | undefined
  /** Keys of the fields that the person has put right since the error came. */
  readonly cleared: ReadonlySet<string>
}
export const ScopeContext = createContext<ScopeContextValue | null>(null)
