import type { ScopeEvent } from '../dom/submitTracker'
import { createStore, type Store } from './createStore'
import type { ReportError } from './inbox'
import type { ErrorPresentation } from './presentation'
import { createPlace, type Place, type ProviderShell } from './providerShell'
import type { RunningScope } from './scopeRouting'

/** What a scope's banner and fields show. */
export interface ScopeContent {
  /** The scope's error, for its fields. */
  readonly error: ErrorPresentation | null
  /** What the banner shows, without what has been put right: nothing while fields or the toaster take it. */
  readonly banner: ErrorPresentation | null
  /** Keys of the fields that the person has put right since the error came. */
  readonly cleared: ReadonlySet<string>
}

/** What there is of a scope before the first error. The same object for as long as the scope is mounted. */
export interface ScopeShell extends Place {
  readonly shown: Store<ScopeContent>
  /** How many banners show what the scope routes to them. */
  readonly banners: Store<number>
  element: HTMLElement | null
  /** True once the element has left the page. */
  isGone: boolean
  focusTarget: 'summary' | 'field'
  /** How many reports have come, so that a late answer doesn't undo what came after it. */
  turns: number
  /** The last submit and the typing after it, until the engine hears for itself. */
  heard: readonly ScopeEvent[]
  hear: ((event: ScopeEvent) => void) | null
  /** What the engine does for the surfaces in the scope. */
  routing: RunningScope | null
}

export interface ScopeRouting {
  /** True if the scope saw a submit, nobody has typed since, and focus should go to the error. */
  readonly shouldFocus: () => boolean
  /** Moves focus to the first wrong field, where the host wants that of a summary; false if none takes it. */
  readonly focusFirst: () => boolean
  /** True if the person has been told of this error already: where it moves to then, nothing is said. */
  readonly isTold: (id: string) => boolean
  /** The person edited this field: its error goes away. */
  readonly clearField: (name: string) => void
  /** Forgets what is shown, before anything new was reported. */
  readonly clear: () => void
}

export const nothingShown: ScopeContent = { error: null, banner: null, cleared: new Set() }

/** @param shell the provider around it */
export function createScopeShell(shell: ProviderShell): ScopeShell {
  const place = createPlace((record) => {
    record.turn = scope.turns += 1
  })
  const { clear } = place.report
  const report: ReportError = (thrown, options) => {
    if (thrown === null || thrown === undefined) (scope.routing ?? place.report).clear()
    // What ends after the task has left the page is told by the toaster.
    return (scope.isGone ? shell : place).report(thrown, options)
  }
  const scope: ScopeShell = {
    ...place,
    report: Object.assign(report, { clear }),
    shown: createStore(nothingShown),
    banners: createStore(0),
    element: null,
    isGone: false,
    focusTarget: 'summary',
    turns: 0,
    heard: [],
    hear: null,
    routing: null,
  }
  return scope
}
