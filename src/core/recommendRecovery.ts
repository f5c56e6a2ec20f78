import { localizeText } from './localizeProblem'
import type { LocalizeOptions } from './writeMessage'
import { omitUndefined } from './omitUndefined'
import type { Resolution } from './resolution'

/** The recommended action in words; what it does is the host's. */
export interface RecommendedRecovery {
  /** A built-in kind, or one that the catalogue declares. */
  readonly kind: string
  /** The button's text once it can be pressed; empty for `none`. */
  readonly label: string
  /** The same with the waiting time that is left at `now` (milliseconds since the epoch). */
  readonly labelAt: (now: number) => string
  /** Begins with the button's text and makes sense on its own. */
  readonly spokenLabel: string
  /** The same with the waiting time that is left at `now` (milliseconds since the epoch). */
  readonly spokenLabelAt: (now: number) => string
  /** Until then (milliseconds since the epoch) the action is disabled. */
  readonly availableAt?: number
}

/** What is waited where the server names no time, in milliseconds. */
const defaultWait = 30_000

/** When a recommended repetition makes sense; undefined where it does at once. */
export function availableAtOf({ problem, presentation }: Resolution): number | undefined {
  if (presentation.recovery === 'wait') return problem.availableAt ?? problem.receivedAt + defaultWait
  return presentation.recovery === 'retry' ? problem.availableAt : undefined
}

/** The action that a person can take next. */
export function recommendRecovery(resolution: Resolution, options: LocalizeOptions): RecommendedRecovery {
  const { catalogue, presentation } = resolution
  const kind = presentation.recovery
  const availableAt = availableAtOf(resolution)
  const custom = catalogue.recoveries[kind]
  // `wait` is `retry` with a clock.
  const id = `action.${presentation.label ?? (kind === 'wait' ? 'retry' : kind)}`
  const say = (own: string): string =>
    kind === 'none' ? '' : localizeText(own, undefined, options, custom && catalogue.name)
  const label = say(custom?.label ?? `${id}.label`)
  const spokenLabel = say(custom?.spokenLabel ?? `${id}.spoken`)
  const at =
    (waiting: string, ready: string) =>
    (now: number): string =>
      availableAt !== undefined && availableAt > now
        ? localizeText(waiting, { duration: Math.ceil((availableAt - now) / 1000) }, options)
        : ready
  return omitUndefined({
    kind,
    label,
    spokenLabel,
    labelAt: at('action.wait.label', label),
    spokenLabelAt: at('action.wait.spoken', spokenLabel),
    availableAt,
  })
}
