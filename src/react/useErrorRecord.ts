import { useContext, useEffect, useState } from 'react'
import { waitForEngine } from '../engine/lastResort'
import { type ErrorRecord, recordOf, touch } from '../store/errorRecord'
import type { ApiErrorOptions } from '../store/options'
import { type ErrorPresentation, isPresentation } from '../store/presentation'
import { ScopeContext, ShellContext, useShell, useStore } from './shellContext'

/** What a component's error comes to, and whether it is still to come. */
export interface ErrorStatus {
  readonly presentation: ErrorPresentation | null
  /** Something was thrown, and nothing of it can be shown yet. */
  readonly isWaiting: boolean
}

/**
 * Follows one component's error. Without an error it watches nothing.
 * @param user who needs it
 */
export function useErrorRecord(thrown: unknown, options: ApiErrorOptions | undefined, user: string): ErrorStatus {
  const shell = useShell(user)
  const scope = useContext(ScopeContext)
  const [records] = useState<ErrorRecord[]>(() => [])
  const isThere = thrown !== null && thrown !== undefined
  const record = isThere ? recordOf(records, thrown) : null
  if (record) record.options = options
  const state = useStore(record && shell.state, shell.first)
  useStore(record?.version ?? null, 0)

  const home = scope ?? shell
  const report = scope?.report ?? shell.inbox.report
  const shown = (record && state?.engine.present(record, state, { registry: home.registry, report })) ?? null

  useEffect(() => {
    // The same input after another one, or after nothing, is another error.
    records.splice(0, 2, ...(record ? [record] : []))
    if (record && state) return state.engine.observe(record, state, { registry: home.registry, report })
    return undefined
  })
  const isLost = record !== null && state === null
  useEffect(() => {
    if (!isLost) return
    return waitForEngine(record, shell, () => {
      touch(record)
    })
  }, [isLost, record, shell])

  const isOver = !record || record.isDismissed || state?.engine.isNothing(record) === true
  if (isOver) return { presentation: null, isWaiting: false }
  const presentation = shown ?? record.late
  return { presentation, isWaiting: presentation === null }
}

/**
 * What is shown of whatever a surface was given: what `useApiError` returned as it is, anything else as `useApiError` would.
 */
export function usePresentation(
  given: unknown,
  options: ApiErrorOptions | undefined,
  user: string,
): ErrorPresentation | null {
  const isReady = isPresentation(given)
  const { presentation } = useErrorRecord(isReady ? null : given, options, user)
  return isReady ? given : presentation
}

/** True inside a provider. */
export const useHasProvider = (): boolean => useContext(ShellContext) !== null
