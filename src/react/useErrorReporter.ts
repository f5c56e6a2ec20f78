'use client'
import { useContext } from 'react'
import type { ReportError } from '../store/createErrorReporter'
import { useProvider } from './providerContext'
import { ScopeInternals } from './scopeInternals'

/**
 * A function that shows an error where it belongs: inside an `<ApiErrorScope>` at its fields or its banner, else in the
 * nearest toaster. `report(null)` clears a scope. What it returns withdraws that one report, so that it can be the clean-up
 * of an effect. The function stays the same for as long as its provider or scope does.
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`
 */
export function useErrorReporter(): ReportError {
  const provider = useProvider('useErrorReporter()')
  const scope = useContext(ScopeInternals)
  return scope?.report ?? provider.report
}
