import { type ReactNode, useId } from 'react'
import { type ErrorPresentation, FieldError, useFieldError } from '../../src'
import type { FormField } from './fields'
import type { WidgetDefinition } from './widgets'
import { useWords } from './words'

export interface WidgetProps {
  readonly widget: WidgetDefinition
  readonly fields: readonly FormField[]
  /** Whose parts stand beside the fields. */
  readonly fieldsError?: ErrorPresentation | null
  /** Names of fields that are still empty. */
  readonly empty?: readonly string[]
  /** Above the form: a banner. */
  readonly banner?: ReactNode
  readonly onSubmit?: () => void
}

/** A card with a small form, as a payment widget has it. */
export function Widget({ widget, fields, fieldsError = null, empty = [], banner, onSubmit }: WidgetProps) {
  const heading = useId()
  const word = useWords()
  return (
    <section className="story-widget" aria-labelledby={heading}>
      <h2 id={heading} className="story-widget-title">
        {word(widget.title)}
      </h2>
      {widget.note !== undefined && <p className="story-widget-note">{word(widget.note)}</p>}
      {banner}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit?.()
        }}
      >
        {widget.rows && (
          <dl className="story-widget-rows">
            {widget.rows.map(([label, value]) => (
              <div key={label}>
                <dt>{word(label)}</dt>
                <dd>{word(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        {fields.map((field) => (
          <WidgetField key={field.name} field={field} error={fieldsError} isEmpty={empty.includes(field.name)} />
        ))}
        <button className="story-widget-submit" type="submit">
          {word(widget.submit)}
        </button>
      </form>
    </section>
  )
}

interface WidgetFieldProps {
  readonly field: FormField
  readonly error: ErrorPresentation | null
  readonly isEmpty: boolean
}

function WidgetField({ field, error, isEmpty }: WidgetFieldProps) {
  const id = useId()
  const word = useWords()
  const { inputProps, errorProps } = useFieldError(field.name, { error })
  const value = isEmpty ? '' : (field.value ?? '')
  const shared = { id, name: field.name, ...inputProps }
  return (
    <div className="story-field">
      <label htmlFor={id}>{word(field.label)}</label>
      {field.options ? (
        <select {...shared} defaultValue={value}>
          {isEmpty && <option value="">{word('Choose…')}</option>}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {word(option)}
            </option>
          ))}
        </select>
      ) : (
        // What is typed here is Latin: it stays left to right, its unit behind it.
        <span className="story-field-box" dir="ltr">
          <input
            {...shared}
            type={field.type ?? 'text'}
            inputMode={field.inputMode}
            defaultValue={value}
            autoComplete="off"
          />
          {field.unit !== undefined && <span className="story-field-unit">{field.unit}</span>}
        </span>
      )}
      <FieldError {...errorProps} />
    </div>
  )
}
