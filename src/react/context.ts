import { createContext } from 'react'
import type { Utterance } from '../store/createAnnouncer'
import type { ErrorPresentation } from '../store/presentation'
import type { ToastQueue } from '../store/toastQueue'

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
  readonly announce: (utterance: Utterance) => void
  /** Developer details are switched on. */
  readonly developerDetails: boolean
}
export const SurfaceContext = createContext<SurfaceContextValue | null>(null)

export const ToasterContext = createContext<ToastQueue | null>(null)

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
