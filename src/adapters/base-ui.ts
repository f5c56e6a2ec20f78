'use client'
import type { FormProps } from '@base-ui/react/form'
import { type RefCallback, useEffect, useMemo, useState } from 'react'
import { listen } from '../dom/listen'
import { usePresentation } from '../react/useErrorRecord'
import { useSurroundings } from '../react/shellContext'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import { useDomForm } from './parts/useDomForm'

export interface BaseUiErrors {
  /** Spread on Base UI's `<Form>`. */
  readonly formProps: {
    readonly ref: RefCallback<HTMLFormElement>
    readonly errors: NonNullable<FormProps['errors']>
  }
  /** What the form has no field for: `<ErrorBanner error={rest} />`. */
  readonly rest: ErrorPresentation | null
}

/**
 * An error for Base UI's `<Form>`: the sentences go to its fields by their `name`, and away with an edit, the person's own
 * reset or the next submit, which they never hold back.
 * @param given what `useApiError` returned, or whatever was thrown: then with the hook's options
 */
export function useBaseUiErrors(given: unknown, options?: ApiErrorOptions): BaseUiErrors {
  const error = usePresentation(given, options, useSurroundings('useBaseUiErrors'))
  const { ref, form, fields, rest, resets } = useDomForm(error, true)
  // After a submit Base UI moves focus with the next errors, whatever the person does by then. It gets some at once, empty
  // ones, so that focus is moved here or not at all.
  const [submits, setSubmits] = useState(0)
  useEffect(() => {
    if (!form) return
    return listen(form, ['submit'], () => {
      setTimeout(() => {
        setSubmits((n) => n + 1)
      })
    })
  }, [form])
  return useMemo(
    () => ({
      formProps: { ref, errors: Object.fromEntries(fields.map(({ name, text }) => [name, text])) },
      rest,
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another object for each submit and reset
    [ref, fields, rest, submits, resets],
  )
}
