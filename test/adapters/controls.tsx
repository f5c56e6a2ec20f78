/* eslint-disable @typescript-eslint/no-deprecated -- what the lowest versions have too */
import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Field as BaseField } from '@base-ui/react/field'
import { Fieldset as BaseFieldset } from '@base-ui/react/fieldset'
import { Form as BaseForm } from '@base-ui/react/form'
import { NumberField as BaseNumber } from '@base-ui/react/number-field'
import { Radio as BaseRadio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'
import { Select as BaseSelect } from '@base-ui/react/select'
import { useForm as useTanStackForm } from '@tanstack/react-form'
import { type ComponentProps, type Ref, type SyntheticEvent, useRef, useState } from 'react'
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  FieldError as AriaError,
  Form as AriaForm,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField as AriaNumber,
  Popover,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Select as AriaSelect,
  SelectValue,
  TextArea,
  TextField,
} from 'react-aria-components'
import { Controller, useForm } from 'react-hook-form'
import { ErrorBanner } from '../../src'
import { useBaseUiErrors } from '../../src/adapters/base-ui'
import { HtmlForm } from '../../src/adapters/html'
import { useReactAriaErrors } from '../../src/adapters/react-aria'
import { useHookFormErrors } from '../../src/adapters/react-hook-form'
import { useTanStackFormErrors } from '../../src/adapters/tanstack-form'
import { type FormProps, useSend } from './forms'

/*
 * One form with every kind of control that real forms have, as a host would build it with each library: a radio group, a
 * checkbox, a select, a composite control for numbers, a text area, one that is outside of the form's element, and one that
 * comes later.
 */

type ControlsProps = Pick<FormProps, 'send'>

const values = {
  email: 'ada',
  plan: 'monthly',
  terms: false,
  country: 'de',
  amount: 5,
  note: 'old',
  outside: 'x',
  late: 'y',
}
type Name = keyof typeof values
const words: Record<Name, string> = {
  email: 'Email',
  plan: 'Plan',
  terms: 'Terms',
  country: 'Country',
  amount: 'Amount',
  note: 'Note',
  outside: 'Outside',
  late: 'Late',
}
const countries = { de: 'Germany', ie: 'Ireland' }
const plans = { monthly: 'Monthly', yearly: 'Yearly' }

interface StepperProps extends Omit<ComponentProps<'div'>, 'onChange' | 'ref'> {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly ref?: Ref<HTMLDivElement>
}

/** A host's own control, with nothing of a form in it. */
function stepper({ value, onChange, ...props }: StepperProps) {
  return (
    <div
      {...props}
      role="spinbutton"
      tabIndex={0}
      aria-valuenow={value}
      onKeyDown={({ key }) => {
        if (key === 'ArrowUp') onChange(value + 1)
      }}
    />
  )
}

/** A place for what comes later. */
function Later({ children }: { readonly children: () => React.ReactNode }) {
  const [here, setHere] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setHere(true)
        }}
      >
        More
      </button>
      {here && children()}
    </>
  )
}

const said = (name: Name, text: string | undefined) => <p id={`${name}-error`}>{text}</p>

function HookControls({ send }: ControlsProps) {
  const [error, submit] = useSend(send)
  const form = useForm({ defaultValues: values })
  const { rest } = useHookFormErrors(form, error)
  const { errors } = form.formState
  const wrong = (name: Name) => ({ 'aria-invalid': !!errors[name], 'aria-describedby': `${name}-error` })
  const text = (name: Name) => said(name, errors[name]?.message)
  return (
    <>
      <form id="controls" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <ErrorBanner error={rest} />
        <label htmlFor="email">Email</label>
        <input id="email" {...form.register('email')} {...wrong('email')} />
        {text('email')}
        <div role="radiogroup" aria-label="Plan" {...wrong('plan')}>
          {Object.entries(plans).map(([value, label]) => (
            <label key={value}>
              <input type="radio" value={value} {...form.register('plan')} aria-describedby="plan-error" />
              {label}
            </label>
          ))}
        </div>
        {text('plan')}
        <label>
          <input type="checkbox" {...form.register('terms')} {...wrong('terms')} /> Terms
        </label>
        {text('terms')}
        <label htmlFor="country">Country</label>
        <select id="country" {...form.register('country')} {...wrong('country')}>
          {Object.entries(countries).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {text('country')}
        <Controller
          control={form.control}
          name="amount"
          render={({ field: { ref, value, onChange, onBlur } }) =>
            stepper({ 'aria-label': 'Amount', id: 'amount', ref, value, onChange, onBlur, ...wrong('amount') })
          }
        />
        {text('amount')}
        <label htmlFor="note">Note</label>
        <textarea id="note" {...form.register('note')} {...wrong('note')} />
        {text('note')}
        <Later>
          {() => (
            <>
              <label htmlFor="late">Late</label>
              <input id="late" {...form.register('late')} {...wrong('late')} />
              {text('late')}
            </>
          )}
        </Later>
        <button>Send</button>
      </form>
      <label htmlFor="outside">Outside</label>
      <input id="outside" form="controls" {...form.register('outside')} {...wrong('outside')} />
      {text('outside')}
    </>
  )
}

function TanStackControls({ send }: ControlsProps) {
  const [error, submit] = useSend(send)
  const formRef = useRef<HTMLFormElement>(null)
  const form = useTanStackForm({ defaultValues: values, onSubmit: submit })
  const { rest } = useTanStackFormErrors(form, error, { formRef })
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void form.handleSubmit()
  }
  const input = (name: 'email' | 'note' | 'outside' | 'late') => (
    <form.Field name={name}>
      {({ state, handleBlur, handleChange }) => {
        const props = {
          id: name,
          name,
          value: state.value,
          onBlur: handleBlur,
          'aria-invalid': state.meta.errors.length > 0,
          'aria-describedby': `${name}-error`,
          onChange: (event: { target: { value: string } }) => {
            handleChange(event.target.value)
          },
        }
        return (
          <>
            <label htmlFor={name}>{words[name]}</label>
            {name === 'note' ? <textarea {...props} /> : <input form="controls" {...props} />}
            {said(name, state.meta.errors.join(' '))}
          </>
        )
      }}
    </form.Field>
  )
  return (
    <>
      <form id="controls" ref={formRef} noValidate onSubmit={onSubmit}>
        <ErrorBanner error={rest} />
        {input('email')}
        <form.Field name="plan">
          {({ state, handleBlur, handleChange }) => (
            <>
              <div
                role="radiogroup"
                aria-label="Plan"
                aria-invalid={state.meta.errors.length > 0}
                aria-describedby="plan-error"
              >
                {Object.entries(plans).map(([value, label]) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name="plan"
                      value={value}
                      checked={state.value === value}
                      onBlur={handleBlur}
                      aria-describedby="plan-error"
                      onChange={() => {
                        handleChange(value)
                      }}
                    />
                    {label}
                  </label>
                ))}
              </div>
              {said('plan', state.meta.errors.join(' '))}
            </>
          )}
        </form.Field>
        <form.Field name="terms">
          {({ state, handleBlur, handleChange }) => (
            <>
              <label>
                <input
                  type="checkbox"
                  name="terms"
                  checked={state.value}
                  onBlur={handleBlur}
                  aria-invalid={state.meta.errors.length > 0}
                  aria-describedby="terms-error"
                  onChange={(event) => {
                    handleChange(event.target.checked)
                  }}
                />
                Terms
              </label>
              {said('terms', state.meta.errors.join(' '))}
            </>
          )}
        </form.Field>
        <form.Field name="country">
          {({ state, handleBlur, handleChange }) => (
            <>
              <label htmlFor="country">Country</label>
              <select
                id="country"
                name="country"
                value={state.value}
                onBlur={handleBlur}
                aria-invalid={state.meta.errors.length > 0}
                aria-describedby="country-error"
                onChange={(event) => {
                  handleChange(event.target.value)
                }}
              >
                {Object.entries(countries).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {said('country', state.meta.errors.join(' '))}
            </>
          )}
        </form.Field>
        <form.Field name="amount">
          {({ state, handleBlur, handleChange }) => (
            <>
              {stepper({
                'aria-label': 'Amount',
                // The focus finds it by this: it has no `name`.
                id: 'amount',
                value: state.value,
                onBlur: handleBlur,
                onChange: handleChange,
                'aria-invalid': state.meta.errors.length > 0,
                'aria-describedby': 'amount-error',
              })}
              {said('amount', state.meta.errors.join(' '))}
            </>
          )}
        </form.Field>
        {input('note')}
        <Later>{() => input('late')}</Later>
        <button>Send</button>
      </form>
      {input('outside')}
    </>
  )
}

function AriaControls({ send }: ControlsProps) {
  const [error, submit] = useSend(send)
  const { formProps, rest } = useReactAriaErrors(error)
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <>
      <AriaForm {...formProps} {...{ id: 'controls' }} onSubmit={onSubmit}>
        <ErrorBanner error={rest} />
        <TextField name="email" defaultValue="ada">
          <Label>Email</Label>
          <Input />
          <AriaError />
        </TextField>
        <AriaRadioGroup name="plan" defaultValue="monthly">
          <Label>Plan</Label>
          {Object.entries(plans).map(([value, label]) => (
            <AriaRadio key={value} value={value}>
              {label}
            </AriaRadio>
          ))}
          <AriaError />
        </AriaRadioGroup>
        <AriaCheckboxGroup name="terms">
          <Label>Agreements</Label>
          <AriaCheckbox value="yes">Terms</AriaCheckbox>
          <AriaError />
        </AriaCheckboxGroup>
        <AriaSelect name="country" defaultSelectedKey="de">
          <Label>Country</Label>
          <AriaButton>
            <SelectValue />
          </AriaButton>
          <AriaError />
          <Popover>
            <ListBox>
              <ListBoxItem id="de">Germany</ListBoxItem>
              <ListBoxItem id="ie">Ireland</ListBoxItem>
            </ListBox>
          </Popover>
        </AriaSelect>
        <AriaNumber name="amount" defaultValue={5}>
          <Label>Amount</Label>
          <Input />
          <AriaError />
        </AriaNumber>
        <TextField name="note" defaultValue="old">
          <Label>Note</Label>
          <TextArea />
          <AriaError />
        </TextField>
        <Later>
          {() => (
            <TextField name="late" defaultValue="y">
              <Label>Late</Label>
              <Input />
              <AriaError />
            </TextField>
          )}
        </Later>
        <button>Send</button>
      </AriaForm>
      <label htmlFor="outside">Outside</label>
      <input id="outside" name="outside" form="controls" />
    </>
  )
}

function BaseControls({ send }: ControlsProps) {
  const [error, submit] = useSend(send)
  const { formProps, rest } = useBaseUiErrors(error)
  return (
    <>
      <BaseForm {...formProps} id="controls" onFormSubmit={() => void submit()}>
        <ErrorBanner error={rest} />
        <BaseField.Root name="email">
          <BaseField.Label>Email</BaseField.Label>
          <BaseField.Control defaultValue="ada" />
          <BaseField.Error />
        </BaseField.Root>
        <BaseField.Root name="plan">
          <BaseFieldset.Root render={<BaseRadioGroup defaultValue="monthly" />}>
            <BaseFieldset.Legend>Plan</BaseFieldset.Legend>
            {Object.entries(plans).map(([value, label]) => (
              <BaseRadio.Root key={value} value={value} aria-label={label} />
            ))}
          </BaseFieldset.Root>
          <BaseField.Error />
        </BaseField.Root>
        <BaseField.Root name="terms">
          <BaseField.Label>
            <BaseCheckbox.Root /> Terms
          </BaseField.Label>
          <BaseField.Error />
        </BaseField.Root>
        <BaseField.Root name="country">
          <BaseField.Label>Country</BaseField.Label>
          <BaseSelect.Root items={countries} defaultValue="de">
            <BaseSelect.Trigger>
              <BaseSelect.Value />
            </BaseSelect.Trigger>
            <BaseSelect.Portal>
              <BaseSelect.Positioner>
                <BaseSelect.Popup>
                  <BaseSelect.Item value="de">Germany</BaseSelect.Item>
                  <BaseSelect.Item value="ie">Ireland</BaseSelect.Item>
                </BaseSelect.Popup>
              </BaseSelect.Positioner>
            </BaseSelect.Portal>
          </BaseSelect.Root>
          <BaseField.Error />
        </BaseField.Root>
        <BaseField.Root name="amount">
          <BaseField.Label>Amount</BaseField.Label>
          <BaseNumber.Root defaultValue={5}>
            <BaseNumber.Input />
          </BaseNumber.Root>
          <BaseField.Error />
        </BaseField.Root>
        <BaseField.Root name="note">
          <BaseField.Label>Note</BaseField.Label>
          <BaseField.Control defaultValue="old" render={<textarea />} />
          <BaseField.Error />
        </BaseField.Root>
        <Later>
          {() => (
            <BaseField.Root name="late">
              <BaseField.Label>Late</BaseField.Label>
              <BaseField.Control defaultValue="y" />
              <BaseField.Error />
            </BaseField.Root>
          )}
        </Later>
        <button>Send</button>
      </BaseForm>
      <label htmlFor="outside">Outside</label>
      <input id="outside" name="outside" form="controls" />
    </>
  )
}

function HtmlControls({ send }: ControlsProps) {
  const [error, submit] = useSend(send)
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <>
      <HtmlForm id="controls" error={error} onSubmit={onSubmit}>
        <label htmlFor="email">Email</label>
        <input id="email" name="email" defaultValue="ada" />
        <div role="radiogroup" aria-label="Plan">
          {Object.entries(plans).map(([value, label]) => (
            <label key={value}>
              <input type="radio" name="plan" value={value} defaultChecked={value === 'monthly'} /> {label}
            </label>
          ))}
        </div>
        <label>
          <input type="checkbox" name="terms" /> Terms
        </label>
        <label htmlFor="country">Country</label>
        <select id="country" name="country">
          {Object.entries(countries).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor="amount">Amount</label>
        <input id="amount" name="amount" type="number" defaultValue={5} />
        <label htmlFor="note">Note</label>
        <textarea id="note" name="note" defaultValue="old" />
        <Later>
          {() => (
            <>
              <label htmlFor="late">Late</label>
              <input id="late" name="late" defaultValue="y" />
            </>
          )}
        </Later>
        <button>Send</button>
      </HtmlForm>
      <label htmlFor="outside">Outside</label>
      <input id="outside" name="outside" form="controls" />
    </>
  )
}

export const controlForms = {
  'React Hook Form': HookControls,
  'TanStack Form': TanStackControls,
  'React Aria Components': AriaControls,
  'Base UI': BaseControls,
  'plain HTML': HtmlControls,
}

/** Where the library has its fields inside of its form only: what is outside can't show anything, so the banner does. */
export const outsideInBanner: readonly string[] = ['React Aria Components', 'Base UI']
