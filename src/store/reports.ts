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
 * How many are kept at all, where what is kept must be read, or isn't known yet: a `Response` that is still being read, a
 * thousand reports in one go. A failing server names perhaps a dozen different failures. Without an end a faulty loop could
 * fill the memory, and the page: what must be read is on screen, and with 300 there each further one takes half a second.
 */
const mostEver = 300

/** How many wait for a toaster, and for how long (milliseconds). */
const waiting = { most: 20, longest: 30_000 } as const

/** What goes first. What isn't known yet comes late: it may have to be read. */
const goesFirst: readonly (Standing | undefined)[] = ['repeated', 'offScreen', 'onScreen', undefined, 'mustBeRead']
const isPlain = (standing: Standing | undefined): boolean => standing !== undefined && standing !== 'mustBeRead'

/** What is reported to a provider goes to the queue of the nearest toaster until it is dismissed. */
export function createReports(shell: ProviderShell): Sink {
  const toasts = toastsOf(shell)
  const all = new Set<ErrorRecord>()

  /** Leaves out what can best be spared, the oldest first, and never what came last. */
  const makeRoom = (): void => {
    const usual = toasts.attached() ? mostShown : waiting.most
    if (all.size <= usual) return
    const standings = toasts.standings()
    const standingOf = ({ id }: ErrorRecord) => standings.get(id)
    const rank = (record: ErrorRecord): number => goesFirst.indexOf(standingOf(record))
    const spare = (among: readonly ErrorRecord[], count: number): void => {
      const inOrder = [...among].sort((one, other) => rank(one) - rank(other))
      inOrder.slice(0, Math.max(0, count)).forEach(dismissRecord)
    }
    const known = [...all].filter(({ id }) => standings.has(id))
    spare(
      known.slice(0, -1).filter((record) => isPlain(standingOf(record))),
      known.length - usual,
    )
    spare([...all].slice(0, -1), all.size - mostEver)
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
        toasts.show(record.id, shown, withdraw)
        makeRoom()
      } else if (isNothing(record)) leave()
      else toasts.hide(record.id)
    })
    if (isNothing(record)) leave()
    makeRoom()
    return leave
  }
}
