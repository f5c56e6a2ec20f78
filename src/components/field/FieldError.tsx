'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useProviderState, useShell } from '../../react/shellContext'
import type { ErrorPresentation } from '../../store/presentation'
import { classes, surfaceProps } from '../parts/surfaceProps'

export interface FieldErrorProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** The id that the control's `aria-describedby` names. */
  readonly id?: string
  /** The sentence; nothing is rendered without one. */
  readonly text: string | undefined
  /** The error that the sentence belongs to. */
  readonly error?: ErrorPresentation
}

/**
 * One field's error beside its control; takes the `errorProps` of `useFieldError`. No live region: the control's
 * description, the focus or the provider's announcer tells it, exactly one of them.
 */
export const FieldError = forwardRef<HTMLSpanElement, FieldErrorProps>(function FieldError(
  { text, error, className, ...rest },
  ref,
) {
  const shell = useShell('<FieldError>')
  const state = useProviderState(text !== undefined && shell)
  if (text === undefined) return null
  return (
    <span
      data-surface="field"
      data-severity="error"
      lang={state?.locale}
      dir={state?.dir}
      {...(error && surfaceProps('field', error))}
      {...rest}
      ref={ref}
      // Whatever the problem's severity: a wrong entry looks as forms everywhere show one.
      className={classes('errata-field errata-error', className)}
    >
      {state ? <state.engine.SentenceBody text={text} state={state} /> : text}
    </span>
  )
})
