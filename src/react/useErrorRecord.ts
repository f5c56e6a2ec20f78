import { useContext, useEffect, useState } from 'react'
import { waitForEngine } from '../engine/lastResort'
import { type ErrorRecord, recordOf, touch } from '../store/errorRecord'
import type { ApiErrorOptions } from '../store/options'
import { type ErrorPresentation, isPresentation } from '../store/presentation'
import { ShellContext, type Surroundings, useProviderState, useStore } from './shellContext'

/** What a component's error comes to, and whether it is still to come. */
export interface ErrorStatus {
  readonly presentation: ErrorPresentation | null
  /** Something was thrown, and nothing of it can be shown yet. */
  readonly isWaiting: boolean
}

/** Follows one component's error. Without an error it watches nothing. */
export function useErrorRecord(
  thrown: unknown,
  options: ApiErrorOptions | undefined,
  { shell, home }: Surroundings,
): ErrorStatus {
  const [records] = useState<ErrorRecord[]>(() => [])
  const record = thrown === null || thrown === undefined ? null : recordOf(records, thrown)
  if (record) record.options = options
  const state = useProviderState(record && shell)
  useStore(record?.version)
  const shown = record && state?.engine.present(record, state, home)

  useEffect(() => {
    // The same input after another one, or after nothing, is another error.
    records.splice(0, 2, ...(record ? [record] : []))
    return record && state ? state.engine.observe(record, state, home) : undefined
  })
  const isLost = record && !state
  useEffect(
    () =>
      isLost
        ? waitForEngine(record, shell, () => {
            touch(record)
          })
        : undefined,
    [isLost, record, shell],
  )

  const isOver = !record || record.isDismissed || state?.engine.isNothing(record)
  const presentation = isOver ? null : (shown ?? record.late)
  return { presentation, isWaiting: !isOver && !presentation }
}

/**
 * What is shown of whatever a surface was given: what `useApiError` returned as it is, anything else as `useApiError` would.
 */
export function usePresentation(
  given: unknown,
  options: ApiErrorOptions | undefined,
  surroundings: Surroundings,
): ErrorPresentation | null {
  const isReady = isPresentation(given)
  const { presentation } = useErrorRecord(isReady ? null : given, options, surroundings)
  return isReady ? given : presentation
}

/** True inside a provider. */
export const useHasProvider = (): boolean => useContext(ShellContext) !== null
