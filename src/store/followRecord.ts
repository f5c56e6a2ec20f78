import type { ErrorRecord } from './errorRecord'
import { observeRecord } from './observeRecord'
import type { ErrorPresentation } from './presentation'
import { isNothing, presentRecord, type RecordHome } from './presentRecord'
import type { ProviderShell } from './providerShell'

/**
 * Follows one reported error without a component for it.
 * @param onChange called with what there is to show now, and after each change of it
 * @returns how to stop
 */
export function followRecord(
  record: ErrorRecord,
  shell: ProviderShell,
  home: RecordHome,
  onChange: (shown: ErrorPresentation | null) => void,
): () => void {
  let stopObserving = (): void => undefined
  const look = (): void => {
    const state = shell.state.get()
    if (!state) return
    const shown = presentRecord(record, state, home)
    stopObserving()
    stopObserving = observeRecord(record, state, home)
    onChange(shown ?? (isNothing(record) ? null : record.late))
  }
  const stops = [shell.state.subscribe(look), record.version.subscribe(look)]
  look()
  return () => {
    for (const stop of stops) stop()
    stopObserving()
  }
}
