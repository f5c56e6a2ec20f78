import type { ApiErrorOptions } from './options'

type Sink = (thrown: unknown, options?: ApiErrorOptions) => void

/** Reports errors from code that is not in a component: give it to the provider as `reporter`. */
export interface ErrorReporter {
  /**
   * Shows an error on the surface that its entry recommends. Anything goes in; `null`, `undefined`, an abort and a
   * successful answer show nothing. Never throws.
   */
  (thrown: unknown, options?: ApiErrorOptions): void
  /** The provider's side: takes what is reported, and what waited. Returns how to leave. */
  readonly connect: (sink: Sink) => () => void
}

/** How many reports wait for a provider or a toaster, and for how long (milliseconds). */
export const waitingReports = { most: 20, longest: 30_000 } as const

/** Makes a reporter. It keeps nothing at module level, so several providers and servers don't mix. */
export function createErrorReporter(): ErrorReporter {
  const sinks: Sink[] = []
  let waiting: { readonly at: number; readonly args: Parameters<Sink> }[] = []
  const report = (...args: Parameters<Sink>): void => {
    const sink = sinks.at(-1)
    if (sink) sink(...args)
    else waiting = [...waiting, { at: Date.now(), args }].slice(-waitingReports.most)
  }
  return Object.assign(report, {
    connect: (sink: Sink) => {
      sinks.push(sink)
      const kept = waiting.filter(({ at }) => Date.now() - at < waitingReports.longest)
      waiting = []
      for (const { args } of kept) sink(...args)
      return () => {
        const at = sinks.lastIndexOf(sink)
        if (at >= 0) sinks.splice(at, 1)
      }
    },
  })
}
