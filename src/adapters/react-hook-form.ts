'use client'
import { useCallback, useEffect, useRef } from 'react'
import type { FieldPath, FieldValues, ReadFormState, UseFormReturn } from 'react-hook-form'
import { getRoot } from '../dom/getRoot'
import { listen } from '../dom/listen'
import { useSurroundings } from '../react/shellContext'
import { usePresentation } from '../react/useErrorRecord'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import { useSplitFieldErrors } from './parts/splitFieldErrors'
import { namedIn } from './parts/useDomForm'
import { useFocusFirstInvalid } from './parts/useFocusFirstInvalid'

export interface HookFormOptions extends ApiErrorOptions {
  /** After a submit, focus goes to the first wrong field, unless somebody else has it by then. Default: true. */
  readonly shouldFocus?: boolean
}

/** The `type` of every error that is set here, as React Hook Form's own examples call it. */
const type = 'server'

export interface HookFormErrors {
  /** What the form has no field for: `<ErrorBanner error={rest} />`. */
  readonly rest: ErrorPresentation | null
}

/**
 * An error for React Hook Form: `setError` for each field that the form has, nested or in arrays, and
 * `root.server` for what is left. A field's error goes when its value changes, all of them with the next submit.
 * @param given what `useApiError` returned, or whatever was thrown: then with the hook's options
 */
export function useHookFormErrors<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  given: unknown,
  { shouldFocus = true, ...options }: HookFormOptions = {},
): HookFormErrors {
  const error = usePresentation(given, options, useSurroundings('useHookFormErrors'))
  const { control, setError, clearErrors, getFieldState, getValues, subscribe } = form
  const names = useCallback(() => new Set([...control._names.array, ...control._names.mount]), [control])
  const follow = useCallback(
    (listener: () => void) => {
      const stop = subscribe({ formState: { values: true }, callback: listener })
      // Nobody tells of a field that is registered later.
      const observer = new MutationObserver(listener)
      const [known] = [...control._names.mount].flatMap((name) => elementOf(control, name) ?? [])
      observer.observe(known ? getRoot(known) : document, { subtree: true, childList: true })
      return () => {
        stop()
        observer.disconnect()
      }
    },
    [subscribe, control],
  )
  const { fields, rest } = useSplitFieldErrors(error, names, follow)

  const shown = useRef(new Map<string, Shown>())
  const submitter = useRef<Element | null>(null)
  const ended = useRef<{ id: string; names: Set<string> }>({ id: '', names: new Set() })

  useEffect(() => {
    const mine = shown.current
    let submitting = false
    let left: EventTarget | undefined
    const stopListening = listen(document, ['focusout'], (event: Event) => {
      left = event.composedPath()[0]
      setTimeout(() => {
        left = undefined
      })
    })
    const isLeft = (name: string): boolean => {
      const known = refsOf(control, name).filter((ref) => ref instanceof HTMLElement)
      return left !== undefined && (known.length === 0 || known.includes(left as HTMLElement))
    }
    const stop = subscribe({
      // Told like the rest, though the types leave some of it out.
      formState: { values: true, errors: true, isSubmitting: true } as Partial<ReadFormState>,
      callback: ({ isSubmitting, name: validated }: { readonly isSubmitting?: boolean; readonly name?: string }) => {
        const submits = isSubmitting === true && !submitting
        submitting = isSubmitting === true
        if (submits) submitter.current = activeNow()
        for (const [name, { of, value, message }] of mine) {
          if (!submits && Object.is(valueOf(getValues(of as FieldPath<Values>)), value)) {
            // A check with a blur takes it away, but leaving a field corrects nothing. What the host clears stays so.
            const wiped = validated === name && isLeft(name) && !getFieldState(name as FieldPath<Values>).error
            if (wiped) setError(name as FieldPath<Values>, { type, message })
            continue
          }
          if (!submits) submitter.current = null
          mine.delete(name)
          ended.current.names.add(name)
          clearErrors(name as FieldPath<Values>)
        }
      },
    })
    return () => {
      stop()
      stopListening()
    }
  }, [subscribe, control, getValues, getFieldState, setError, clearErrors])

  const id = error?.id
  const rootText = rest && `${rest.title}. ${rest.detail}`
  useEffect(() => {
    if (id === undefined) return
    const mine = shown.current
    if (ended.current.id !== id) ended.current = { id, names: new Set() }
    const set = (name: string, message: string, of: string): void => {
      if (ended.current.names.has(name)) return
      setError(name as FieldPath<Values>, { type, message })
      if (of !== '') mine.set(name, { of, value: valueOf(getValues(of as FieldPath<Values>)), message })
    }
    for (const { name, text } of fields) set(control._names.array.has(name) ? `${name}.root` : name, text, name)
    if (rootText !== null) set('root.server', rootText, '')
    return () => {
      const names = [...mine.keys(), 'root.server']
      mine.clear()
      for (const name of names) {
        if (getFieldState(name as FieldPath<Values>).error?.type === type) clearErrors(name as FieldPath<Values>)
      }
    }
  }, [id, fields, rootText, control, setError, clearErrors, getFieldState, getValues])

  const controlOf = (name: string): HTMLElement | null => {
    const known = elementOf(control, name)
    if (known) return known
    // A control of the host's own gives React Hook Form no more than a way to focus it.
    const [other] = [...control._names.mount].flatMap((each) => elementOf(control, each) ?? [])
    const element = (other as HTMLInputElement | undefined)?.form ?? submitter.current?.closest('form')
    return namedIn(element ?? null, name)
  }
  const focusAny = (): void => {
    const [ref] = fields.flatMap(({ name }) => refsOf(control, name)) as readonly ({ focus?: () => void } | undefined)[]
    ref?.focus?.()
  }
  useFocusFirstInvalid(error, fields, controlOf, shouldFocus ? submitter : null, focusAny)
  return { rest }
}

/** What has been set, with the field that it is about and the value that is wrong. */
interface Shown {
  readonly of: string
  readonly value: unknown
  readonly message: string
}

/** What React Hook Form knows a field by: choices of one name have a list of their own. */
function refsOf(control: { readonly _fields: unknown }, name: string): readonly unknown[] {
  const field = name
    .split('.')
    .reduce<unknown>((fields, key) => (fields as Record<string, unknown> | undefined)?.[key], control._fields)
  const { ref, refs } = (field as { _f?: { ref: unknown; refs?: readonly unknown[] } } | undefined)?._f ?? {}
  return refs && refs.length > 0 ? refs : [ref]
}

const elementOf = (control: { readonly _fields: unknown }, name: string): HTMLElement | null =>
  refsOf(control, name).find((ref) => ref instanceof HTMLElement) ?? null

/** Arrays and objects keep their identity in a form: they are compared by what they hold. */
const valueOf = (value: unknown): unknown =>
  Array.isArray(value) || (typeof value === 'object' && value?.constructor === Object) ? JSON.stringify(value) : value

/** What has the focus, inside shadow roots too. */
function activeNow(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}
