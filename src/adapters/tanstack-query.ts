import type { DefaultError, Mutation, Query } from '@tanstack/react-query'
import type { ReportError } from '../store/inbox'
import type { ApiErrorOptions } from '../store/options'

/** What one query or mutation says of its errors: `meta: { errata: { … } }`. */
export interface ErrataMetaOptions extends ApiErrorOptions {
  /** Nothing is reported: the component shows the error itself. */
  readonly silent?: boolean
  /** Where it is reported instead: what `useErrorReporter()` gives inside a scope leads to its fields and banner. */
  readonly report?: ReportError
}

/**
 * The type of `meta`, for TanStack Query's register.
 * @example
 * declare module '@tanstack/react-query' {
 *   interface Register { queryMeta: ErrataMeta; mutationMeta: ErrataMeta }
 * }
 */
export interface ErrataMeta extends Record<string, unknown> {
  readonly errata?: ErrataMetaOptions
}

/** A query of any cache. */
export type AnyQuery = Query<unknown, unknown, unknown>
/** A mutation of any cache. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-arguments -- in the first versions the default is void
export type AnyMutation = Mutation<unknown, unknown, unknown>

/** For `new QueryCache()`. */
export interface QueryErrors {
  readonly onError: (error: DefaultError, query: AnyQuery) => void
  readonly onSuccess: (data: unknown, query: AnyQuery) => void
}

/** For `new MutationCache()`. */
export interface MutationErrors {
  readonly onError: (error: DefaultError, variables: unknown, result: unknown, mutation: AnyMutation) => void
  readonly onSuccess: (data: unknown, variables: unknown, result: unknown, mutation: AnyMutation) => void
}

/** Reports for one thing after another, and withdraws what is no longer true of it once it has worked. */
function reporting<Subject extends { readonly meta?: Readonly<Record<string, unknown>> | undefined }>(
  report: ReportError,
) {
  const open = new WeakMap<Subject, (() => void)[]>()
  return {
    failed: (thrown: unknown, subject: Subject, defaults: ApiErrorOptions): void => {
      const { silent, report: other, ...options } = (subject.meta as ErrataMeta | undefined)?.errata ?? {}
      if (silent === true) return
      const recoveries = { ...defaults.recoveries, ...options.recoveries }
      const withdraw = (other ?? report)(thrown, { ...defaults, ...options, recoveries })
      open.set(subject, [...(open.get(subject) ?? []), withdraw])
    },
    worked: (subject: Subject): void => {
      for (const withdraw of open.get(subject) ?? []) withdraw()
      open.delete(subject)
    },
  }
}

/**
 * Reports what queries fail with: `new QueryClient({ queryCache: new QueryCache(queryErrors(report)) })`. They are reads
 * unless `meta` says otherwise, and "Try again" fetches again.
 * @param report from `createErrorReporter()`, which the provider gets too
 */
export function queryErrors(report: ReportError): QueryErrors {
  const reports = reporting<AnyQuery>(report)
  return {
    onError: (error, query) => {
      const again = (): unknown => query.fetch()
      reports.failed(error, query, { operation: 'read', recoveries: { retry: again, refresh: again } })
    },
    onSuccess: (_data, query) => {
      reports.worked(query)
    },
  }
}

/**
 * The same for mutations: `new MutationCache(mutationErrors(report))`. What they are for is told from the request, or by
 * `meta`; "Try again" runs the mutation again with the same variables.
 * @param report from `createErrorReporter()`, which the provider gets too
 */
export function mutationErrors(report: ReportError): MutationErrors {
  const reports = reporting<AnyMutation>(report)
  return {
    onError: (error, variables, _result, mutation) => {
      reports.failed(error, mutation, { recoveries: { retry: () => mutation.execute(variables) } })
    },
    onSuccess: (_data, _variables, _result, mutation) => {
      reports.worked(mutation)
    },
  }
}
