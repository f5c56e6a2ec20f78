import { createStore } from './createStore'
import type { QueuedToast, ToasterContextValue } from './context'
import type { ErrorPresentation } from './presentation'

/**
 * The queue of the nearest toaster. The same failure again is counted, not shown twice.
 * @param outer the queue of the provider around this one; used while no toaster is attached here
 */
export function createToastQueue(outer: ToasterContextValue | null): ToasterContextValue {
  const queue = createStore<readonly QueuedToast[]>([])
  /** Who stands behind each toast: key of the toast → key of the caller → its error. */
  const callers = new Map<string, Map<string, ErrorPresentation>>()
  let toasters = 0

  const toastOf = (key: string): string | undefined => {
    for (const [toast, own] of callers) if (own.has(key)) return toast
    return undefined
  }
  const remove = (key: string): void => {
    const toast = toastOf(key)
    if (toast === undefined) return
    const own = callers.get(toast)
    own?.delete(key)
    if (own?.size) return
    callers.delete(toast)
    queue.set((toasts) => toasts.filter((shown) => shown.key !== toast))
  }
  const put = (toast: string, key: string, error: ErrorPresentation, again: 0 | 1): void => {
    const own = callers.get(toast) ?? new Map<string, ErrorPresentation>()
    own.set(key, error)
    callers.set(toast, own)
    const shown: ErrorPresentation = {
      ...error,
      dismiss: () => {
        for (const caller of [...own.values()]) caller.dismiss()
      },
    }
    queue.set((toasts) => {
      const old = toasts.find((other) => other.key === toast)
      return old
        ? toasts.map((other) => (other === old ? { key: toast, error: shown, count: old.count + again } : other))
        : [...toasts, { key: toast, error: shown, count: 1 }]
    })
  }

  return {
    queue,
    show: (key, error) => {
      if (toasters === 0 && outer) {
        outer.show(key, error)
        return
      }
      const mine = toastOf(key)
      const before = mine === undefined ? undefined : callers.get(mine)?.get(key)
      if (mine !== undefined && (before?.id === error.id || before?.sameness === error.sameness)) {
        put(mine, key, error, before?.id === error.id ? 0 : 1)
        return
      }
      remove(key)
      const same = queue.get().find((toast) => toast.error.sameness === error.sameness)
      put(same?.key ?? key, key, error, 1)
    },
    hide: (key) => {
      outer?.hide(key)
      remove(key)
    },
    attach: () => {
      toasters += 1
      return () => {
        toasters -= 1
      }
    },
    attached: () => toasters > 0 || (outer?.attached() ?? false),
  }
}
