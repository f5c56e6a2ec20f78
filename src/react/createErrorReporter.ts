import type { ApiErrorOptions } from './options'

/** Reports an error, and returns a function that withdraws it: at any time, and as often as one likes. */
export type ReportError = (thrown: unknown, options?: ApiErrorOptions) => () => void

/** Reports errors from code that is not in a component: give it to the provider as `reporter`. */
export interface ErrorReporter {
  /**
   * Shows an error on the surface that its entry recommends. Anything goes in; `null`, `undefined`, an abort and a
   * successful answer show nothing. Never throws. Returns a function that withdraws what was reported, for when it is no
   * longer true; it may be called at any time, and again.
   */
  (thrown: unknown, options?: ApiErrorOptions): () => void
  /** The provider's side: takes what is reported, and what waited. Returns how to leave. */
  readonly connect: (sink: ReportError) => () => void
}

/** How many reports wait for a provider or a toaster, and for how long (milliseconds). */
export const waitingReports = { most: 20, longest: 30_000 } as const

/** Makes a reporter. It keeps nothing at module level, so several providers and servers don't mix. */
export function createErrorReporter(): ErrorReporter {
  const sinks: ReportError[] = []
  let waiting: { readonly at: number; readonly args: Parameters<ReportError>; withdraw?: () => void }[] = []
  const report: ReportError = (...args) => {
    const sink = sinks.at(-1)
    if (sink) return sink(...args)
    const kept: (typeof waiting)[number] = { at: Date.now(), args }
    waiting = [...waiting, kept].slice(-waitingReports.most)
    return () => {
      waiting = waiting.filter((other) => other !== kept)
      kept.withdraw?.()
    }
  }
  return Object.assign(report, {
    connect: (sink: ReportError) => {
      sinks.push(sink)
      const kept = waiting.filter(({ at }) => Date.now() - at < waitingReports.longest)
      waiting = []
      for (const each of kept) each.withdraw = sink(...each.args)
      return () => {
        const at = sinks.lastIndexOf(sink)
        if (at >= 0) sinks.splice(at, 1)
      }
    },
  })
}
