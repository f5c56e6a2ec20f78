import { useCallback, useRef, useState } from 'react'
import { type ApiErrorOptions, useErrorReporter } from './library'

interface Attempt {
  /** Runs a call, and reports what it throws. Never rejects, so it can be the handler of a recommended action. */
  readonly attempt: (call: () => Promise<void>, options: ApiErrorOptions) => Promise<void>
  readonly busy: boolean
}

/** One thing that the person tries to do. Once it has worked, what earlier tries reported is no longer true. */
export function useAttempt(): Attempt {
  const report = useErrorReporter()
  const failures = useRef<(() => void)[]>([])
  const running = useRef(0)
  const [busy, setBusy] = useState(false)

  const attempt = useCallback<Attempt['attempt']>(
    async (call, options) => {
      const turn = ++running.current
      setBusy(true)
      try {
        await call()
        for (const withdraw of failures.current.splice(0)) withdraw()
      } catch (thrown) {
        failures.current.push(report(thrown, options))
      }
      if (running.current === turn) setBusy(false)
    },
    [report],
  )
  return { attempt, busy }
}
