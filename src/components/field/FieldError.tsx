'use client'
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle, useRef } from 'react'
import type { ErrorPresentation } from '../../store/presentation'
import { SeverityIcon } from '../parts/SeverityIcon'
import { classes, surfaceProps } from '../parts/surfaceProps'
import { useExitAnimation } from '../parts/useExitAnimation'
import { useSurface } from '../parts/useSurface'

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
  useSurface('FieldError')
  return text === undefined ? null : <Sentence {...rest} ref={ref} text={text} />
})

const Sentence = forwardRef<HTMLSpanElement, FieldErrorProps>(function Sentence(
  { text: sentence, error, className, ...rest },
  ref,
) {
  const { text, locale, dir } = useSurface('FieldError')
  const line = useRef<HTMLSpanElement>(null)
  useImperativeHandle<HTMLSpanElement | null, HTMLSpanElement | null>(ref, () => line.current, [])
  useExitAnimation(line, 'span')
  return (
    <span
      data-surface="field"
      data-severity="error"
      lang={locale}
      dir={dir}
      {...(error && surfaceProps('field', error))}
      {...rest}
      ref={line}
      // Whatever the problem's severity: a wrong entry looks as forms everywhere show one.
      className={classes('errata-field errata-error', className)}
    >
      <SeverityIcon severity="error" className="errata-field-icon" />
      <span className="errata-field-text">
        <span className="errata-hidden">{text('ui.severity.error')}</span> {sentence}
      </span>
    </span>
  )
})
