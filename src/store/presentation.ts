import type { Copy, Disclosure, Outcome, Problem, Severity, Surface } from '../problem'

/** The recommended action, ready for a button or a link. */
export interface Recovery {
  /** A built-in kind, or one that the catalogue declares. */
  readonly kind: string
  /** The button's text once it can be pressed. */
  readonly label: string
  /** The same with the waiting time that is left at `now` (ms since the epoch): "Try again in 20 seconds". */
  readonly labelAt: (now: number) => string
  /** Begins with the button's text and makes sense on its own; for announcements and `aria-label`s. */
  readonly spokenLabel: string
  /** The same with the waiting time that is left at `now` (ms since the epoch). */
  readonly spokenLabelAt: (now: number) => string
  /** Runs the host's handler, or moves focus to the field. Absent without one of these, or where the host gave a link. */
  readonly run?: () => void
  readonly href?: string
  readonly target?: string
  /** Until then (ms since the epoch) the action is disabled. */
  readonly availableAt?: number
  /** True while the host's asynchronous handler runs. */
  readonly busy: boolean
}

/** One field's error in words. */
export interface PresentedViolation {
  /** The API's name of the field. */
  readonly path: string
  /** The host's name of the field: from `fields` of the provider, otherwise the path. */
  readonly name: string
  /** The host's label of the field, if it gave one. */
  readonly label?: string
  readonly text: string
}

/** What a developer wants to know; never for end users unless the host switches it on. */
export interface DeveloperDetails {
  readonly catalogue: string
  readonly code: string
  readonly listed: boolean
  readonly status?: number
  readonly disclosure: Disclosure
  /** Loaded when it is first asked for. */
  readonly description?: string
  /** The server's own words, as plain text. */
  readonly message?: string
}

/** Marks a presentation, for components that take one as well as whatever was thrown. The same in every bundle. */
export const presented = Symbol.for('react-errata.presentation')

export const isPresentation = (value: unknown): value is ErrorPresentation => {
  try {
    return typeof value === 'object' && value !== null && presented in value
  } catch {
    // A proxy that refuses to be asked.
    return false
  }
}

/** Everything that is needed to show one error, by these components or by one's own. */
export interface ErrorPresentation extends Copy {
  readonly [presented]: true
  /** Tells this error from others of the same provider; says nothing about it. */
  readonly id: string
  readonly problem: Problem
  readonly disclosure: Disclosure
  readonly severity: Severity
  /** "Error:", "Important:" or "Note:", for those who don't see the icon. */
  readonly severityLabel: string
  readonly outcome: Outcome
  /** Where it is best shown. */
  readonly surface: Surface
  readonly recovery: Recovery
  /** The sentence for one field, by the host's or the API's name; undefined if the error isn't about it. */
  readonly messageFor: (field: string) => string | undefined
  readonly violations: readonly PresentedViolation[]
  /** Several fields are wrong, and nothing else is: a banner with it is an error summary. */
  readonly isSummary: boolean
  /** The API's id of the request, to show as "Reference". */
  readonly reference?: string
  /** Present where the host switched developer details on. */
  readonly developer?: DeveloperDetails
  /** The direction of the words, where their language differs from the one asked for. */
  readonly dir?: 'ltr' | 'rtl'
  /** Equal for the same failure again: same catalogue, copy and field. */
  readonly fingerprint: string
  /** Hides this error until another one comes. */
  readonly dismiss: () => void
}

/** True if there is something to press: a handler or a link. */
export const hasAction = ({ run, href }: Recovery): boolean => run !== undefined || href !== undefined
