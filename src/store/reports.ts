import { ErrataError } from '../errataError'
import { type ReportSink, waitingReports } from './createErrorReporter'
import { createStore, type Store } from './createStore'
import type { ApiErrorOptions } from './options'
import type { Standing, ToastQueue } from './toastQueue'

/** One thing that was reported. */
export interface Report {
  readonly key: string
  readonly thrown: unknown
  readonly options: ApiErrorOptions | undefined
}

export interface Reports {
  readonly all: Store<readonly Report[]>
  readonly report: ReportSink
  /** Takes a report away; says whether it was still there. */
  readonly remove: (report: Report) => boolean
  /** To be called once the queue has been told of a report: only then is it known which of them can be spared. */
  readonly makeRoom: () => void
  /** The provider is on the page; returns how to leave. */
  readonly watch: () => () => void
}

/** How many are kept with a toaster: a call that fails every few seconds must not fill the memory. */
const mostShown = 100

/**
 * How many are kept at all, where what is kept must be read, or isn't known yet: a `Response` that is still being read, a
 * thousand reports in one go. A failing server names perhaps a dozen different failures. Without an end a faulty loop could
 * fill the memory, and the page: what must be read is on screen, and with 300 there each further one takes half a second.
 */
const mostEver = 300

/** What goes first. What isn't known yet comes late: it may have to be read. */
const goesFirst: readonly (Standing | undefined)[] = ['repeated', 'offScreen', 'onScreen', undefined, 'mustBeRead']
const isPlain = (standing: Standing | undefined): boolean => standing !== undefined && standing !== 'mustBeRead'

let lastKey = 0
export const reportKey = (): string => `r${String((lastKey += 1))}`

/** What was reported to a provider. While there is no toaster it waits: 20 reports, 30 seconds each. */
export function createReports(toasts: ToastQueue): Reports {
  const all = createStore<readonly Report[]>([])
  let watchers = 0

  const remove = (report: Report): boolean => {
    if (!all.get().includes(report)) return false
    all.set((kept) => kept.filter((other) => other !== report))
    // At once, and not when its component goes: an equal failure before it is repeated no longer.
    toasts.hide(report.key)
    return true
  }

  /** Leaves out what can best be spared, the oldest first, and never what came last. */
  const makeRoom = (): void => {
    const usual = toasts.attached() ? mostShown : waitingReports.most
    if (all.get().length <= usual) return
    const standings = toasts.standings()
    const standingOf = ({ key }: Report) => standings.get(key)
    const rank = (report: Report): number => goesFirst.indexOf(standingOf(report))
    const spare = (among: readonly Report[], count: number): void => {
      const inOrder = [...among].sort((one, other) => rank(one) - rank(other))
      inOrder.slice(0, Math.max(0, count)).forEach(remove)
    }
    const known = all.get().filter(({ key }) => standings.has(key))
    spare(
      known.slice(0, -1).filter((report) => isPlain(standingOf(report))),
      known.length - usual,
    )
    spare(all.get().slice(0, -1), all.get().length - mostEver)
  }

  return {
    all,
    remove,
    makeRoom,
    watch: () => {
      watchers += 1
      return () => {
        watchers -= 1
      }
    },
    report: (thrown, options) => {
      const report: Report = { key: reportKey(), thrown, options }
      const withdraw = (): boolean => remove(report)
      if (thrown === null || thrown === undefined) return withdraw
      all.set((kept) => [...kept, report])
      makeRoom()
      setTimeout(() => {
        if (watchers === 0 || toasts.attached() || !all.get().includes(report)) return
        withdraw()
        if (process.env.NODE_ENV !== 'production') {
          console.error(
            new ErrataError(
              'toaster/missing',
              'An error was reported, and for 30 seconds there was no <ErrorToaster> to show it.',
              'Put <ErrorToaster /> into the provider, or report inside an <ApiErrorScope> with a banner.',
            ),
          )
        }
      }, waitingReports.longest)
      return withdraw
    },
  }
}
