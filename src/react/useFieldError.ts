'use client'
import { type RefCallback, useCallback, useEffect, useId, useMemo, useState } from 'react'
import { ErrataError } from '../errataError'
import { createField } from '../store/fieldRegistry'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import { stopAll } from '../store/stopAll'
import { useStore, useSurroundings } from './shellContext'
import { usePresentation } from './useErrorRecord'

export interface FieldErrorOptions extends ApiErrorOptions {
  /**
   * What `useApiError` returned, or whatever was thrown. Inside an `<ApiErrorScope>` it may be left out; then it is the
   * scope's. `undefined` and `null` are no error.
   */
  readonly error?: unknown
  /** What already describes the control: an id, or several with spaces between. Kept in `aria-describedby`. */
  readonly describedBy?: string | undefined
}

/** For the control, and for `<FieldError>`. */
export interface FieldErrorResult<Control extends HTMLElement = HTMLElement> {
  /**
   * Spread on the input, select or textarea, or on the fieldset of a group of them. Its `ref` finds the label, moves focus
   * there and hears edits.
   */
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

const none: FieldErrorOptions = {}

/**
 * One field's part of an error.
 * @param name the field's name: the API's, in any spelling, or the host's from the provider's `fields`
 * @param options the error, where it isn't the scope's
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`, and without `error` outside `<ApiErrorScope>`
 */
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  name: string,
  options: FieldErrorOptions = none,
): FieldErrorResult<Control> {
  const { error: given, describedBy } = options
  const inScope = !('error' in options)
  const surroundings = useSurroundings('useFieldError()')
  const { shell, scope, home } = surroundings
  if (process.env.NODE_ENV !== 'production' && inScope && !scope) {
    throw new ErrataError(
      'scope/missing',
      `useFieldError('${name}') is used outside <ApiErrorScope>, so there is no error that it could be about.`,
      "Put <ApiErrorScope> around the form, or give it the error: useFieldError('amount', { error }).",
    )
  }
  const shown = useStore(inScope && scope ? scope.shown : null)
  const own = usePresentation(given, options, surroundings)
  const error = inScope ? shown?.error : own
  const id = `errata-field-${useId().replace(/\W/g, '')}`

  const { registry } = home
  const [field] = useState(() => createField(name))
  field.shows = inScope
  const engine = shell.state.get()?.engine
  const claim = error && engine ? engine.claimField(field, name, error, registry) : name
  // In a scope the error is elsewhere for as long as there is no control.
  const isMounted = (): boolean =>
    registry.mounted.get().some((other) => other === field || (other.shows && other.name === claim))
  const isShown = useStore(inScope && error && { get: isMounted, subscribe: registry.mounted.subscribe })
  // An error is gone for this field once it has been edited; another error starts over.
  const [edited, setEdited] = useState<string>()
  const open = shown ? isShown && engine?.openText(shown, claim) : edited !== error?.id && error?.messageFor(claim)
  const text = open || undefined

  const [stops] = useState<(() => void)[]>(() => [])
  const ref = useCallback(
    (element: Control | null) => {
      if (element) stops.push(registry.attach(field, element))
      else stopAll(stops.splice(0))()
    },
    [registry, field, stops],
  )
  useEffect(() => {
    field.onEdit = () => {
      if (inScope) scope?.routing?.clearField(claim)
      else setEdited(error?.id)
    }
    if (field.name !== claim) {
      field.name = claim
      registry.mounted.set((all) => [...all])
    }
    engine?.tellField(field, error, text, shell, inScope ? scope?.routing : null)
  })

  const isInvalid = text !== undefined
  return useMemo(() => {
    const description = [describedBy, isInvalid && id].filter(Boolean).join(' ')
    return {
      inputProps: {
        ref,
        ...(isInvalid && { 'aria-invalid': true as const }),
        ...(description && { 'aria-describedby': description }),
      },
      errorProps: {
        id,
        text,
        ...(error && { error, ...(error.lang && { lang: error.lang }), ...(error.dir && { dir: error.dir }) }),
      },
    }
  }, [ref, isInvalid, describedBy, id, text, error])
}
