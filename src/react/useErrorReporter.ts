'use client'
import { useContext, useMemo } from 'react'
import type { ReportError } from '../store/inbox'
import { ScopeContext, useShell } from './shellContext'

/** What `useErrorReporter` returns. */
export interface Reporter extends ReportError {
  /** Withdraws everything that was reported to the same provider or scope. */
  readonly clear: () => void
}

/**
 * A function that shows an error where it belongs: inside an `<ApiErrorScope>` at its fields or its banner, else in the
 * nearest toaster. `report(null)` clears a scope. What it returns withdraws that one report, so that it can be the clean-up
 * of an effect. The function stays the same for as long as its provider or scope does.
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`
 */
export function useErrorReporter(): Reporter {
  const shell = useShell('useErrorReporter()')
  const scope = useContext(ScopeContext)
  return useMemo(() => {
    const report = scope?.report ?? shell.inbox.report
    const { clear } = (scope ?? shell).inbox
    return Object.assign<ReportError, Pick<Reporter, 'clear'>>((thrown, options) => report(thrown, options), { clear })
  }, [scope, shell])
}
