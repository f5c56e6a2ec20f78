import { useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type QueuedToast, ToasterContext } from '../react/context'
import { hasAction } from './RecoveryButton'
import { signature } from './signature'

const none: readonly QueuedToast[] = []
const noQueue = { get: () => none, subscribe: () => () => undefined }

/** True if the person must read it or act on it: it never goes by itself, and comes before the others. */
export const stays = ({ error }: QueuedToast): boolean => hasAction(error.recovery) || error.outcome === 'unknown'

/** Changes when the toast has something new to say. */
export const newsOf = ({ error, count }: QueuedToast): string => `${signature(error)} ${count}`

/**
 * Which toasts of the nearest queue are on screen. What had its time is put aside, not forgotten: it counts among the
 * rest, and comes back when the person asks for it or the failure happens again.
 */
export function useToasts(limit: number, onNews: (toast: QueuedToast) => void) {
  const toaster = useContext(ToasterContext)
  const { get, subscribe } = toaster?.queue ?? noQueue
  const queue = useSyncExternalStore(subscribe, get, () => none)
  useEffect(() => toaster?.attach(), [toaster])

  const [aside, setAside] = useState<ReadonlyMap<string, string>>(new Map())
  const [all, setAll] = useState(false)
  if (all && queue.length === 0) setAll(false)

  const visible = useMemo(() => {
    const standing = queue.filter((toast) => aside.get(toast.key) !== newsOf(toast))
    if (all) return standing
    const first = [...standing.filter(stays), ...standing.filter((toast) => !stays(toast))].slice(0, limit)
    // On screen they keep the order in which they came: none jumps under the pointer.
    return standing.filter((toast) => first.includes(toast))
  }, [queue, aside, all, limit])

  const told = useRef(new Map<string, string>())
  useEffect(() => {
    const before = told.current
    told.current = new Map(queue.map((toast) => [toast.key, newsOf(toast)]))
    for (const toast of queue) if (before.get(toast.key) !== newsOf(toast)) onNews(toast)
  })

  return {
    visible,
    rest: queue.length - visible.length,
    showAll: () => {
      setAside(new Map())
      setAll(true)
    },
    putAside: (toast: QueuedToast) => {
      setAside((before) => {
        const kept = [...before].filter(([key]) => get().some((queued) => queued.key === key))
        return new Map([...kept, [toast.key, newsOf(toast)]])
      })
    },
    dismiss: ({ key, error }: QueuedToast) => {
      error.dismiss()
      toaster?.hide(key)
    },
  }
}
