import { type RefObject, useEffect } from 'react'
import { holdsFocus, tabbable } from '../../dom/focus'
import { getRoot } from '../../dom/getRoot'
import { listen } from '../../dom/listen'
import { selectors } from '../../dom/parts'

/**
 * Lets the Tab key go through the toasts in the order of the page, and in and out at both ends. Radix's own order asks
 * `document.activeElement`, which is wrong inside a shadow root, and needs the elements that `ToastItem` keeps from it.
 * The hotkey leads to the first action; pressed again, to the next toaster of the page. Radix's own goes to all at once.
 * @param active there is something to go to
 */
export function useToasterKeyboard(
  ref: RefObject<HTMLElement | null>,
  hotkey: readonly string[],
  active: boolean,
): void {
  useEffect(() => {
    const toaster = ref.current
    if (!toaster || !active) return
    const listOf = () => toaster.querySelector<HTMLElement>(selectors.list)

    const onKeyDown = (event: KeyboardEvent): void => {
      const list = listOf()
      const active = getRoot(toaster).activeElement
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

    const isCalled = (event: KeyboardEvent): boolean => {
      const isPressed = (key: string): boolean => event.code === key || (event as unknown as Modifiers)[key] === true
      // Ctrl+F8 is another key, of the host's or the system's.
      const isOther = modifiers.some((key) => isPressed(key) && !hotkey.includes(key))
      return hotkey.length > 0 && hotkey.every(isPressed) && !isOther && goalOf(toaster) !== undefined
    }
    const onHotkey = (event: KeyboardEvent): void => {
      // While a word is being composed the key may be one of the keyboard's.
      if (event.defaultPrevented || event.isComposing || !isCalled(event)) return
      const called: HTMLElement[] = []
      dispatchEvent(new CustomEvent(rollCall, { detail: { event, called } }))
      const now = called.findIndex(holdsFocus)
      if (called[(now + 1) % called.length] !== toaster) return
      event.preventDefault()
      goalOf(toaster)?.focus()
    }
    const onRollCall = ({ detail }: RollCall): void => {
      if (isCalled(detail.event)) detail.called.push(toaster)
    }

    const stops = [
      listen(toaster, ['keydown'], onKeyDown, true),
      listen(toaster, ['focusin'], onFocusIn),
      // First, because some fields keep what is pressed in them to themselves.
      listen(window, ['keydown'], onHotkey, true),
      listen(window, [rollCall], onRollCall),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref, hotkey, active])
}

const modifiers = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']
type Modifiers = Readonly<Record<string, unknown>>
/** Those of other shadow roots, and of other copies of this library, say that they are there. */
const rollCall = 'errata:hotkey'
type RollCall = CustomEvent<{ readonly event: KeyboardEvent; readonly called: HTMLElement[] }>

/** Where the hotkey leads. */
const goalOf = (toaster: Element): HTMLElement | undefined => {
  const stops = tabbable(toaster).filter((stop) => stop.closest(selectors.entry))
  return stops.find((stop) => stop.matches(selectors.action)) ?? stops[0]
}
