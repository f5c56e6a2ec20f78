import type { Sink } from '../store/inbox'
import type { Place, ProviderShell } from '../store/providerShell'
import { waitForEngine } from './lastResort'

/**
 * What takes reports while the engine isn't there: it loads it, and shows the last resort of what has waited too long.
 * @param placeOf where that is shown: a scope with a banner, or the provider
 */
export const holdReports =
  (shell: ProviderShell, placeOf: () => Place): Sink =>
  (record) => {
    let place: Place | undefined
    const stop = waitForEngine(record, shell, () => {
      place = placeOf()
      place.late.set((all) => [...all, record])
    })
    const stopWatching = record.version.subscribe(() => {
      if (record.isDismissed) leave()
    })
    const leave = (): void => {
      stop()
      stopWatching()
      place?.late.set((all) => all.filter((other) => other !== record))
    }
    return leave
  }
