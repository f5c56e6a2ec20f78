'use client'
import { useContext, useEffect, useId } from 'react'
import { ToasterContext } from '../../react/context'
import type { ErrorPresentation } from '../../store/presentation'
import { useSurface } from '../parts/useSurface'

export interface ErrorToastProps {
  /** From `useApiError`; with null the toast leaves. */
  readonly error: ErrorPresentation | null | undefined
}

/** Shows an error in the nearest `<ErrorToaster>` for as long as it is mounted. Renders nothing itself. */
export function ErrorToast({ error }: ErrorToastProps): null {
  useSurface('ErrorToast')
  const toaster = useContext(ToasterContext)
  const key = useId()
  useEffect(() => {
    if (error) toaster?.show(key, error)
    else toaster?.hide(key)
  }, [toaster, key, error])
  useEffect(
    () => () => {
      toaster?.hide(key)
    },
    [toaster, key],
  )
  return null
}
