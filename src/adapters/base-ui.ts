'use client'
import type { FormProps } from '@base-ui/react/form'
import { type RefCallback, useEffect, useMemo, useState } from 'react'
import { listen } from '../dom/listen'
import type { ErrorPresentation } from '../store/presentation'
import { useDomForm } from './parts/useDomForm'

export interface BaseUiForm {
  /** Spread on Base UI's `<Form>`. */
  readonly formProps: {
    readonly ref: RefCallback<HTMLFormElement>
    readonly errors: NonNullable<FormProps['errors']>
  }
  /** What the form has no field for: `<ErrorBanner error={rest} />`. */
  readonly rest: ErrorPresentation | null
}

/**
 * An error of `useApiError` for Base UI's `<Form>`: the sentences go to its fields by their `name`, and away with an edit or
 * the next submit, which they never hold back.
 */
export function useBaseUiForm(error: ErrorPresentation | null | undefined): BaseUiForm {
  const { ref, form, fields, rest } = useDomForm(error, true)
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another object for each submit
    [ref, fields, rest, submits],
  )
}
