'use client'
import { type RefCallback, useMemo } from 'react'
import type { FormProps } from 'react-aria-components'
import type { ErrorPresentation } from '../store/presentation'
import { useDomForm } from './parts/useDomForm'

export interface ReactAriaForm {
  /** Spread on React Aria's `<Form>`. */
  readonly formProps: {
    readonly ref: RefCallback<HTMLFormElement>
    readonly validationErrors: NonNullable<FormProps['validationErrors']>
  }
  /** What the form has no field for: `<ErrorBanner error={rest} />`. */
  readonly rest: ErrorPresentation | null
}

/**
 * An error of `useApiError` for React Aria Components' `<Form>`: the sentences go to its fields by their `name`, and away
 * with an edit or the next submit, which they never hold back.
 */
export function useReactAriaForm(error: ErrorPresentation | null | undefined): ReactAriaForm {
  const { ref, fields, rest } = useDomForm(error, true)
  return useMemo(
    () => ({
      formProps: { ref, validationErrors: Object.fromEntries(fields.map(({ name, text }) => [name, text])) },
      rest,
    }),
    [ref, fields, rest],
  )
}
