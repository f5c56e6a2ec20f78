import type { QueuedToast, ToasterContextValue } from './context'
import { createStore } from './createStore'
import type { ErrorPresentation } from './presentation'

/**
 * The queue of the nearest toaster. The same failure again is counted, not shown twice.
 * @param outer the queue of the provider around this one; used while no toaster is attached here
 */
export function createToastQueue(outer: ToasterContextValue | null): ToasterContextValue {
  const queue = createStore<readonly QueuedToast[]>([])
  /** What each caller wants to show. */
  const wanted = new Map<string, ErrorPresentation>()
  /** Caller → its toast, the latest caller last. */
  const placed = new Map<string, string>()
  /** Toast → the ids of the errors that it has told: one that comes back, as effects do, is no repetition. */
  const told = new Map<string, Set<string>>()
  let toasters = 0

  const callersOf = (toast: string): readonly string[] =>
    [...placed].filter(([, own]) => own === toast).map(([caller]) => caller)

  const write = (toast: string, error: ErrorPresentation): void => {
    const ids = told.get(toast) ?? new Set()
    told.set(toast, ids.add(error.id))
    const dismiss = (): void => {
      for (const caller of callersOf(toast)) wanted.get(caller)?.dismiss()
    }
    const next: QueuedToast = { key: toast, error: { ...error, dismiss }, count: ids.size }
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
    const heir = wanted.get(callersOf(toast).at(-1) ?? '')
    const shown = queue.get().find(({ key }) => key === toast)
    if (!heir) {
      told.delete(toast)
      queue.set((toasts) => toasts.filter(({ key }) => key !== toast))
    } else if (wasLatest && shown) {
      // Its handlers live on; with the id of before nothing is told again.
      write(toast, { ...heir, id: shown.error.id })
    }
  }

  const place = (caller: string, error: ErrorPresentation): void => {
    const mine = placed.get(caller)
    const shown = queue.get().find(({ key }) => key === mine)
    const isKnown = mine !== undefined && told.get(mine)?.has(error.id) === true
    if (mine !== undefined && (isKnown || shown?.error.sameness === error.sameness)) {
      if (isKnown && callersOf(mine).at(-1) !== caller) return
      placed.delete(caller)
      placed.set(caller, mine)
      write(mine, error)
      return
    }
    remove(caller)
    const toasts = queue.get()
    const same = toasts.find((toast) => toast.error.sameness === error.sameness)
    const free = toasts.some(({ key }) => key === caller) ? `${caller} ${error.id}` : caller
    placed.set(caller, same?.key ?? free)
    write(same?.key ?? free, error)
  }

  return {
    queue,
    show: (caller, error) => {
      wanted.set(caller, error)
      if (toasters === 0 && outer) outer.show(caller, error)
      else place(caller, error)
    },
    hide: (caller) => {
      wanted.delete(caller)
      outer?.hide(caller)
      remove(caller)
    },
    attach: () => {
      toasters += 1
      // What came first waits in the queue around this one: here is nearer.
      if (toasters === 1 && outer) {
        for (const [caller, error] of wanted) {
          outer.hide(caller)
          place(caller, error)
        }
      }
      return () => {
        toasters -= 1
        if (toasters > 0 || !outer) return
        for (const [caller, error] of wanted) {
          remove(caller)
          outer.show(caller, error)
        }
      }
    },
    attached: () => toasters > 0 || (outer?.attached() ?? false),
  }
}
