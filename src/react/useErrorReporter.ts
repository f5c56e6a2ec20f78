'use client'
import type { Reporter } from '../store/inbox'
import { useSurroundings } from './shellContext'

export type { Reporter }

/**
 * A function that shows an error where it belongs: inside an `<ApiErrorScope>` at its fields or its banner, otherwise in the
 * nearest toaster. `report(null)` clears a scope. What it returns withdraws that one report, so that it can be the clean-up
 * of an effect. The function stays the same for as long as its provider or scope does.
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`
 */
export function useErrorReporter(): Reporter {
  return useSurroundings('useErrorReporter()').home.report
}
