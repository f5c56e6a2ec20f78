'use client'
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle, useRef } from 'react'
import { useShell, useStore } from '../../react/shellContext'
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
export const FieldError = forwardRef<HTMLSpanElement, FieldErrorProps>(function FieldError({ text, ...rest }, ref) {
  useShell('<FieldError>')
  return text === undefined ? null : <Sentence {...rest} ref={ref} text={text} />
})

const Sentence = forwardRef<HTMLSpanElement, FieldErrorProps>(function Sentence(
  { text, error, className, ...rest },
  ref,
) {
  const shell = useShell('<FieldError>')
  const state = useStore(shell.state, shell.first)
  const line = useRef<HTMLSpanElement>(null)
  useImperativeHandle<HTMLSpanElement | null, HTMLSpanElement | null>(ref, () => line.current, [])
  return (
    <span
      data-surface="field"
      data-severity="error"
      lang={state?.locale}
      dir={state?.dir}
      {...(error && surfaceProps('field', error))}
      {...rest}
      ref={line}
      // Whatever the problem's severity: a wrong entry looks as forms everywhere show one.
      className={classes('errata-field errata-error', className)}
    >
      {state && text !== undefined ? <state.engine.SentenceBody {...{ text, line, state }} /> : text}
    </span>
  )
})
