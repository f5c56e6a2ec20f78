import { type ForwardedRef, type RefCallback, useCallback } from 'react'

/** One ref callback for a component's own ref and the one that its user gave. */
export function useMergedRef<T>(own: { current: T | null }, given: ForwardedRef<T>): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      own.current = element
      if (typeof given === 'function') given(element)
      else if (given) given.current = element
    },
    [own, given],
  )
}
