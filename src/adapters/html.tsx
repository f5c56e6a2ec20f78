'use client'
import { type ComponentPropsWithoutRef, forwardRef, useCallback, useId, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { ErrorBanner } from '../components/banner/ErrorBanner'
import { FieldError } from '../components/field/FieldError'
import { useSurroundings } from '../react/shellContext'
import { usePresentation } from '../react/useErrorRecord'
import type { ApiErrorOptions } from '../store/options'
import type { ErrorPresentation } from '../store/presentation'
import type { PlacedError } from './parts/splitFieldErrors'
import { controlsOf, useDomForm } from './parts/useDomForm'

export interface HtmlFormProps extends ComponentPropsWithoutRef<'form'>, ApiErrorOptions {
  /** What `useApiError` returned, or whatever was thrown: then the options of the hook are props here. */
  readonly error: unknown
}

/**
 * A plain `<form>` that shows an error by itself: each sentence behind the control of that `name`, and what no control takes
 * in a banner in front of everything. A sentence goes with an edit of its field, the person's own reset or the next submit.
 */
export const HtmlForm = forwardRef<HTMLFormElement, HtmlFormProps>(function HtmlForm(
  { error: thrown, children, operation, catalogue, values, recoveries, signal, ...props },
  given,
) {
  const options = { operation, catalogue, values, recoveries, signal }
  const error = usePresentation(thrown, options, useSurroundings('<HtmlForm>'))
  const { ref, form, fields, rest } = useDomForm(error)
  const attach = useCallback(
    (element: HTMLFormElement | null) => {
      ref(element)
      if (typeof given === 'function') given(element)
      else if (given) given.current = element
    },
    [ref, given],
  )
  return (
    <form {...props} ref={attach}>
      <ErrorBanner error={rest} />
      {children}
      {form && error && fields.map((field) => <Sentence key={field.name} form={form} field={field} error={error} />)}
    </form>
  )
})

interface SentenceProps {
  readonly form: HTMLFormElement
  readonly field: PlacedError
  readonly error: ErrorPresentation
}

/** Takes a place in the host's page that React doesn't know of, as the host renders nothing there. */
function Sentence({ form, field: { name, text }, error }: SentenceProps) {
  const id = `errata-html-${useId().replace(/\W/g, '')}`
  const [slot] = useState(() => form.ownerDocument.createElement('span'))
  useLayoutEffect(() => {
    const controls = controlsOf(form, name)
    const last = controls.at(-1)
    // Inside a label it would become part of the name, and inside of a fieldset of choices it belongs to the last one.
    ;(last?.closest('label') ?? last)?.after(slot)
    for (const control of controls) {
      const described = control.getAttribute('aria-describedby')?.split(/\s+/) ?? []
      control.setAttribute('aria-describedby', [...described, id].join(' ').trim())
      markOf(control)?.setAttribute('aria-invalid', 'true')
    }
    return () => {
      for (const control of controls) {
        const left = (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((other) => other !== id)
        if (left.length > 0) control.setAttribute('aria-describedby', left.join(' '))
        else control.removeAttribute('aria-describedby')
        markOf(control)?.removeAttribute('aria-invalid')
      }
      slot.remove()
    }
  }, [form, name, id, slot])
  return createPortal(<FieldError id={id} text={text} error={error} />, slot)
}

/** What is invalid: a single choice of several can't be wrong by itself, nor can a plain group be. */
const markOf = (control: Element): Element | null =>
  control.matches('[type=radio]') ? control.closest('[role=radiogroup]') : control
