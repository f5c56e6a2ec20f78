'use client'
import { useEffect, useId } from 'react'
import { useShell, useStore } from '../../react/shellContext'
import { usePresentation } from '../../react/useErrorRecord'
import type { ApiErrorOptions } from '../../store/options'
import { splitOptions } from '../parts/splitOptions'

export interface ErrorToastProps extends ApiErrorOptions {
  /** What `useApiError` returned, or whatever was thrown; with `null` or `undefined` the toast leaves. */
  readonly error: unknown
}

/** Shows an error in the nearest `<ErrorToaster>` for as long as it is mounted. Renders nothing itself. */
export function ErrorToast(props: ErrorToastProps): null {
  const [options, { error: given }] = splitOptions(props)
  const shell = useShell('<ErrorToast>')
  const error = usePresentation(given, options, '<ErrorToast>')
  const toasts = useStore(error && shell.state, shell.first)?.toasts
  const key = useId()
  useEffect(() => {
    if (toasts) {
      if (error) toasts.show(key, error)
      else toasts.hide(key)
    } else if (error) {
      const late = { id: error.id, late: error, isDismissed: false }
      shell.late.set((all) => [...all, late])
      return () => {
        shell.late.set((all) => all.filter((other) => other !== late))
      }
    }
    return undefined
  }, [shell, toasts, key, error])
  useEffect(
    () => () => {
      toasts?.hide(key)
    },
    [toasts, key],
  )
  return null
}
