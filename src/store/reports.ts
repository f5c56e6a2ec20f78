import { ErrataError } from '../errataError'
import { type ReportSink, waitingReports } from './createErrorReporter'
import { createStore, type Store } from './createStore'
import type { ApiErrorOptions } from './options'
import type { ToastQueue } from './toastQueue'

/** One thing that was reported. */
export interface Report {
  readonly key: string
  readonly thrown: unknown
  readonly options: ApiErrorOptions | undefined
}

export interface Reports {
  readonly all: Store<readonly Report[]>
  readonly report: ReportSink
  /** The provider is on the page; returns how to leave. */
  readonly watch: () => () => void
}

/** How many are kept with a toaster: a call that fails every few seconds must not fill the memory. */
const mostShown = 100

let lastKey = 0
export const reportKey = (): string => `r${String((lastKey += 1))}`

/** What was reported to a provider. While there is no toaster it waits: at most 20 reports, 30 seconds each. */
export function createReports(toasts: ToastQueue): Reports {
  const all = createStore<readonly Report[]>([])
  let watchers = 0
  return {
    all,
    watch: () => {
      watchers += 1
      return () => {
        watchers -= 1
      }
    },
    report: (thrown, options) => {
      const report: Report = { key: reportKey(), thrown, options }
      const withdraw = (): boolean => {
        const was = all.get()
        all.set(was.filter((other) => other !== report))
        return was.includes(report)
      }
      if (thrown === null || thrown === undefined) return withdraw
      const most = toasts.attached() ? mostShown : waitingReports.most
      const kept = [...all.get()]
      // A price that fails every few seconds must not push out a payment that must be looked after.
      const spare = (): number => kept.findIndex(({ key }) => toasts.isRepeated(key))
      while (kept.length >= most) kept.splice(Math.max(0, spare()), 1)
      all.set([...kept, report])
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
