import { useEffect, useState } from 'react'
import { listen } from '../../dom/listen'

/**
 * The time, each full second before `until`, and never after it. Rests while nobody looks at the page.
 * @param step seconds between two ticks; they fall on whole multiples of it before `until`
 */
export function useNow(until: number | undefined, step = 1): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = (): void => {
      clearTimeout(timer)
      const time = Date.now()
      setNow(time)
      if (time < until && !document.hidden) timer = setTimeout(tick, (until - time) % (step * 1000) || step * 1000)
    }
    tick()
    const stop = listen(document, ['visibilitychange'], tick)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [until, step])
  return now
}
