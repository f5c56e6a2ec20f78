import type { RefObject } from 'react'
import { listen } from '../../dom/listen'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'

/**
 * Keeps an element that is fixed to the window within what is to be seen of it: an on-screen keyboard covers the window
 * without making it smaller. Through the style object, which a strict Content-Security-Policy allows.
 * @param active there is something to see; without, nothing is measured
 */
export function useVisualViewport(ref: RefObject<HTMLElement | null>, active: boolean): void {
  // Before anything that measures where it is then.
  useIsomorphicLayoutEffect(() => {
    const view = window.visualViewport
    if (!view || !active) return
    const fit = (): void => {
      const set = (name: string, pixels: number): void => {
        // Fractions come from zooming, and are no keyboard.
        if (pixels >= 1) ref.current?.style.setProperty(name, `${Math.round(pixels)}px`)
        else ref.current?.style.removeProperty(name)
      }
      set('--errata-covered-start', view.offsetTop)
      set('--errata-covered-end', document.documentElement.clientHeight - view.offsetTop - view.height)
    }
    fit()
    return listen(view, ['resize', 'scroll'], fit)
  }, [ref, active])
}
