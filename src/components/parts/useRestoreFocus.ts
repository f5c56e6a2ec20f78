import { type RefObject, useRef } from 'react'
import { holdsFocus } from '../../dom/focus'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'

export type FocusTarget = HTMLElement | null | undefined
/** Asked while the element is still in the document; a function among them is asked once it is gone. */
export type FocusTargets = (leaving: HTMLElement) => readonly (FocusTarget | (() => FocusTarget))[]

/**
 * When an element goes while the focus is in it, the focus goes somewhere useful instead of being lost to the body: to the
 * first heir that takes it, which one that is hidden, disabled or behind a dialog doesn't.
 */
export function useRestoreFocus(ref: RefObject<HTMLElement | null>, heirs: FocusTargets): void {
  const latest = useRef(heirs)
  useIsomorphicLayoutEffect(() => {
    latest.current = heirs
  })
  useIsomorphicLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    return () => {
      if (!holdsFocus(element)) return
      const { ownerDocument } = element
      const goals = latest.current(element)
      // After the commit: React ignores focus events during it. Still connected means StrictMode's rehearsal.
      queueMicrotask(() => {
        if (element.isConnected) return
        for (const goal of goals) {
          if ((ownerDocument.activeElement ?? ownerDocument.body) !== ownerDocument.body) return
          const heir = typeof goal === 'function' ? goal() : goal
          heir?.focus()
        }
      })
    }
  }, [ref])
}
