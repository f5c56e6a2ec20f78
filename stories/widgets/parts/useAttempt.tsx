import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { type ApiErrorOptions, ErrorToast, useApiError, useErrorReporter } from '../../../src'

interface Attempt {
  /** Runs a call, and shows what it throws. Never rejects, so it can be the handler of a recommended action. */
  readonly attempt: (call: () => Promise<void>, options: ApiErrorOptions) => Promise<void>
  readonly busy: boolean
  /** To be rendered anywhere inside the scope. */
  readonly toast: ReactNode
}

/**
 * One thing that the person tries to do. What its failure says goes to the fields and the banner of the scope around; a
 * toast is kept here instead, so that it leaves once a later try succeeds.
 */
export function useAttempt(): Attempt {
  const report = useErrorReporter()
  const running = useRef(0)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ readonly thrown: unknown; readonly options: ApiErrorOptions } | null>(null)
  const error = useApiError(failure?.thrown, failure?.options)
  const isToast = error?.surface === 'toast'
  const isReported = error !== null && !isToast

  useEffect(() => {
    if (failure && isReported) report(failure.thrown, failure.options)
  }, [report, failure, isReported])

  const attempt = useCallback<Attempt['attempt']>(
    async (call, options) => {
      const turn = ++running.current
      setBusy(true)
      try {
        await call()
        setFailure(null)
        report(null)
      } catch (thrown) {
        setFailure({ thrown, options })
      }
      if (running.current === turn) setBusy(false)
    },
    [report],
  )
  return { attempt, busy, toast: <ErrorToast error={isToast ? error : null} /> }
}
