import { type RefObject, useEffect } from 'react'
import { listen } from '../react/listen'
import { rootOf } from '../react/rootOf'
import { tabbable } from './focus'

/**
 * Lets the Tab key go through the toasts in the order of the page, and in and out at both ends. Radix's own order asks
 * `document.activeElement`, which is wrong inside a shadow root, and needs the elements that `ToastItem` keeps from it.
 * The hotkey, which focuses the list, leads to the first action.
 */
export function useTabOrder(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const toaster = ref.current
    if (!toaster) return
    const listOf = () => toaster.querySelector<HTMLElement>('ol')

    const onKeyDown = (event: KeyboardEvent): void => {
      const list = listOf()
      const active = rootOf(toaster).activeElement
      if (event.key !== 'Tab' || !list || !active || !list.contains(active)) return
      event.stopPropagation()
      const way = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
      if (tabbable(list).some((stop) => active.compareDocumentPosition(stop) & way)) return
      // At an end: from Radix's guard beside the list the browser goes on by itself.
      const guard = event.shiftKey ? list.previousElementSibling : list.nextElementSibling
      if (guard instanceof HTMLElement) guard.focus()
    }

    const onFocusIn = (event: FocusEvent): void => {
      const list = listOf()
      const target = event.composedPath()[0]
      if (!list || !(target instanceof HTMLElement)) return
      const before = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null
      const stops = tabbable(list)
      if (target === list) {
        const goal =
          list.querySelector<HTMLElement>('.errata-button') ?? stops[0] ?? tabbable(toaster).find(isMore) ?? before
        if (goal) goal.focus()
        else list.blur()
      } else if (target.parentElement === list.parentElement) {
        event.stopPropagation()
        if (before && list.contains(before)) return
        stops.at(target === list.previousElementSibling ? 0 : -1)?.focus()
      }
    }

    const stops = [listen(toaster, ['keydown'], onKeyDown, true), listen(toaster, ['focusin'], onFocusIn)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref])
}

const isMore = (element: HTMLElement): boolean => element.classList.contains('errata-more')
