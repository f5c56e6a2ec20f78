'use client'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import { useSurroundings } from './shellContext'
import { useErrorRecord } from './useErrorRecord'

/**
 * Everything to show for whatever a call threw or returned.
 * @param thrown anything. `null`, `undefined`, an abort, a successful answer, and a `Response` until it has been read give
 * `null`; `throw await readError(response)` where the call is made saves that wait. Plain data, such as a parsed body, may be
 * written in place.
 * @param options what the caller knows of the call. Compared by content; handlers by their latest reference.
 * @returns the same object for the same input, until something that it shows changes
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`
 */
export function useApiError(thrown: unknown, options?: ApiErrorOptions): ErrorPresentation | null {
  return useErrorRecord(thrown, options, useSurroundings('useApiError()')).presentation
}
