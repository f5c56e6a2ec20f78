'use client'
import type { AnyFormApi } from '@tanstack/react-form'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { activeIn } from '../react/mayTakeFocus'
import type { ErrorPresentation } from '../react/presentation'
import { usePlaced } from './parts/place'
import { controlsOf } from './parts/useDomForm'
import { useHandover } from './parts/useHandover'

export interface TanStackFormOptions {
  /**
   * The `<form>`, whose controls have the names of the fields: with it, focus goes to the first wrong one after a submit.
   * TanStack Form itself knows no controls; without it the texts are only announced.
   */
  readonly formRef?: RefObject<HTMLFormElement | null>
}

/**
 * An error of `useApiError` for TanStack Form: the `onServer` error of each field that is mounted. It goes when the value of
 * that field changes, not with a blur, and with the next submit.
 * @returns what the form has no field for: `<ErrorBanner error={rest} />`
 */
export function useTanStackFormErrors(
  form: AnyFormApi,
  error: ErrorPresentation | null | undefined,
  { formRef }: TanStackFormOptions = {},
): ErrorPresentation | null {
  const names = useCallback(() => {
    const info = form.fieldInfo as Readonly<Record<string, { readonly instance: unknown } | undefined>>
    return Object.keys(info).filter((name) => info[name]?.instance)
  }, [form])
  const follow = useCallback(
    (listener: () => void) => {
      const { unsubscribe } = form.store.subscribe(listener)
      return unsubscribe
    },
    [form],
  )
  const { fields, rest } = usePlaced(error, names, follow)

  const submitter = useRef<Element | null>(null)
  const ended = useRef<{ id: string; names: Set<string> }>({ id: '', names: new Set() })
  useEffect(() => {
    let attempts: number = form.state.submissionAttempts
    return follow(() => {
      if (form.state.submissionAttempts === attempts) return
      attempts = form.state.submissionAttempts
      submitter.current = formRef?.current ? activeIn(formRef.current) : null
    })
  }, [form, follow, formRef])

  const id = error?.id
  useEffect(() => {
    if (id === undefined) return
    if (ended.current.id !== id) ended.current = { id, names: new Set() }
    const attempts: unknown = form.state.submissionAttempts
    const mine = new Map(
      fields
        .filter(({ name }) => !ended.current.names.has(name))
        .map(({ name, text }): [string, readonly [text: string, value: unknown]] => [
          name,
          [text, form.getFieldValue(name) as unknown],
        ]),
    )
    const set = (name: string, text: string | undefined): void => {
      const meta = form.getFieldMeta(name)
      if (!meta || meta.errorMap.onServer === text) return
      form.setFieldMeta(name, (now) => ({ ...now, errorMap: { ...now.errorMap, onServer: text } }))
    }
    const keep = (): void => {
      for (const [name, [text, value]] of mine) {
        const submits = form.state.submissionAttempts !== attempts
        if (!submits && Object.is(form.getFieldValue(name), value)) {
          // A blur takes server errors away, but leaving a field corrects nothing.
          set(name, text)
          continue
        }
        if (!submits) submitter.current = null
        mine.delete(name)
        ended.current.names.add(name)
        set(name, undefined)
      }
    }
    keep()
    const stop = follow(keep)
    return () => {
      stop()
      for (const name of mine.keys()) set(name, undefined)
    }
  }, [id, fields, form, follow])

  useHandover(error, fields, (name) => controlsOf(formRef?.current ?? null, name)[0] ?? null, submitter)
  return rest
}
