import { useMemo } from 'react'
import type { Problem } from '../problem'
import type { RecoveryHandler, RecoveryHandlers } from '../store/options'
import { useDeepStable } from './useDeepStable'
import { useLatest } from './useLatest'

type ByKind = Readonly<Record<string, RecoveryHandler | undefined>>

/** The same handlers for as long as there are handlers for the same kinds; the latest function of a kind runs. */
export function useStableHandlers(handlers: RecoveryHandlers = {}): RecoveryHandlers {
  const latest = useLatest<ByKind>(handlers)
  const kinds = Object.entries(handlers as ByKind).map(([kind, handler]) => [
    kind,
    typeof handler === 'function' || handler,
  ])
  const shape = useDeepStable(kinds, 3)
  return useMemo(() => {
    const run = (kind: string) => (problem: Problem) => {
      const handler = latest.current[kind]
      return typeof handler === 'function' ? handler(problem) : undefined
    }
    const stable = shape.map(([kind, handler]) => [kind, handler === true ? run(kind as string) : handler])
    return Object.fromEntries(stable) as RecoveryHandlers
  }, [shape, latest])
}
