import { createStore, type Store } from './createStore'
import { type ErrorPresentation, hasAction } from './presentation'

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
   */
  readonly show: (key: string, error: ErrorPresentation, withdraw?: () => void) => void
  readonly hide: (key: string) => void
  /** How everything stands that was shown here, or around here, and isn't hidden. */
  readonly standings: () => ReadonlyMap<string, Standing>
  /** Its action has been carried out: withdraws what stood behind the same toast when it was pressed. */
  readonly settle: (key: string) => void
  /** A toaster shows this queue. */
  readonly attached: () => boolean
}

/** What a caller wants to show, and how it is taken away from there. */
interface Wanted {
  readonly error: ErrorPresentation
  readonly withdraw: (() => void) | undefined
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
  /** Caller → its toast, the latest caller last. */
  const placed = new Map<string, string>()
  /** Toast → the ids of the errors that it has told: one that comes back, as effects do, is no repetition. */
  const told = new Map<string, Set<string>>()
  /** Caller whose action was pressed → who stood behind the same toast then. */
  const pressed = new Map<string, readonly string[]>()
  const isEmpty = () => toasters.get().length === 0

  const callersOf = (toast: string): readonly string[] =>
    [...placed].filter(([, own]) => own === toast).map(([caller]) => caller)

  const write = (toast: string, error: ErrorPresentation, caller: string): void => {
    const ids = told.get(toast) ?? new Set()
    told.set(toast, ids.add(error.id))
    const dismiss = (): void => {
      for (const each of callersOf(toast)) wanted.get(each)?.error.dismiss()
    }
    const { recovery } = error
    const run = (): void => {
      if (!recovery.busy) pressed.set(caller, callersOf(toast))
      recovery.run?.()
    }
    const next: QueuedToast = {
      key: toast,
      error: { ...error, dismiss, recovery: recovery.run ? { ...recovery, run } : recovery },
      count: ids.size,
    }
    queue.set((toasts) =>
      toasts.some(({ key }) => key === toast)
        ? toasts.map((shown) => (shown.key === toast ? next : shown))
        : [...toasts, next],
    )
  }

  const remove = (caller: string): void => {
    const toast = placed.get(caller)
    if (toast === undefined) return
    const wasLatest = callersOf(toast).at(-1) === caller
    placed.delete(caller)
    const next = callersOf(toast).at(-1) ?? ''
    const heir = wanted.get(next)
    const shown = queue.get().find(({ key }) => key === toast)
    if (!heir) {
      told.delete(toast)
      queue.set((toasts) => toasts.filter(({ key }) => key !== toast))
    } else if (wasLatest && shown) {
      // Its handlers live on; with the id of before nothing is told again.
      write(toast, { ...heir.error, id: shown.error.id }, next)
    }
  }

  const place = (caller: string, error: ErrorPresentation): void => {
    const mine = placed.get(caller)
    const shown = queue.get().find(({ key }) => key === mine)
    const isKnown = mine !== undefined && told.get(mine)?.has(error.id) === true
    if (mine !== undefined && (isKnown || shown?.error.fingerprint === error.fingerprint)) {
      if (isKnown && callersOf(mine).at(-1) !== caller) return
      placed.delete(caller)
      placed.set(caller, mine)
      write(mine, error, caller)
      return
    }
    remove(caller)
    const toasts = queue.get()
    const same = toasts.find((toast) => toast.error.fingerprint === error.fingerprint)
    const free = toasts.some(({ key }) => key === caller) ? `${caller} ${error.id}` : caller
    placed.set(caller, same?.key ?? free)
    write(same?.key ?? free, error, caller)
  }

  const standings = (): ReadonlyMap<string, Standing> => {
    const all = new Map(outer?.standings())
    const latest = new Map([...placed].map(([caller, toast]) => [toast, caller]))
    for (const [caller, toast] of placed) {
      const error = wanted.get(caller)?.error
      if (latest.get(toast) !== caller) all.set(caller, 'repeated')
      else if (error && mustBeRead(error)) all.set(caller, 'mustBeRead')
      else all.set(caller, onScreen.get().has(toast) ? 'onScreen' : 'offScreen')
    }
    return all
  }

  let wasEmpty = isEmpty()
  toasters.subscribe(() => {
    const isChanged = wasEmpty !== isEmpty()
    wasEmpty = isEmpty()
    if (!isChanged || !outer) return
    for (const [caller, { error, withdraw }] of wanted) {
      // What came first waits in the queue around this one: here is nearer.
      if (wasEmpty) {
        remove(caller)
        outer.show(caller, error, withdraw)
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
    show: (caller, error, withdraw) => {
      wanted.set(caller, { error, withdraw })
      if (isEmpty() && outer) outer.show(caller, error, withdraw)
      else place(caller, error)
    },
    hide: (caller) => {
      wanted.delete(caller)
      pressed.delete(caller)
      outer?.hide(caller)
      remove(caller)
    },
    standings,
    settle: (caller) => {
      outer?.settle(caller)
      const others = pressed.get(caller) ?? []
      pressed.delete(caller)
      for (const other of others) wanted.get(other)?.withdraw?.()
    },
    attached: () => !isEmpty() || (outer?.attached() ?? false),
  }
}
