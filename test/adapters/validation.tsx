import { Field as BaseField } from '@base-ui/react/field'
import { Form as BaseForm } from '@base-ui/react/form'
import { useForm as useTanStackForm } from '@tanstack/react-form'
import { type SyntheticEvent, useRef } from 'react'
import { FieldError as AriaError, Form as AriaForm, Input, Label, TextField } from 'react-aria-components'
import { type Resolver, type UseFormProps, useFieldArray, useForm } from 'react-hook-form'
import { z } from 'zod'
import { ErrorBanner } from '../../src'
import { useBaseUiErrors } from '../../src/adapters/base-ui'
import { useReactAriaErrors } from '../../src/adapters/react-aria'
import { useHookFormErrors } from '../../src/adapters/react-hook-form'
import { useTanStackFormErrors } from '../../src/adapters/tanstack-form'
import { type FormProps, useSend } from './forms'

/* An email and a name, which the form itself checks too, in each way that the libraries have for that. */

type ValidatedProps = Pick<FormProps, 'send'>

const names = ['email', 'name'] as const
type Values = Record<(typeof names)[number], string>
const values: Values = { email: 'ada@example.com', name: 'Ada' }
const labels: Values = { email: 'Email', name: 'Name' }
const schema = z.object({
  email: z.string().min(3, 'client-words: email'),
  name: z.string().min(3, 'client-words: name'),
})
const checkOf = (name: keyof Values) => (value: string) => (value.length < 3 ? `client-words: ${name}` : undefined)

const resolver: Resolver<Values> = (given) => {
  const { success, data, error } = schema.safeParse(given)
  if (success) return { values: data, errors: {} }
  const errors = error.issues.map(({ path, message }) => [path.join('.'), { type: 'zod', message }])
  return { values: {}, errors: Object.fromEntries(errors) as object }
}

/** Validated by `register`, or by a resolver. */
const hookForm = (options: UseFormProps<Values>) =>
  function HookForm({ send }: ValidatedProps) {
    const [error, submit] = useSend(send)
    const form = useForm<Values>({ defaultValues: values, ...options })
    const { rest } = useHookFormErrors(form, error)
    const { errors } = form.formState
    return (
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <ErrorBanner error={rest} />
        {names.map((name) => (
          <div key={name}>
            <label htmlFor={name}>{labels[name]}</label>
            <input
              id={name}
              {...form.register(name, options.resolver ? {} : { validate: (value) => checkOf(name)(value) ?? true })}
              aria-invalid={!!errors[name]}
              aria-describedby={`${name}-error`}
            />
            <p id={`${name}-error`}>{errors[name]?.message}</p>
          </div>
        ))}
        <button>Send</button>
      </form>
    )
  }

type Check = (value: string) => string | undefined
const tanStackForm = (validatorsOf: (check: Check) => object, formValidators: object = {}) =>
  function TanStackForm({ send }: ValidatedProps) {
    const [error, submit] = useSend(send)
    const formRef = useRef<HTMLFormElement>(null)
    const form = useTanStackForm({ defaultValues: values, onSubmit: submit, validators: formValidators })
    const { rest } = useTanStackFormErrors(form, error, { formRef })
    const onSubmit = (event: SyntheticEvent): void => {
      event.preventDefault()
      void form.handleSubmit()
    }
    return (
      <form ref={formRef} noValidate onSubmit={onSubmit}>
        <ErrorBanner error={rest} />
        {names.map((name) => (
          <form.Field key={name} name={name} validators={validatorsOf(checkOf(name))}>
            {({ state, handleBlur, handleChange }) => (
              <>
                <label htmlFor={name}>{labels[name]}</label>
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
                <p id={`${name}-error`}>
                  {(state.meta.errors as unknown[])
                    .map((each) => (typeof each === 'object' && each && 'message' in each ? each.message : each))
                    .join(' ')}
                </p>
              </>
            )}
          </form.Field>
        ))}
        <button>Send</button>
      </form>
    )
  }

const ariaForm = (validationBehavior: 'native' | 'aria') =>
  function AriaValidated({ send }: ValidatedProps) {
    const [error, submit] = useSend(send)
    const { formProps, rest } = useReactAriaErrors(error)
    const onSubmit = (event: SyntheticEvent): void => {
      event.preventDefault()
      void submit()
    }
    return (
      <AriaForm {...formProps} onSubmit={onSubmit}>
        <ErrorBanner error={rest} />
        {names.map((name) => (
          <TextField
            key={name}
            name={name}
            defaultValue={values[name]}
            isRequired
            validate={checkOf(name)}
            validationBehavior={validationBehavior}
          >
            <Label>{labels[name]}</Label>
            <Input />
            <AriaError />
          </TextField>
        ))}
        <button>Send</button>
      </AriaForm>
    )
  }

const baseForm = (validationMode: 'onSubmit' | 'onBlur' | 'onChange') =>
  function BaseValidated({ send }: ValidatedProps) {
    const [error, submit] = useSend(send)
    const { formProps, rest } = useBaseUiErrors(error)
    return (
      <BaseForm {...formProps} onFormSubmit={() => void submit()}>
        <ErrorBanner error={rest} />
        {names.map((name) => (
          <BaseField.Root
            key={name}
            name={name}
            validationMode={validationMode}
            validate={(value) => checkOf(name)(String(value)) ?? null}
          >
            <BaseField.Label>{labels[name]}</BaseField.Label>
            <BaseField.Control defaultValue={values[name]} required />
            <BaseField.Error />
          </BaseField.Root>
        ))}
        <button>Send</button>
      </BaseForm>
    )
  }

export const validatedForms = {
  'React Hook Form, onSubmit': hookForm({}),
  'React Hook Form, onChange': hookForm({ mode: 'onChange' }),
  'React Hook Form, onBlur': hookForm({ mode: 'onBlur', reValidateMode: 'onBlur' }),
  'React Hook Form, onTouched, all criteria': hookForm({ mode: 'onTouched', criteriaMode: 'all' }),
  'React Hook Form with a resolver': hookForm({ resolver }),
  'React Hook Form with a resolver, onChange': hookForm({ resolver, mode: 'onChange' }),
  'React Hook Form with a resolver, onBlur': hookForm({ resolver, mode: 'onBlur', shouldFocusError: false }),
  'TanStack Form, onChange': tanStackForm((check) => ({
    onChange: ({ value }: { value: string }) => check(value),
  })),
  'TanStack Form, onBlur': tanStackForm((check) => ({ onBlur: ({ value }: { value: string }) => check(value) })),
  'TanStack Form, async': tanStackForm((check) => ({
    onChangeAsync: ({ value }: { value: string }) => Promise.resolve(check(value)),
  })),
  'TanStack Form with a schema': tanStackForm(() => ({}), { onChange: schema }),
  'React Aria Components': ariaForm('native'),
  'React Aria Components, aria': ariaForm('aria'),
  'Base UI, onSubmit': baseForm('onSubmit'),
  'Base UI, onBlur': baseForm('onBlur'),
  'Base UI, onChange': baseForm('onChange'),
}

/** With `validationBehavior="aria"` what the form finds holds nothing back, and the host decides. */
export const sendsAnyway: readonly string[] = ['React Aria Components, aria']

export function RowsForm({ send }: ValidatedProps) {
  const [error, submit] = useSend(send)
  const form = useForm({ defaultValues: { note: '', items: [{ price: '1' }, { price: '2' }, { price: '3' }] } })
  const { rest } = useHookFormErrors(form, error)
  const { fields, remove, move, append } = useFieldArray({ control: form.control, name: 'items' })
  const { errors } = form.formState
  const button = (label: string, press: () => void) => (
    <button type="button" onClick={press}>
      {label}
    </button>
  )
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <ErrorBanner error={rest} />
      {fields.map(({ id }, at) => {
        const wrong = errors.items?.[at]?.price
        return (
          <div key={id}>
            <label htmlFor={id}>Price</label>
            <input
              id={id}
              {...form.register(`items.${at}.price`)}
              aria-invalid={!!wrong}
              aria-describedby={`${id}-error`}
            />
            <p id={`${id}-error`}>{wrong?.message}</p>
          </div>
        )
      })}
      <p data-testid="whole">{errors.items?.root?.message}</p>
      <label htmlFor="note">Note</label>
      <input id="note" {...form.register('note')} />
      {button('Remove first', () => {
        remove(0)
      })}
      {button('Remove last', () => {
        remove(fields.length - 1)
      })}
      {button('Move last up', () => {
        move(2, 0)
      })}
      {button('Dismiss', () => {
        error?.dismiss()
      })}
      {button('Clear', () => {
        form.clearErrors('items.2.price')
      })}
      {button('Add', () => {
        append({ price: '9' })
      })}
      <button>Send</button>
    </form>
  )
}
