import { type RefObject, useRef } from 'react'
import { holdsFocus } from './focus'
import { useLayout } from '../react/useLayout'

export type Heir = HTMLElement | null | undefined

/**
 * When an element goes while the focus is in it, the focus goes somewhere useful instead of being lost to the body.
 * @param heir asked while the element is still in the document; a function that it returns is asked once it is gone
 */
export function useFocusHandover(
  ref: RefObject<HTMLElement | null>,
  heir: (leaving: HTMLElement) => Heir | (() => Heir),
): void {
  const latest = useRef(heir)
  useLayout(() => {
    latest.current = heir
  })
  useLayout(() => {
    const element = ref.current
    if (!element) return
    return () => {
      if (!holdsFocus(element)) return
      const next = latest.current(element)
      // After the commit: React ignores focus events during it. Still connected means StrictMode's rehearsal.
      queueMicrotask(() => {
        if (element.isConnected) return
        const goal = typeof next === 'function' ? next() : next
        goal?.focus()
      })
    }
  }, [ref])
}
