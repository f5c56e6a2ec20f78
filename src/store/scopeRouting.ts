import { fieldKey } from '../fieldKey'
import { mayTakeFocus } from '../dom/mayTakeFocus'
import { trackSubmits } from '../dom/submitTracker'
import { dismissRecord, type ErrorRecord } from './errorRecord'
import { focusField, isFieldSeen } from './fieldLookup'
import { followRecord } from './followRecord'
import type { Sink } from './inbox'
import type { ErrorPresentation, PresentedViolation } from './presentation'
import { isNothing, type RecordHome } from './presentRecord'
import type { ProviderShell } from './providerShell'
import { nothingShown, type ScopeContent, type ScopeRouting, type ScopeShell } from './scopeShell'

/** The error that a scope holds. */
interface Held {
  readonly record: ErrorRecord
  presentation: ErrorPresentation | null
  /** Keys of the fields that were edited since. */
  cleared: ReadonlySet<string>
  /** Which failure it is, if its outcome is unknown and the person hasn't acted on it: then nothing takes its place. */
  fingerprint: string | undefined
}

export interface RunningScope extends ScopeRouting {
  /** Takes what is reported to the scope. */
  readonly sink: Sink
  /**
   * To be called after each commit of the scope: moves the focus, and looks again where fields can be seen.
   * @param rendered what the commit has put on the page
   */
  readonly settle: (rendered: ScopeContent) => void
  readonly stop: () => void
}

/**
 * Routes what is reported to a scope: to its fields, its banner or the toaster. It shows the latest report, but for an unknown
 * outcome, which stays until the person has acted on it.
 */
export function runScope(scope: ScopeShell, shell: ProviderShell): RunningScope {
  const { registry, shown, banners } = scope
  let held: Held | null = null
  /** The id of the error that the person has been told of. */
  let told = ''
  let inToaster: string | undefined
  let now: Routed = { route: 'nowhere', error: null, open: null }
  const wasShown = new WeakSet<ErrorRecord>()
  const handedOver = new WeakSet<ErrorRecord>()
  const toasts = () => shell.state.get()?.toasts
  const announce = (error: ErrorPresentation): void => {
    // An empty announcement keeps the fields of the same error silent.
    shell.state.get()?.announce({ error, from: 'banner', text: '' })
  }

  const drop = (): void => {
    const before = held
    held = null
    if (before && !before.record.isDismissed) dismissRecord(before.record)
    show()
  }
  const submits = trackSubmits(() => scope.element, drop)

  /** Writes what the held error comes to. */
  function show(): void {
    const presentation = held?.presentation ?? null
    now = routed(presentation, held?.cleared ?? nothingShown.cleared, scope)
    const { route, error, open } = now
    const goal = route === 'toaster' ? (open ?? presentation) : null
    const key = held?.record.id
    if (inToaster !== undefined && (inToaster !== key || !goal)) {
      toasts()?.hide(inToaster)
      inToaster = undefined
    }
    if (goal && held) {
      const { record } = held
      inToaster = record.id
      toasts()?.show(record.id, goal, () => {
        dismissRecord(record)
      })
      // It was somewhere else before, and only moves.
      if (told === goal.id) announce(goal)
    }
    const banner = route === 'banner' ? open : null
    const cleared = held?.cleared ?? nothingShown.cleared
    shown.set((before) =>
      before.error === error && before.banner === banner && before.cleared === cleared
        ? before
        : { error, banner, cleared },
    )
  }

  /** A presentation whose actions let something else take its place. */
  const releasing = remembering((given: ErrorPresentation): ErrorPresentation => {
    const release = (): void => {
      if (held) held.fingerprint = undefined
    }
    const { dismiss, recovery } = given
    const { run } = recovery
    return {
      ...given,
      dismiss: () => {
        release()
        dismiss()
      },
      recovery: run
        ? {
            ...recovery,
            run: () => {
              release()
              run()
            },
          }
        : recovery,
    }
  })

  const sink: Sink = (record) => {
    const home: RecordHome = {
      registry,
      report: scope.report,
      withdraw: () => {
        toasts()?.settle(record.id)
        dismissRecord(record)
      },
    }
    let stop = (): void => undefined
    let isRouted = false
    const handOver = (): void => {
      isRouted = true
      handedOver.add(record)
      stop()
      scope.inbox.forget(record)
      shell.inbox.add(record)
    }

    /** Decides where it goes, as soon as it is known what it is. */
    const route = (): void => {
      const { resolution, state, hasWaited } = record.memory ?? {}
      const isKnown = resolution ? state?.pending.length === 0 || hasWaited === true : record.late !== null
      if (!isKnown) return
      isRouted = true
      const isOld = submits.isOld(record.turn) && !wasShown.has(record)
      const fingerprint = resolution?.fingerprint
      const isHeldBack = held?.fingerprint !== undefined && held.fingerprint !== fingerprint && toasts()?.attached()
      // What happens in the background leaves what the task was told. And once the task has left the page, only the
      // toaster can tell how it ended.
      if (resolution?.presentation.surface === 'toast' || scope.isGone || (isHeldBack && !isOld)) {
        handOver()
      } else if (isOld) {
        // A late answer doesn't undo what came after it.
        dismissRecord(record)
      } else {
        if (!wasShown.has(record)) submits.answered(record.turn)
        wasShown.add(record)
        const before = held
        held = {
          record,
          presentation: null,
          cleared: nothingShown.cleared,
          fingerprint: resolution?.presentation.outcome === 'unknown' ? fingerprint : undefined,
        }
        if (before) dismissRecord(before.record)
      }
    }

    const follow = (): (() => void) =>
      followRecord(record, shell, home, (given) => {
        if (handedOver.has(record)) return
        if (!isRouted && !isNothing(record)) route()
        if (held?.record !== record) return
        if (isNothing(record)) held = null
        else held.presentation = given && releasing(given)
        show()
      })
    stop = follow()
    // It may have been handed over at once, before there was anything to stop.
    if (handedOver.has(record)) stop()
    return () => {
      stop()
      if (held?.record === record) {
        held = null
        show()
      }
      if (isRouted) return
      // A scope that has left the page for good shows nothing: then only the toaster can tell. React may also rehearse it.
      queueMicrotask(() => {
        if (scope.isGone && !record.isDismissed && !isRouted) handOver()
      })
    }
  }

  const onSurroundings = (): void => {
    if (held) show()
  }
  const stops = [registry.mounted.subscribe(onSurroundings), banners.subscribe(onSurroundings)]
  for (const event of scope.heard) submits.hear(event)
  scope.heard = []
  scope.hear = submits.hear

  return {
    sink,
    stop: () => {
      for (const stop of stops) stop()
      scope.hear = null
    },
    settle: (rendered) => {
      // What hides a field without anybody's knowledge is seen now.
      onSurroundings()
      // What isn't on the page yet can't have been told: the commit that shows it comes next.
      if (shown.get() !== rendered) return
      const { route, error } = now
      const isHeard = route === 'fields' || route === 'banner' || (route === 'toaster' && toasts()?.attached())
      if (!error || !isHeard || told === error.id) return
      // Once for each error, wherever it is shown later.
      told = error.id
      // The first wrong field takes focus only after a submit that this scope saw, and never while the person types.
      if (route !== 'fields' || !submits.shouldFocus() || !mayTakeFocus(scope.element)) return
      // The description speaks with the focus: what the fields wanted to say is left out.
      if (focusField(registry, error.violations.flatMap(keysOf))) announce(error)
    },
    shouldFocus: submits.shouldFocus,
    focusFirst: () =>
      scope.focusTarget === 'field' && !!now.open && focusField(registry, now.open.violations.flatMap(keysOf)),
    isTold: (id) => told === id,
    clearField: (name) => {
      const field = fieldKey(name)
      if (!held || held.cleared.has(field)) return
      held.cleared = new Set([...held.cleared, field])
      show()
    },
    clear: () => {
      submits.answered(scope.turns)
      drop()
    },
  }
}

const keysOf = ({ path, name }: PresentedViolation): readonly string[] => [fieldKey(path), fieldKey(name)]

interface Routed {
  readonly route: 'fields' | 'banner' | 'toaster' | 'nowhere'
  /** What is shown in the scope. */
  readonly error: ErrorPresentation | null
  /** The same without what has been put right. */
  readonly open: ErrorPresentation | null
}

/** Where the scope's error goes. */
function routed(
  presentation: ErrorPresentation | null,
  cleared: ReadonlySet<string>,
  { registry, banners }: ScopeShell,
): Routed {
  if (!presentation) return { route: 'nowhere', error: null, open: null }
  if (presentation.surface === 'toast') return { route: 'toaster', error: null, open: null }
  const error = presentation
  const isOpen = (violation: PresentedViolation): boolean => !keysOf(violation).some((key) => cleared.has(key))
  const open = withOpenFields(error, error.violations.every(isOpen) ? '' : [...cleared].join('\n'), isOpen)
  const hasBanner = banners.get() > 0
  // Only fields are wrong: what has been put right needs no surface any more. One is shown at its field alone; several also
  // get a summary, where there is a banner for it.
  if (error.violations.length > 0 && (error.surface === 'field' || error.isSummary)) {
    if (open.violations.length === 0) return { route: 'nowhere', error, open }
    const atFields = open.violations.every((violation) => isFieldSeen(registry, keysOf(violation)))
    if (atFields && !(error.isSummary && hasBanner)) return { route: 'fields', error, open }
  }
  return { route: hasBanner ? 'banner' : 'toaster', error, open }
}

const openVersions = new WeakMap<ErrorPresentation, Map<string, ErrorPresentation>>()

/** The same object for the same error and fields, so that nothing renders again. */
function withOpenFields(
  error: ErrorPresentation,
  key: string,
  isOpen: (violation: PresentedViolation) => boolean,
): ErrorPresentation {
  if (key === '') return error
  let versions = openVersions.get(error)
  if (!versions) openVersions.set(error, (versions = new Map<string, ErrorPresentation>()))
  let open = versions.get(key)
  if (!open) versions.set(key, (open = { ...error, violations: error.violations.filter(isOpen) }))
  return open
}

/** Remembers the last result. */
function remembering<A, R>(make: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | undefined
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: make(argument) }
    return last.result
  }
}
