import { createStore, type Store } from './createStore'
import { type ErrorPresentation, hasAction } from './presentation'
import { createPile, putOnTop, type ToastPile } from './toastPile'

/** One error in the nearest toaster's queue. */
export interface QueuedToast {
  readonly key: string
  readonly error: ErrorPresentation
  /** How often the same failure came. */
  readonly count: number
}

/** True if the person must read it or act on it. Everything else is plain: it can wait, and be left out. */
export const mustBeRead = ({ recovery, outcome }: ErrorPresentation): boolean =>
  hasAction(recovery) || outcome === 'unknown'

/** How a caller's error stands in the queue: `repeated` if a later one of another caller shows the same. */
export type Standing = 'repeated' | 'offScreen' | 'onScreen' | 'mustBeRead'

/** What the toaster and `ErrorToast` share: the queue of the nearest toaster. */
export interface ToastQueue {
  readonly queue: Store<readonly QueuedToast[]>
  /** What had its time, with its news then. Like `announced` it outlives a toaster that is mounted again. */
  readonly aside: Store<ReadonlyMap<string, string>>
  /** The toasts that can be seen, or could when a toaster was there last. */
  readonly onScreen: Store<ReadonlySet<string>>
  /** What was announced of each toast last. */
  readonly announced: Map<string, string>
  /**
   * Joins the queue, or replaces what is there under the key; counts a repetition of the same failure.
   * @param withdraw takes it away once the action of an equal failure in the same toast has been carried out
   * @param times how many of them it stands for
   */
  readonly show: (key: string, error: ErrorPresentation, withdraw?: () => void, times?: number) => void
  readonly hide: (key: string) => void
  /** How a caller's error stands here, or around here; undefined if it isn't shown. */
  readonly standing: (key: string) => Standing | undefined
  /** Who stands behind the same toast as this caller and shows nothing, because of a later one. The oldest first. */
  readonly behind: (key: string) => readonly string[]
  /** Its action has been carried out: withdraws what stood behind the same toast when it was pressed. */
  readonly settle: (key: string) => void
  /** A toaster shows this queue. */
  readonly attached: () => boolean
}

/** What a caller wants to show, and how it is taken away from there. */
interface Wanted {
  readonly error: ErrorPresentation
  readonly withdraw: (() => void) | undefined
  readonly times: number
}

/**
 * The queue of the nearest toaster. The same failure again is counted, not shown twice.
 * @param outer the queue of the provider around this one; used while no toaster is attached here
 * @param toasters those that are attached here
 */
export function createToastQueue(
  outer: ToastQueue | null,
  toasters: Pick<Store<readonly string[]>, 'get' | 'subscribe'>,
): ToastQueue {
  const queue = createStore<readonly QueuedToast[]>([])
  const onScreen = createStore<ReadonlySet<string>>(new Set())
  /** What each caller wants to show. */
  const wanted = new Map<string, Wanted>()
  const piles = new Map<string, ToastPile>()
  const byFingerprint = new Map<string, ToastPile>()
  /** Caller → where it stands. */
  const placed = new Map<string, ToastPile>()
  /** Caller whose action was pressed → who stood behind the same toast then. */
  const pressed = new Map<string, readonly string[]>()
  const isEmpty = () => toasters.get().length === 0

  const write = (pile: ToastPile, error: ErrorPresentation, caller: string): void => {
    const { key, callers } = pile
    putOnTop(pile, caller, error.id, wanted.get(caller)?.times ?? 1)
    placed.set(caller, pile)
    index(pile, error.fingerprint)
    const dismiss = (): void => {
      for (const each of [...callers]) wanted.get(each)?.error.dismiss()
    }
    const { recovery } = error
    const run = (): void => {
      if (!recovery.busy) pressed.set(caller, [...callers])
      recovery.run?.()
    }
    const next: QueuedToast = {
      key,
      error: { ...error, dismiss, recovery: recovery.run ? { ...recovery, run } : recovery },
      count: pile.count,
    }
    const isNew = !piles.has(key)
    piles.set(key, pile)
    queue.set((toasts) => (isNew ? [...toasts, next] : toasts.map((shown) => (shown.key === key ? next : shown))))
  }

  const index = (pile: ToastPile, fingerprint: string | undefined): void => {
    if (byFingerprint.get(pile.fingerprint) === pile) byFingerprint.delete(pile.fingerprint)
    if (fingerprint === undefined) return
    pile.fingerprint = fingerprint
    if (!byFingerprint.has(fingerprint)) byFingerprint.set(fingerprint, pile)
  }

  const remove = (caller: string): void => {
    const pile = placed.get(caller)
    if (!pile) return
    placed.delete(caller)
    pile.callers.delete(caller)
    if (pile.latest !== caller) return
    const next = [...pile.callers].at(-1)
    const heir = next === undefined ? undefined : wanted.get(next)
    const { key } = pile
    const shown = queue.get().find((toast) => toast.key === key)
    if (heir && shown && next !== undefined) {
      // Its handlers live on; with the id of before nothing is told again.
      write(pile, { ...heir.error, id: shown.error.id }, next)
      return
    }
    piles.delete(key)
    index(pile, undefined)
    queue.set((toasts) => toasts.filter((toast) => toast.key !== key))
  }

  const place = (caller: string, error: ErrorPresentation): void => {
    const mine = placed.get(caller)
    const isKnown = mine?.ids.has(error.id) === true
    if (mine && (isKnown || mine.fingerprint === error.fingerprint)) {
      if (!isKnown || mine.latest === caller) write(mine, error, caller)
      return
    }
    remove(caller)
    const { id, fingerprint } = error
    const same = byFingerprint.get(fingerprint)
    write(same ?? createPile(piles.has(caller) ? `${caller} ${id}` : caller, fingerprint), error, caller)
  }

  const standing = (caller: string): Standing | undefined => {
    const pile = placed.get(caller)
    if (!pile) return outer?.standing(caller)
    if (pile.latest !== caller) return 'repeated'
    const error = wanted.get(caller)?.error
    if (error && mustBeRead(error)) return 'mustBeRead'
    return onScreen.get().has(pile.key) ? 'onScreen' : 'offScreen'
  }

  let wasEmpty = isEmpty()
  toasters.subscribe(() => {
    const isChanged = wasEmpty !== isEmpty()
    wasEmpty = isEmpty()
    if (!isChanged || !outer) return
    for (const [caller, { error, withdraw, times }] of wanted) {
      // What came first waits in the queue around this one: here is nearer.
      if (wasEmpty) {
        remove(caller)
        outer.show(caller, error, withdraw, times)
      } else {
        outer.hide(caller)
        place(caller, error)
      }
    }
  })

  return {
    queue,
    onScreen,
    aside: createStore<ReadonlyMap<string, string>>(new Map()),
    announced: new Map(),
    show: (caller, error, withdraw, times = 1) => {
      wanted.set(caller, { error, withdraw, times })
      if (isEmpty() && outer) outer.show(caller, error, withdraw, times)
      else place(caller, error)
    },
    hide: (caller) => {
      wanted.delete(caller)
      pressed.delete(caller)
      outer?.hide(caller)
      remove(caller)
    },
    standing,
    behind: (caller) => {
      const pile = placed.get(caller)
      return pile ? [...pile.callers].filter((each) => each !== pile.latest) : (outer?.behind(caller) ?? [])
    },
    settle: (caller) => {
      outer?.settle(caller)
      const others = pressed.get(caller) ?? []
      pressed.delete(caller)
      for (const other of others) wanted.get(other)?.withdraw?.()
    },
    attached: () => !isEmpty() || (outer?.attached() ?? false),
  }
}
