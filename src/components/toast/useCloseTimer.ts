import { useEffect, useRef } from 'react'
import { useLatest } from '../../react/useLatest'

/** Browsers fire longer timers at once. */
const longest = 2 ** 31 - 1

/**
 * Calls `onEnd` after a time, and keeps what is left of it while paused. Radix's own timers stop for good once the
 * focus is in a card field's iframe, so they are not used.
 * @param restart another value starts the time over
 */
export function useCloseTimer(duration: number, paused: boolean, restart: string, onEnd: () => void): void {
  const left = useRef(duration)
  const end = useLatest(onEnd)
  useEffect(() => {
    left.current = duration
  }, [duration, restart])
  useEffect(() => {
    if (paused || left.current > longest) return
    const from = Date.now()
    const timer = setTimeout(() => {
      end.current()
    }, left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(0, left.current - (Date.now() - from))
    }
  }, [duration, paused, restart, end])
}
