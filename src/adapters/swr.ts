import type { SWRConfiguration } from 'swr'
import type { ReportError } from '../store/inbox'
import type { ApiErrorOptions } from '../store/options'

/** What is known of the call behind a key; null where the component shows the error itself. */
export type SwrErrorOptions = (key: string) => ApiErrorOptions | null | undefined

/**
 * Reports what SWR's calls fail with: `<SWRConfig value={swrErrors(report)}>`. They are reads unless `options` says
 * otherwise. Once a call of the same key has worked, what was reported of it is withdrawn.
 * @param report from `useErrorReporter()`, or from `createErrorReporter()`
 * @param options for one key: the operation, handlers such as `retry: () => mutate(key)`, or null for silence
 */
export function swrErrors(
  report: ReportError,
  options?: SwrErrorOptions,
): Required<Pick<SWRConfiguration<unknown, unknown>, 'onError' | 'onSuccess'>> {
  const open = new Map<string, (() => void)[]>()
  return {
    onError: (error, key) => {
      const said = options?.(key)
      if (said === null) return
      open.set(key, [...(open.get(key) ?? []), report(error, { operation: 'read', ...said })])
    },
    onSuccess: (_data, key) => {
      for (const withdraw of open.get(key) ?? []) withdraw()
      open.delete(key)
    },
  }
}
