import { ErrataError } from '../errataError'
import { announcementKey } from './announcementKey'
import { dismissRecord, type ErrorRecord } from './errorRecord'
import { followRecord } from './followRecord'
import type { Sink } from './inbox'
import { isNothing } from './presentRecord'
import type { ProviderShell } from './providerShell'
import { toastsOf } from './providerState'
import type { Standing } from './toastQueue'

/** How many are kept with a toaster: a call that fails every few seconds must not fill the memory. */
const mostShown = 100

/**
 * How many are kept at all where each has an action: a failing server names perhaps a dozen different failures, and each of
 * them has a title on the page. An unknown outcome is never left out.
 */
const mostActions = 300

/** How many repetitions are kept behind a toast, to take its place if it is withdrawn. The others are only counted. */
const mostRepeated = 2

/** How many wait for a toaster, and for how long (milliseconds). */
const waiting = { most: 20, longest: 30_000 } as const

/** What is reported to a provider goes to the queue of the nearest toaster until it is dismissed. */
export function createReports(shell: ProviderShell): Sink {
  const toasts = toastsOf(shell)
  const all = new Set<ErrorRecord>()
  /** What is known to be an error that shows, by id, the oldest first. The rest will be within seconds: it may have to be read. */
  const known = new Map<string, ErrorRecord>()

  /** What can best be spared: what is repeated, then what is plain and off screen, then what is plain. The oldest first. */
  const leastNeeded = (latest: ErrorRecord): ErrorRecord | undefined => {
    const found = new Map<Standing | undefined, ErrorRecord>()
    for (const [id, record] of known) {
      const standing = toasts.standing(id)
      if (standing === 'repeated') return record
      if (record !== latest && !found.has(standing)) found.set(standing, record)
    }
    return found.get('offScreen') ?? found.get('onScreen')
  }
  const oldestAction = (latest: ErrorRecord): ErrorRecord | undefined =>
    [...known.values()].find((record) => record !== latest && record.memory?.presentation?.outcome !== 'unknown')

  const makeRoom = (latest: ErrorRecord): void => {
    const repeated = toasts.behind(latest.id).flatMap((id) => known.get(id) ?? [])
    repeated.slice(0, -mostRepeated).forEach((old, at) => {
      // What it stands for is counted on, also where all of it is shown anew.
      const next = repeated[at + 1]
      if (next) next.times += old.times
      dismissRecord(old)
    })
    const spare = (limit: number, next: typeof leastNeeded): void => {
      for (let one; known.size > limit && (one = next(latest));) dismissRecord(one)
    }
    spare(toasts.attached() ? mostShown : waiting.most, leastNeeded)
    spare(mostActions, oldestAction)
  }

  const warn = (record: ErrorRecord): void => {
    if (toasts.attached() || !all.has(record)) return
    dismissRecord(record)
    if (process.env.NODE_ENV === 'production') return
    console.error(
      new ErrataError(
        'toaster/missing',
        'An error was reported, and for 30 seconds there was no <ErrorToaster> to show it.',
        'Put <ErrorToaster /> into the provider, or report inside an <ApiErrorScope> with a banner.',
      ),
    )
  }

  return (record) => {
    all.add(record)
    let stop = (): void => undefined
    const timer = setTimeout(warn, waiting.longest, record)
    const leave = (): void => {
      all.delete(record)
      known.delete(record.id)
      clearTimeout(timer)
      stop()
      toasts.hide(record.id)
    }
    const withdraw = (): void => {
      dismissRecord(record)
    }
    // As the last resort the person has been told of it.
    if (record.late) shell.announced.set(record.id, announcementKey(record.late))
    const home = {
      registry: shell.registry,
      report: shell.inbox.report,
      withdraw: () => {
        toasts.settle(record.id)
        withdraw()
      },
    }
    stop = followRecord(record, shell, home, (shown) => {
      if (shown) {
        toasts.show(record.id, shown, withdraw, record.times)
        known.set(record.id, record)
        makeRoom(record)
      } else if (isNothing(record)) leave()
      else toasts.hide(record.id)
    })
    if (isNothing(record)) leave()
    return leave
  }
}
