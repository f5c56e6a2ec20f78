'use client'
import { type RefCallback, useMemo } from 'react'
import type { FormProps } from 'react-aria-components'
import { useSurroundings } from '../react/shellContext'
import { usePresentation } from '../react/useErrorRecord'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import { useDomForm } from './parts/useDomForm'

export interface ReactAriaErrors {
  /** Spread on React Aria's `<Form>`. */
  readonly formProps: {
    readonly ref: RefCallback<HTMLFormElement>
    readonly validationErrors: NonNullable<FormProps['validationErrors']>
  }
  /** What the form has no field for: `<ErrorBanner error={rest} />`. */
  readonly rest: ErrorPresentation | null
}

/**
 * An error for React Aria Components' `<Form>`: the sentences go to its fields by their `name`, and away with an edit, the
 * person's own reset or the next submit, which they never hold back.
 * @param given what `useApiError` returned, or whatever was thrown: then with the hook's options
 */
export function useReactAriaErrors(given: unknown, options?: ApiErrorOptions): ReactAriaErrors {
  const error = usePresentation(given, options, useSurroundings('useReactAriaErrors'))
  const { ref, fields, rest, resets } = useDomForm(error, true)
  return useMemo(
    () => ({
      formProps: { ref, validationErrors: Object.fromEntries(fields.map(({ name, text }) => [name, text])) },
      rest,
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another object for each reset, which takes the texts away
    [ref, fields, rest, resets],
  )
}
