import { addTo } from '../store/createStore'
import type { Sink } from '../store/inbox'
import type { Place, ProviderShell } from '../store/providerShell'
import { stopAll } from '../store/stopAll'
import { waitForEngine } from './lastResort'

/**
 * What takes reports while the engine isn't there: it loads it, and shows the last resort of what has waited too long.
 * @param placeOf where that is shown: a scope with a banner, or the provider
 */
export const holdReports =
  (shell: ProviderShell, placeOf: () => Place): Sink =>
  (record) => {
    const stops = [
      waitForEngine(record, shell, (late) => {
        stops.push(addTo(placeOf().late, late))
      }),
      record.version.subscribe(() => {
        if (record.isDismissed) leave()
      }),
    ]
    const leave = stopAll(stops)
    return leave
  }
