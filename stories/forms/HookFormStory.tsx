import { useForm } from 'react-hook-form'
import { ErrorBanner } from '../../src'
import { useHookFormErrors } from '../../src/adapters/react-hook-form'
import { FormCard, SubmitButton } from './FormCard'
import { entered, type FormStoryProps, useSend } from './useSend'

export function HookFormStory({ code }: FormStoryProps) {
  const [error, send] = useSend(code)
  const form = useForm({ defaultValues: entered })
  const { rest } = useHookFormErrors(form, error)
  const { errors } = form.formState
  const fields = [
    { name: 'tradeUrl', label: 'Trade URL', wrong: errors.tradeUrl?.message },
    { name: 'items.0.amount', label: 'Amount', wrong: errors.items?.[0]?.amount?.message },
  ] as const
  return (
    <FormCard>
      <ErrorBanner error={rest} />
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        {fields.map(({ name, label, wrong }) => (
          <div key={name} className="story-field">
            <label htmlFor={name}>{label}</label>
            <span className="story-field-box" dir="ltr">
              <input
                id={name}
                {...form.register(name)}
                aria-invalid={wrong !== undefined}
                aria-describedby={`${name}-error`}
              />
            </span>
            <p id={`${name}-error`} className="story-form-error">
              {wrong}
            </p>
          </div>
        ))}
        <SubmitButton />
      </form>
    </FormCard>
  )
}
