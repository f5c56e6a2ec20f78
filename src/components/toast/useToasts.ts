import { useEffect, useMemo, useState } from 'react'
import { useStore } from '../../react/shellContext'
import { announcementKey } from '../../store/announcementKey'
import type { ProviderState } from '../../store/providerState'
import type { QueuedToast } from '../../store/toastQueue'
import { mustBeRead } from '../../store/toastQueue'

const none: readonly QueuedToast[] = []

const noToasters: readonly string[] = []
const noneAside: ReadonlyMap<string, string> = new Map()

/** True if the person must read it or act on it: it never goes by itself, and comes before the others. */
export const stays = ({ error }: QueuedToast): boolean => mustBeRead(error)

/** Changes when the toast has something new to say. */
export const newsOf = ({ error, count }: QueuedToast): string => `${announcementKey(error)} ${count}`

/**
 * Which toasts of the nearest queue are on screen. What must be read always is, beyond the limit as a brief one that can be
 * opened. What had its time is put aside, not forgotten: it counts among the rest, and comes back when the person asks for
 * it or the failure happens again.
 */
export function useToasts(state: ProviderState, id: string, limit: number, onNews: (toast: QueuedToast) => void) {
  const { toasts: toaster, shell } = state
  const isMine = useStore(shell.toasters, noToasters)[0] === id
  const all = useStore(toaster.queue, none)
  const queue = isMine ? all : none

  const aside = useStore(toaster.aside, noneAside)
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
      // The last resort has said so.
      if (shell.announced.get(toast.error.id) !== announcementKey(toast.error)) onNews(toast)
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
