'use client'
import { type RefCallback, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { defined } from '../core/defined'
import { ErrataError } from '../errataError'
import { ScopeContext, SurfaceContext } from './context'
import { fieldKey } from './fieldName'
import { bareLabel, labelOf } from './labelOf'
import { listen } from './listen'
import { activeIn } from './mayTakeFocus'
import type { ErrorPresentation } from './presentation'
import { useProviderIfAny } from './providerContext'
import { ScopeInternals } from './scopeInternals'
import { useLatest } from './useLatest'

export interface FieldErrorOptions {
  /** What already describes the control: an id, or several with spaces between. Kept in `aria-describedby`. */
  readonly describedBy?: string
}

/** For the control, and for `<FieldError>`. */
export interface FieldErrorResult<Control extends HTMLElement = HTMLElement> {
  /** Spread on the input, select or textarea. Its `ref` finds the label, moves focus there and hears edits. */
  readonly inputProps: {
    readonly ref: RefCallback<Control>
    readonly 'aria-invalid'?: true
    readonly 'aria-describedby'?: string
  }
  /** Spread on `<FieldError>`. */
  readonly errorProps: {
    readonly id: string
    readonly text: string | undefined
    readonly lang?: string
    readonly dir?: 'ltr' | 'rtl'
    readonly error?: ErrorPresentation
  }
}

/**
 * One field's part of an error.
 * @param error from `useApiError`. Inside an `<ApiErrorScope>` it may be left out; then it is the scope's.
 * @param name the field's name: the API's, in any spelling, or the host's from the provider's `fields`
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`, and without an error outside `<ApiErrorScope>`
 */
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  error: ErrorPresentation | null | undefined,
  name: string,
  options?: FieldErrorOptions,
): FieldErrorResult<Control>
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  name: string,
  options?: FieldErrorOptions,
): FieldErrorResult<Control>
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  first: ErrorPresentation | null | undefined | string,
  second?: string | FieldErrorOptions,
  third?: FieldErrorOptions,
): FieldErrorResult<Control> {
  const inScope = typeof first === 'string'
  const name = inScope ? first : (second as string)
  const { describedBy } = (inScope ? (second as FieldErrorOptions | undefined) : third) ?? {}
  const provider = useProviderIfAny('useFieldError()')
  const scope = useContext(ScopeContext)
  const internals = useContext(ScopeInternals)
  const surface = useContext(SurfaceContext)
  if (process.env.NODE_ENV !== 'production' && inScope && !scope) {
    throw new ErrataError(
      'scope/missing',
      `useFieldError('${name}') is used outside <ApiErrorScope>, so there is no error that it could be about.`,
      'Put <ApiErrorScope> around the form, or give it the error: useFieldError(error, name).',
    )
  }
  const error = inScope ? scope?.error : first
  const id = `errata-field-${useId().replace(/\W/g, '')}`

  // An error is gone for this field once it has been edited; another error starts over.
  const [edited, setEdited] = useState<string | null>(null)
  const cleared = inScope ? scope?.cleared.has(fieldKey(name)) === true : edited !== null && edited === error?.id
  const text = error && !cleared ? error.inlineFor(name) : undefined

  const control = useRef<Control | null>(null)
  const onEdit = useLatest(() => {
    if (inScope) scope?.clearField(name)
    else if (error) setEdited(error.id)
  })
  const listening = useRef<(() => void) | null>(null)
  const ref = useCallback(
    (element: Control | null) => {
      listening.current?.()
      listening.current = null
      control.current = element
      if (!element) return
      listening.current = listen(element, ['input', 'change'], () => {
        onEdit.current()
      })
    },
    [onEdit],
  )

  const registry = internals?.registry ?? provider?.registry
  useEffect(
    () =>
      registry?.attach(name, {
        focus: () => {
          control.current?.focus()
        },
        label: () => labelOf(control.current),
        element: () => control.current,
      }),
    [registry, name],
  )

  // Said by the announcer unless its control has focus: then the changed description speaks.
  const announced = useRef<string | null>(null)
  useEffect(() => {
    // By the error, not by the words: a better wording of the same error is silent.
    const saying = error && text !== undefined ? error.id : null
    const before = announced.current
    announced.current = saying
    if (!error || text === undefined || saying === before) return
    if (control.current && activeIn(control.current) === control.current) return
    const host = error.violations.find((violation) =>
      [violation.name, violation.path].map(fieldKey).includes(fieldKey(name)),
    )
    const label = bareLabel(host?.label ?? labelOf(control.current) ?? '')
    surface?.announce({ error, from: 'field', text: label ? `${label}: ${text}` : text })
  })

  const invalid = text !== undefined
  return useMemo(() => {
    const description = [describedBy, invalid ? id : undefined].filter(Boolean).join(' ')
    return {
      inputProps: {
        ref,
        ...defined({
          'aria-invalid': invalid ? (true as const) : undefined,
          'aria-describedby': description || undefined,
        }),
      },
      errorProps: {
        id,
        text,
        ...defined({ lang: error?.lang, dir: error?.dir, error: error ?? undefined }),
      },
    }
  }, [ref, invalid, describedBy, id, text, error])
}
