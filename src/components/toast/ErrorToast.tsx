'use client'
import { useEffect, useId } from 'react'
import { useProviderState, useSurroundings } from '../../react/shellContext'
import { usePresentation } from '../../react/useErrorRecord'
import { addTo } from '../../store/createStore'
import type { ApiErrorOptions } from '../../store/options'

export interface ErrorToastProps extends ApiErrorOptions {
  /** What `useApiError` returned, or whatever was thrown; with `null` or `undefined` the toast leaves. */
  readonly error: unknown
}

/** Shows an error in the nearest `<ErrorToaster>` for as long as it is mounted. Renders nothing itself. */
export function ErrorToast(props: ErrorToastProps): null {
  const surroundings = useSurroundings('<ErrorToast>')
  const { shell } = surroundings
  const error = usePresentation(props.error, props, surroundings)
  const toasts = useProviderState(error && shell)?.toasts
  const key = useId()
  useEffect(() => {
    if (error && !toasts) return addTo(shell.late, error)
    if (error) toasts?.show(key, error)
    return undefined
  }, [shell, toasts, key, error])
  useEffect(() => () => toasts?.hide(key), [toasts, key])
  return null
}
