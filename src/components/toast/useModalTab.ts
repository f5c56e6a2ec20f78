import { type RefObject, useEffect } from 'react'
import { holdsFocus, tabbable } from '../../dom/focus'
import { listen } from '../../dom/listen'
import { selectors } from '../../dom/parts'

/**
 * Inside a dialog that keeps the focus by means of its own, Tab goes on from the last of our stops to the dialog's first:
 * the dialog doesn't hear of the key from here, and would only bring the focus back. A native one needs none of this.
 */
export function useModalTab(ref: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const onTab = (event: KeyboardEvent): void => {
      const toaster = ref.current
      if (!toaster || event.key !== 'Tab' || event.shiftKey || !holdsFocus(toaster)) return
      const modal = toaster.parentElement?.parentElement
      if (!modal || modal.matches('dialog, [data-errata-home]')) return
      const last = tabbable(toaster)
        .filter((stop) => stop.closest(selectors.entry))
        .at(-1)
      if (!last || !holdsFocus(last)) return
      const first = tabbable(modal).find((stop) => !toaster.contains(stop))
      if (!first) return
      event.preventDefault()
      event.stopImmediatePropagation()
      first.focus()
    }
    // Before the toaster's own order of stops.
    return listen(window, ['keydown'], onTab, true)
  }, [ref, active])
}
