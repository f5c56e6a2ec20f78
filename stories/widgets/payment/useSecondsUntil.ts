import { useEffect, useState } from 'react'

/** Whole seconds until a point in time, down to 0. */
export function useSecondsUntil(time: string): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return Math.max(0, Math.ceil((Date.parse(time) - now) / 1000))
}
