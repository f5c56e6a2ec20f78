import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Problem } from '../problem'
import type { RecoveryHandler, RecoveryHandlers } from './options'
import { useAlike } from './useAlike'

type ByKind = Readonly<Record<string, RecoveryHandler | undefined>>

/** The same handlers for as long as there are handlers for the same kinds; the latest function of a kind runs. */
export function useStableHandlers(handlers: RecoveryHandlers = {}): RecoveryHandlers {
  const latest = useRef<ByKind>(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const run = useCallback((kind: string, problem: Problem): unknown => {
    const handler = latest.current[kind]
    return typeof handler === 'function' ? handler(problem) : undefined
  }, [])
  const kinds = Object.entries(handlers as ByKind).map(([kind, handler]) => [
    kind,
    typeof handler === 'function' || handler,
  ])
  const shape = useAlike(kinds, 3)
  return useMemo(
    () =>
      Object.fromEntries(
        shape.map(([kind, handler]) => [
          kind,
          handler === true ? (problem: Problem) => run(kind as string, problem) : handler,
        ]),
      ) as RecoveryHandlers,
    [shape, run],
  )
}
