import { useEffect, useState } from 'react'
import { listen } from '../react/listen'

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
      if (time < until && !document.hidden) timer = setTimeout(tick, (until - time) % 1000 || 1000)
    }
    tick()
    const stop = listen(document, ['visibilitychange'], tick)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [until])
  return now
}
