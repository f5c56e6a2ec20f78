import { type RefObject, useEffect } from 'react'
import { listen } from '../react/listen'
import { rootOf } from '../react/rootOf'
import { holdsFocus, tabbable } from './focus'

/**
 * Lets the Tab key go through the toasts in the order of the page, and in and out at both ends. Radix's own order asks
 * `document.activeElement`, which is wrong inside a shadow root, and needs the elements that `ToastItem` keeps from it.
 * The hotkey leads to the first action; pressed again, to the next toaster of the page. Radix's own goes to all at once.
 */
export function useTabOrder(ref: RefObject<HTMLElement | null>, hotkey: readonly string[]): void {
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
      if (!list || !(target instanceof HTMLElement) || target.parentElement !== list.parentElement || target === list)
        return
      event.stopPropagation()
      const before = event.relatedTarget
      if (before instanceof Node && list.contains(before)) return
      const stops = tabbable(list)
      stops.at(target === list.previousElementSibling ? 0 : -1)?.focus()
    }

    const onHotkey = (event: KeyboardEvent): void => {
      const isPressed = (key: string): boolean => event.code === key || (event as unknown as Modifiers)[key] === true
      if (event.defaultPrevented || hotkey.length === 0 || !hotkey.every(isPressed)) return
      const all = [...rootOf(toaster).querySelectorAll('.errata-toaster')].filter((each) => goalOf(each))
      const now = all.findIndex(holdsFocus)
      if (all[(now + 1) % all.length] !== toaster) return
      event.preventDefault()
      goalOf(toaster)?.focus()
    }

    const stops = [
      listen(toaster, ['keydown'], onKeyDown, true),
      listen(toaster, ['focusin'], onFocusIn),
      listen(document, ['keydown'], onHotkey),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref, hotkey])
}

type Modifiers = Readonly<Record<string, unknown>>

/** Where the hotkey leads. */
const goalOf = (toaster: Element): HTMLElement | undefined => {
  const stops = tabbable(toaster).filter((stop) => stop.closest('.errata-toast, .errata-more'))
  return stops.find((stop) => stop.matches('.errata-button')) ?? stops[0]
}
