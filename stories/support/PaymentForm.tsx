import { useId } from 'react'
import { ApiErrorScope, ErrorBanner, FieldError, useErrorReporter, useFieldError } from '../../src'
import { useWords } from './words'

export interface PaymentFormProps {
  /** Sends the payment; throws what the API answered. */
  readonly send: () => Promise<void>
}

/** A form inside a scope: what is reported goes to its fields, else to its banner, else to the toaster. */
export function PaymentForm({ send }: PaymentFormProps) {
  const heading = useId()
  const word = useWords()
  return (
    <section className="story-widget" aria-labelledby={heading}>
      <h2 id={heading} className="story-widget-title">
        {word('New recipient')}
      </h2>
      <ApiErrorScope>
        <RecipientForm send={send} />
      </ApiErrorScope>
    </section>
  )
}

function RecipientForm({ send }: PaymentFormProps) {
  const report = useErrorReporter()
  const word = useWords()
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send().catch((thrown: unknown) => {
          report(thrown, { operation: 'write' })
        })
      }}
    >
      <ErrorBanner />
      <Field name="individualFirstName" label="First name" />
      <Field name="individualLastName" label="Last name" />
      <Field name="individualCity" label="City" />
      <button className="story-widget-submit" type="submit">
        {word('Add recipient')}
      </button>
    </form>
  )
}

function Field({ name, label }: { readonly name: string; readonly label: string }) {
  const id = useId()
  const field = useFieldError(name)
  const word = useWords()
  return (
    <div className="story-field">
      <label htmlFor={id}>{word(label)}</label>
      <input id={id} name={name} autoComplete="off" {...field.inputProps} />
      <FieldError {...field.errorProps} />
    </div>
  )
}
