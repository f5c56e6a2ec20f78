import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'
import { gapIn, isOurs } from './motion'

/**
 * What stands above an element that comes at the end of the window gives way in the time in which that comes, instead of
 * jumping. Only drawn, on top of whatever still moves: where everything is measured, it stands already.
 */
export function useEnterAnimation(ref: RefObject<HTMLElement | null>): void {
  const isThere = useRef(false)
  useIsomorphicLayoutEffect(() => {
    if (isThere.current) return
    isThere.current = true
    // Once what this commit measures has been measured.
    queueMicrotask(() => {
      const element = ref.current
      const column = element?.parentElement
      if (!column?.closest('[data-edge=end]') || column.scrollHeight > column.clientHeight) return
      if (typeof element?.getAnimations !== 'function') return
      const timing = element.getAnimations().find(isOurs)?.effect?.getTiming()
      if (!timing) return
      const by = element.offsetHeight + gapIn(column)
      for (let above = element.previousElementSibling; above; above = above.previousElementSibling) {
        above.animate({ translate: [`0 ${by}px`, '0 0'] }, { ...timing, composite: 'add' })
      }
    })
  }, [ref])
}
