import { useEffect, useState } from 'react'
import { type Outcome, outcomeOf } from './outcome'
import type { PlaygroundState } from './state'

export interface Running {
  readonly outcome: Outcome | undefined
  /** What went wrong in the page itself: a package that can't be loaded, a network that doesn't start. */
  readonly failed: string | undefined
  readonly isRunning: boolean
}

/** The outcome of what the page was told, a moment after the last change; `run` counts how often it was asked for. */
export function useOutcome(state: PlaygroundState, run: number): Running {
  const [done, setDone] = useState<{ outcome?: Outcome; failed?: string; for?: readonly unknown[] }>({})
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      outcomeOf(state).then(
        (outcome) => {
          if (current) setDone({ outcome, for: [state, run] })
        },
        (error: unknown) => {
          if (current) setDone({ failed: String(error), for: [state, run] })
        },
      )
    }, 120)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [state, run])
  const isRunning = done.for?.[0] !== state || done.for[1] !== run
  return { outcome: done.outcome, failed: done.failed, isRunning }
}
