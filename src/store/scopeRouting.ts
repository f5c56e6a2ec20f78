import { fieldKey } from '../fieldKey'
import { mayTakeFocus } from '../dom/mayTakeFocus'
import { trackSubmits } from '../dom/submitTracker'
import { dismissRecord, type ErrorRecord } from './errorRecord'
import { focusField } from './fieldLookup'
import { followRecord } from './followRecord'
import { type HeldError, holding, nothingHeld } from './heldError'
import type { Sink } from './inbox'
import type { ErrorPresentation } from './presentation'
import { isNothing, type RecordHome } from './presentRecord'
import type { ProviderShell } from './providerShell'
import { releasingWith } from './releasing'
import { keysOf, type RoutedError, routeInScope } from './routeInScope'
import { type ScopeContent, type ScopeRouting, type ScopeShell } from './scopeShell'

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
  let held: HeldError | null = null
  /** The id of the error that the person has been told of. */
  let told = ''
  let inToaster: string | undefined
  let now: RoutedError = { route: 'nowhere', error: null, open: null }
  const [wasShown, handedOver] = [new WeakSet<ErrorRecord>(), new WeakSet<ErrorRecord>()]
  const toasts = () => shell.state.get()?.toasts
  const announce = (error: ErrorPresentation): void => {
    // Empty, it keeps the fields of the same error silent.
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
    const { presentation, cleared } = held ?? nothingHeld
    now = routeInScope(presentation, cleared, scope)
    const { route, error, open } = now
    const goal = route === 'toaster' ? (open ?? presentation) : null
    if (inToaster !== undefined && (inToaster !== held?.record.id || !goal)) {
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
    shown.set((before) =>
      before.error === error && before.banner === banner && before.cleared === cleared
        ? before
        : { error, banner, cleared },
    )
  }

  /** A presentation whose actions let something else take its place. */
  const releasing = releasingWith(() => {
    if (held) held.isReleased = true
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
      const holder = holding(held)
      const isHeldBack = holder !== undefined && holder !== fingerprint && toasts()?.attached()
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
        const before = held?.record
        held = { ...nothingHeld, record, isReleased: false }
        if (before) dismissRecord(before)
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
