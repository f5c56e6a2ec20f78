'use client'
import type { AnyFormApi } from '@tanstack/react-form'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { activeIn } from '../dom/activeIn'
import { useSurroundings } from '../react/shellContext'
import { usePresentation } from '../react/useErrorRecord'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import { useSplitFieldErrors } from './parts/splitFieldErrors'
import { namedIn } from './parts/useDomForm'
import { useFocusFirstInvalid } from './parts/useFocusFirstInvalid'

export interface TanStackFormOptions extends ApiErrorOptions {
  /**
   * The `<form>`, whose controls have the names of the fields, or their ids if they can have no name: with it, focus goes to
   * the first wrong one after a submit. TanStack Form itself knows no controls; without it the texts are only announced.
   */
  readonly formRef?: RefObject<HTMLFormElement | null>
}

export interface TanStackFormErrors {
  /** What the form has no field for: `<ErrorBanner error={rest} />`. */
  readonly rest: ErrorPresentation | null
}

/**
 * An error for TanStack Form: the `onServer` error of each field that is mounted. It goes when the value of
 * that field changes, not with a blur, and with the next submit.
 * @param given what `useApiError` returned, or whatever was thrown: then with the hook's options
 */
export function useTanStackFormErrors(
  form: AnyFormApi,
  given: unknown,
  { formRef, ...options }: TanStackFormOptions = {},
): TanStackFormErrors {
  const error = usePresentation(given, options, useSurroundings('useTanStackFormErrors'))
  const names = useCallback(() => {
    const info = form.fieldInfo as Readonly<Record<string, { readonly instance: unknown } | undefined>>
    return Object.keys(info).filter((name) => info[name]?.instance)
  }, [form])
  // The store below the derived state: what is set while it tells of a change is in the state that the form reads next, in
  // every version. Listeners of the derived state came too late for that in the first ones.
  const follow = useCallback(
    (listener: () => void) => {
      const stop = form.baseStore.subscribe(listener) as (() => void) | { readonly unsubscribe: () => void }
      return typeof stop === 'function' ? stop : stop.unsubscribe
    },
    [form],
  )
  const { fields, rest } = useSplitFieldErrors(error, names, follow)

  const submitter = useRef<Element | null>(null)
  const ended = useRef<{ id: string; names: Set<string> }>({ id: '', names: new Set() })
  useEffect(() => {
    let attempts = now(form).submissionAttempts
    return follow(() => {
      if (now(form).submissionAttempts === attempts) return
      attempts = now(form).submissionAttempts
      submitter.current = formRef?.current ? activeIn(formRef.current) : null
    })
  }, [form, follow, formRef])

  const id = error?.id
  useEffect(() => {
    if (id === undefined) return
    if (ended.current.id !== id) ended.current = { id, names: new Set() }
    const { submissionAttempts: attempts, values } = now(form)
    const mine = new Map(
      fields
        .filter(({ name }) => !ended.current.names.has(name))
        .map(({ name, text }) => [name, { text, value: valueAt(values, name) }]),
    )
    const set = (name: string, text: string | undefined): void => {
      const meta = now(form).fieldMetaBase[name]
      if (!meta || meta.errorMap.onServer === text) return
      form.setFieldMeta(name, (before) => ({ ...before, errorMap: { ...before.errorMap, onServer: text } }))
    }
    const keep = (): void => {
      const { submissionAttempts, values } = now(form)
      const submits = submissionAttempts !== attempts
      for (const [name, { text, value }] of mine) {
        if (!submits && Object.is(valueAt(values, name), value)) {
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

  useFocusFirstInvalid(error, fields, (name) => namedIn(formRef?.current ?? null, name), submitter)
  return { rest }
}

interface BaseState {
  readonly submissionAttempts: number
  readonly values: unknown
  readonly fieldMetaBase: Readonly<Record<string, { readonly errorMap: { readonly onServer?: unknown } } | undefined>>
}
const now = (form: AnyFormApi): BaseState => form.baseStore.state as BaseState

const valueAt = (values: unknown, name: string): unknown =>
  name
    .split(/[.[\]]+/)
    .reduce((value, key) => (key === '' ? value : (value as Record<string, unknown> | null)?.[key]), values)
