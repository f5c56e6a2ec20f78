import type { ApiErrorOptions } from './options'

/** Reports an error, and returns a function that withdraws it: at any time, and as often as one likes. */
export type ReportError = (thrown: unknown, options?: ApiErrorOptions) => () => void

/** The same at the provider's side: withdrawing says whether it was still there. */
export type ReportSink = (...args: Parameters<ReportError>) => () => boolean

/** Reports errors from code that is not in a component: give it to the provider as `reporter`. */
export interface ErrorReporter {
  /**
   * Shows an error on the surface that its entry recommends. Anything goes in; `null`, `undefined`, an abort and a
   * successful answer show nothing. Never throws. Returns a function that withdraws what was reported, for when it is no
   * longer true; it may be called at any time, and again.
   */
  (thrown: unknown, options?: ApiErrorOptions): () => void
  /** The provider's side: takes what is reported, and what waited. Returns how to leave. */
  readonly connect: (sink: ReportSink) => () => void
}

/** How many reports wait for a provider or a toaster, and for how long (milliseconds). */
export const waitingReports = { most: 20, longest: 30_000 } as const

interface Kept {
  readonly args: Parameters<ReportError>
  /** Since when it waits. */
  at: number
  withdraw?: ReturnType<ReportSink> | undefined
}
const added = (to: readonly Kept[], kept: Kept): readonly Kept[] => [...to, kept].slice(-waitingReports.most)

/** Makes a reporter. It keeps nothing at module level, so several providers and servers don't mix. */
export function createErrorReporter(): ErrorReporter {
  /** The providers that are there, the latest last, and what each of them was told last. */
  const providers: { readonly sink: ReportSink; has: readonly Kept[] }[] = []
  let waiting: readonly Kept[] = []
  const tell = (kept: Kept): void => {
    const latest = providers.at(-1)
    if (latest) {
      kept.withdraw = latest.sink(...kept.args)
      latest.has = added(latest.has, kept)
    } else waiting = added(waiting, kept)
  }
  const report: ReportError = (...args) => {
    const kept: Kept = { at: Date.now(), args }
    tell(kept)
    return () => {
      waiting = waiting.filter((other) => other !== kept)
      kept.withdraw?.()
    }
  }
  return Object.assign(report, {
    connect: (sink: ReportSink) => {
      const provider: (typeof providers)[number] = { sink, has: [] }
      providers.push(provider)
      const kept = waiting.filter(({ at }) => Date.now() - at < waitingReports.longest)
      waiting = []
      kept.forEach(tell)
      return () => {
        const at = providers.indexOf(provider)
        if (at >= 0) providers.splice(at, 1)
        // What nobody dismissed waits again: the provider may be mounted anew.
        for (const each of provider.has) {
          if (each.withdraw?.() !== true) continue
          delete each.withdraw
          each.at = Date.now()
          tell(each)
        }
      }
    },
  })
}
