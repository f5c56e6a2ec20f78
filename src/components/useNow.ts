import { useEffect, useState } from 'react'

/** Longer waits need no seconds, and browsers fire longer timers at once. */
const longest = 2 ** 31 - 1

/** The time, each full second before `until`, and never after it. Rests while nobody looks at the page. */
export function useNow(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = (): void => {
      clearTimeout(timer)
      const time = Date.now()
      setNow(time)
      if (time < until && !document.hidden) timer = setTimeout(tick, Math.min((until - time) % 1000 || 1000, longest))
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [until])
  return now
}
