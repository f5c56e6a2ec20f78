import type { Problem } from '../problem'
import type { RecoveryHandler, RecoveryHandlers } from './options'

type ByKind = Readonly<Record<string, RecoveryHandler | undefined>>

/** What of the handlers is seen on screen: which kinds have one, and the addresses of links. */
export const shapeOfHandlers = (handlers: RecoveryHandlers | undefined): readonly (readonly [string, unknown])[] =>
  Object.entries((handlers ?? {}) as ByKind)
    .filter(([, handler]) => handler !== undefined)
    .map(([kind, handler]) => [kind, typeof handler === 'function' || handler])

/**
 * Handlers that stay the same while the latest ones run.
 * @param shape from `shapeOfHandlers`
 * @param latest the handlers of the latest rendering
 */
export function stableHandlers(
  shape: readonly (readonly [string, unknown])[],
  latest: () => RecoveryHandlers | undefined,
): RecoveryHandlers {
  const run = (kind: string) => (problem: Problem) => {
    const handler = (latest() as ByKind | undefined)?.[kind]
    return typeof handler === 'function' ? handler(problem) : undefined
  }
  const stable = shape.map(([kind, handler]) => [kind, handler === true ? run(kind) : handler])
  return Object.fromEntries(stable) as RecoveryHandlers
}
