import { Field as BaseField } from '@base-ui/react/field'
import { Form as BaseForm } from '@base-ui/react/form'
import { useForm as useTanStackForm } from '@tanstack/react-form'
import { StrictMode, type SyntheticEvent, useRef, useState } from 'react'
import { FieldError as AriaError, Form as AriaForm, Input, Label, TextField } from 'react-aria-components'
import { useForm } from 'react-hook-form'
import { ApiErrorProvider, ErrorBanner, type ErrorPresentation, useApiError } from '../../src'
import { useBaseUiErrors } from '../../src/adapters/base-ui'
import { HtmlForm } from '../../src/adapters/html'
import { useReactAriaErrors } from '../../src/adapters/react-aria'
import { useHookFormErrors } from '../../src/adapters/react-hook-form'
import { useTanStackFormErrors } from '../../src/adapters/tanstack-form'
import { assetpay } from '../../src/catalogues/assetpay/catalogue'

/* One form with an email and the price of a third item, as a host would build it with each library. */

export interface FormProps {
  /** The call. What it throws is shown. */
  readonly send: () => Promise<void>
  /** Without the field of the price. */
  readonly short?: boolean
}

export function useSend(send: FormProps['send']): readonly [ErrorPresentation | null, () => Promise<void>] {
  const [thrown, setThrown] = useState<unknown>(null)
  const error = useApiError(thrown, { operation: 'write' })
  const submit = async (): Promise<void> => {
    try {
      await send()
    } catch (failure) {
      setThrown(failure)
    }
  }
  return [error, submit]
}

interface Values {
  email: string
  items: { price: string }[]
}
const values: Values = { email: 'ada', items: [{ price: '1' }, { price: '2' }, { price: '3' }] }

function HookForm({ send, short = false }: FormProps) {
  const [error, submit] = useSend(send)
  const form = useForm<Values>({ defaultValues: values })
  const { rest } = useHookFormErrors(form, error)
  const { errors } = form.formState
  const price = errors.items?.[2]?.price
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <ErrorBanner error={rest} />
      <label htmlFor="email">Email</label>
      <input id="email" {...form.register('email')} aria-invalid={!!errors.email} aria-describedby="email-error" />
      <p id="email-error">{errors.email?.message}</p>
      {!short && (
        <>
          <label htmlFor="price">Price</label>
          <input id="price" {...form.register('items.2.price')} aria-invalid={!!price} aria-describedby="price-error" />
          <p id="price-error">{price?.message}</p>
        </>
      )}
      <output>{errors.root?.['server']?.message}</output>
      <button>Send</button>
    </form>
  )
}

function TanStackForm({ send, short = false }: FormProps) {
  const [error, submit] = useSend(send)
  const formRef = useRef<HTMLFormElement>(null)
  const form = useTanStackForm({ defaultValues: values, onSubmit: submit })
  const { rest } = useTanStackFormErrors(form, error, { formRef })
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void form.handleSubmit()
  }
  const names = short ? (['email'] as const) : (['email', 'items[2].price'] as const)
  return (
    <form ref={formRef} noValidate onSubmit={onSubmit}>
      <ErrorBanner error={rest} />
      {names.map((name) => (
        <form.Field key={name} name={name}>
          {({ state, handleBlur, handleChange }) => (
            <>
              <label htmlFor={name}>{name === 'email' ? 'Email' : 'Price'}</label>
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
              <p id={`${name}-error`}>{state.meta.errors.join(' ')}</p>
            </>
          )}
        </form.Field>
      ))}
      <button>Send</button>
    </form>
  )
}

function ReactAriaForm({ send, short = false }: FormProps) {
  const [error, submit] = useSend(send)
  const { formProps, rest } = useReactAriaErrors(error)
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <AriaForm {...formProps} onSubmit={onSubmit}>
      <ErrorBanner error={rest} />
      <TextField name="email" defaultValue="ada" isRequired>
        <Label>Email</Label>
        <Input />
        <AriaError />
      </TextField>
      {!short && (
        <TextField name="items[2].price" defaultValue="3">
          <Label>Price</Label>
          <Input />
          <AriaError />
        </TextField>
      )}
      <button>Send</button>
    </AriaForm>
  )
}

function BaseUiForm({ send, short = false }: FormProps) {
  const [error, submit] = useSend(send)
  const { formProps, rest } = useBaseUiErrors(error)
  return (
    <BaseForm {...formProps} onFormSubmit={() => void submit()}>
      <ErrorBanner error={rest} />
      <BaseField.Root name="email">
        <BaseField.Label>Email</BaseField.Label>
        <BaseField.Control defaultValue="ada" required />
        <BaseField.Error />
      </BaseField.Root>
      {!short && (
        <BaseField.Root name="items[2].price">
          <BaseField.Label>Price</BaseField.Label>
          <BaseField.Control defaultValue="3" />
          <BaseField.Error />
        </BaseField.Root>
      )}
      <button>Send</button>
    </BaseForm>
  )
}

function PlainForm({ send, short = false }: FormProps) {
  const [error, submit] = useSend(send)
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <HtmlForm error={error} onSubmit={onSubmit}>
      <label>
        Email <input name="email" defaultValue="ada" required aria-describedby="hint" />
      </label>
      <p id="hint">Where we can reach you</p>
      {!short && (
        <>
          <label htmlFor="price">Price</label>
          <input id="price" name="items[2][price]" defaultValue="3" />
        </>
      )}
      <button>Send</button>
    </HtmlForm>
  )
}

export const forms = {
  'React Hook Form': HookForm,
  'TanStack Form': TanStackForm,
  'React Aria Components': ReactAriaForm,
  'Base UI': BaseUiForm,
  'plain HTML': PlainForm,
}

/** The form in its host's page. */
export const page = (Form: (props: FormProps) => React.JSX.Element, props: FormProps) => (
  <StrictMode>
    <ApiErrorProvider catalogues={[assetpay]} locale="en">
      <Form {...props} />
      <label>
        Elsewhere <input />
      </label>
    </ApiErrorProvider>
  </StrictMode>
)
