import { useContext, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import { ToasterContext } from '../../react/context'
import type { Store } from '../../store/createStore'
import type { QueuedToast } from '../../store/toastQueue'
import { createToastQueue, mustBeRead } from '../../store/toastQueue'
import { announcementKey } from './announcementKey'

const none: readonly QueuedToast[] = []

function useStore<T>({ get, subscribe }: Store<T>, onServer = get): T {
  return useSyncExternalStore(subscribe, get, onServer)
}

/** True if the person must read it or act on it: it never goes by itself, and comes before the others. */
export const stays = ({ error }: QueuedToast): boolean => mustBeRead(error)

/** Changes when the toast has something new to say. */
export const newsOf = ({ error, count }: QueuedToast): string => `${announcementKey(error)} ${count}`

/**
 * Which toasts of the nearest queue are on screen. What must be read always is, beyond the limit as a brief one that can be
 * opened. What had its time is put aside, not forgotten: it counts among the rest, and comes back when the person asks for
 * it or the failure happens again.
 */
export function useToasts(limit: number, onNews: (toast: QueuedToast) => void) {
  const [alone] = useState(() => createToastQueue(null))
  const toaster = useContext(ToasterContext) ?? alone
  const id = useId()
  const isMine = useStore(toaster.toasters)[0] === id
  const all = useStore(toaster.queue, () => none)
  const queue = isMine ? all : none
  useEffect(() => toaster.attach(id), [toaster, id])

  const aside = useStore(toaster.aside)
  const [isWhole, setWhole] = useState(false)
  if (isWhole && queue.length === 0) setWhole(false)

  const visible = useMemo(() => {
    const standing = queue.filter((toast) => aside.get(toast.key) !== newsOf(toast))
    const first = [...standing.filter(stays), ...standing.filter((toast) => !stays(toast))].slice(0, limit)
    const isWithin = (toast: QueuedToast): boolean => isWhole || first.includes(toast)
    // On screen they keep the order in which they came: none jumps under the pointer.
    return standing
      .filter((toast) => stays(toast) || isWithin(toast))
      .map((toast) => ({ toast, brief: !isWithin(toast) }))
  }, [queue, aside, isWhole, limit])

  useEffect(() => {
    if (isMine) toaster.onScreen.set(new Set(visible.map(({ toast }) => toast.key)))
  }, [toaster, isMine, visible])

  useEffect(() => {
    if (!isMine) return
    const { announced } = toaster
    for (const key of announced.keys()) if (!queue.some((toast) => toast.key === key)) announced.delete(key)
    for (const toast of queue) {
      const news = newsOf(toast)
      if (announced.get(toast.key) === news) continue
      announced.set(toast.key, news)
      onNews(toast)
    }
  })

  return {
    visible,
    rest: queue.length - visible.length,
    showAll: () => {
      toaster.aside.set(new Map())
      setWhole(true)
    },
    putAside: (toast: QueuedToast) => {
      toaster.aside.set((before) => {
        const kept = [...before].filter(([key]) => toaster.queue.get().some((queued) => queued.key === key))
        return new Map([...kept, [toast.key, newsOf(toast)]])
      })
    },
    dismiss: ({ key, error }: QueuedToast) => {
      error.dismiss()
      toaster.hide(key)
    },
  }
}
