import { type ComponentProps, useId } from 'react'
import { FieldError, useFieldError } from './library'

interface FieldProps extends Omit<ComponentProps<'input'>, 'ref' | 'id'> {
  /** The API's name of the field, in any spelling. */
  readonly name: string
  readonly label: string
  /** Makes it a list: value → text. */
  readonly options?: Readonly<Record<string, string>>
  /** Behind what is typed: a currency, a network. */
  readonly unit?: string
}

/** A labelled control inside a scope, with the place for its error. */
export function Field({ name, label, options, unit, ...rest }: FieldProps) {
  const id = useId()
  const { inputProps, errorProps } = useFieldError<HTMLInputElement & HTMLSelectElement>(name)
  return (
    <div className="widget-field">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select id={id} name={name} defaultValue={rest.defaultValue} {...inputProps}>
          {Object.entries(options).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        // What is typed here is Latin: it stays left to right, its unit behind it.
        <span className="widget-field-box" dir="ltr">
          <input autoComplete="off" {...rest} id={id} name={name} {...inputProps} />
          {unit !== undefined && <span className="widget-field-unit">{unit}</span>}
        </span>
      )}
      <FieldError {...errorProps} />
    </div>
  )
}
