import { useForm } from '@tanstack/react-form'
import { useRef } from 'react'
import { ErrorBanner } from '../../src'
import { useTanStackFormErrors } from '../../src/adapters/tanstack-form'
import { FormCard, SubmitButton } from './FormCard'
import { entered, type FormStoryProps, useSend } from './useSend'

const labels = { tradeUrl: 'Trade URL', 'items[0].amount': 'Amount' } as const
const names = ['tradeUrl', 'items[0].amount'] as const

export function TanStackFormStory({ code }: FormStoryProps) {
  const [error, send] = useSend(code)
  const formRef = useRef<HTMLFormElement>(null)
  const form = useForm({ defaultValues: entered, onSubmit: send })
  const { rest } = useTanStackFormErrors(form, error, { formRef })
  return (
    <FormCard>
      <ErrorBanner error={rest} />
      <form
        ref={formRef}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.handleSubmit()
        }}
      >
        {names.map((name) => (
          <form.Field key={name} name={name}>
            {({ state, handleBlur, handleChange }) => (
              <div className="story-field">
                <label htmlFor={name}>{labels[name]}</label>
                <span className="story-field-box" dir="ltr">
                  <input
                    id={name}
                    name={name}
                    value={state.value}
                    onBlur={handleBlur}
                    onChange={(event) => {
                      handleChange(event.target.value)
                    }}
                    aria-invalid={state.meta.errors.length > 0}
                    aria-describedby={`${name}-error`}
                  />
                </span>
                <p id={`${name}-error`} className="story-form-error">
                  {state.meta.errors.join(' ')}
                </p>
              </div>
            )}
          </form.Field>
        ))}
        <SubmitButton />
      </form>
    </FormCard>
  )
}
