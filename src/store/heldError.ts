import type { ErrorRecord } from './errorRecord'
import type { ErrorPresentation } from './presentation'
import { nothingShown } from './scopeShell'

/** The error that a scope holds. */
export interface HeldError {
  readonly record: ErrorRecord
  presentation: ErrorPresentation | null
  /** Keys of the fields that were edited since. */
  cleared: ReadonlySet<string>
  /** The person has acted on it. */
  isReleased: boolean
}

/**
 * Which failure holds the scope: one whose outcome is unknown, until the person has acted on it. Nothing takes its place. Asked
 * anew each time, because an error may be routed before it is known what it is.
 */
export function holding(held: HeldError | null): string | undefined {
  if (!held || held.isReleased) return undefined
  const { memory, late } = held.record
  const { outcome, fingerprint } = memory?.resolution
    ? { ...memory.resolution, outcome: memory.resolution.presentation.outcome }
    : (late ?? {})
  return outcome === 'unknown' ? fingerprint : undefined
}

export const nothingHeld: Pick<HeldError, 'presentation' | 'cleared'> = {
  presentation: null,
  cleared: nothingShown.cleared,
}
