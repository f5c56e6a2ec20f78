import { type RefObject, useEffect } from 'react'
import { holdsFocus } from '../../dom/focus'
import { listen } from '../../dom/listen'
import { selectors } from '../../dom/parts'
import { useLatest } from '../../react/useLatest'

/**
 * Escape closes the toast that has the focus, and nothing else. One listener for all of them.
 * @param active there is a toast
 * @param onEscape called with the toast's place among those on screen
 */
export function useEscape(
  ref: RefObject<HTMLElement | null>,
  active: boolean,
  onEscape: (index: number) => void,
): void {
  const close = useLatest(onEscape)
  useEffect(() => {
    if (!active) return
    // At the window and first: a dialog of the host around it must not close as well.
    const onKeyDown = (event: KeyboardEvent): void => {
      const toaster = ref.current
      if (event.key !== 'Escape' || event.isComposing || !toaster || !holdsFocus(toaster)) return
      const index = [...toaster.querySelectorAll(selectors.toast)].findIndex(holdsFocus)
      if (index < 0) return
      event.preventDefault()
      event.stopImmediatePropagation()
      close.current(index)
    }
    return listen(window, ['keydown'], onKeyDown, true)
  }, [ref, active, close])
}
