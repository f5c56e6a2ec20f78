'use client'
import type { FallbackProps } from 'react-error-boundary'
import { ErrorBanner, type ErrorBannerProps } from '../components/banner/ErrorBanner'
import { useSurroundings } from '../react/shellContext'
import { useErrorRecord } from '../react/useErrorRecord'
import type { ApiErrorOptions } from '../store/options'

export interface ErrorFallbackProps
  extends FallbackProps, Omit<ErrorBannerProps, 'error' | 'dismissible' | 'onDismiss' | keyof ApiErrorOptions> {
  /** What is known of the call. Default: it was a read, and "Try again" resets the boundary. */
  readonly options?: ApiErrorOptions
}

/**
 * The fallback for react-error-boundary, inside the provider: `<ErrorBoundary FallbackComponent={ErrorFallback}>`. A banner
 * that can't be dismissed, as there is nothing behind it; trying again or refreshing resets the boundary.
 */
export function ErrorFallback({ error: thrown, resetErrorBoundary, options, ...banner }: ErrorFallbackProps) {
  const again = (): void => {
    resetErrorBoundary()
  }
  const said: ApiErrorOptions = {
    operation: 'read',
    ...options,
    recoveries: { retry: again, refresh: again, ...options?.recoveries },
  }
  const surroundings = useSurroundings('<ErrorFallback>')
  const { isWaiting, presentation } = useErrorRecord(thrown, said, surroundings)
  // A boundary has nothing else to show: what says nothing by itself counts as an answer that nobody can read.
  const isSilent = presentation === null && !isWaiting
  const unreadable = useErrorRecord(isSilent ? 'UNREADABLE' : null, said, surroundings)
  return <ErrorBanner {...banner} error={presentation ?? unreadable.presentation} dismissible={false} />
}
