import { Field as BaseField } from '@base-ui/react/field'
import { Form as BaseForm } from '@base-ui/react/form'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type SyntheticEvent, useState, version } from 'react'
import { FieldError as AriaError, Form as AriaForm, Input, Label, TextField } from 'react-aria-components'
import { describe, expect, test } from 'vitest'
import { ApiErrorProvider, ErrorBanner } from '../../src'
import { useBaseUiErrors } from '../../src/adapters/base-ui'
import { HtmlForm } from '../../src/adapters/html'
import { useReactAriaErrors } from '../../src/adapters/react-aria'
import { assetpay } from '../../src/catalogues/assetpay/catalogue'
import { refusal } from './controlsContract'

/* React resets a form after each action, a failed one too. That corrects nothing: only the person's own reset does. */

interface FormProps {
  readonly action: () => Promise<void>
  readonly thrown: unknown
}

/** A form action; before React 19, which brought them, the host's own reset after the call. */
const submitting = (action: FormProps['action']): object =>
  Number.parseInt(version) >= 19
    ? { action }
    : {
        onSubmit: (event: SyntheticEvent<HTMLFormElement>) => {
          event.preventDefault()
          const form = event.currentTarget
          void action().then(() => {
            form.reset()
          })
        },
      }

const PlainForm = ({ action, thrown }: FormProps) => (
  <HtmlForm {...submitting(action)} error={thrown} operation="write">
    <label>
      Email <input name="email" defaultValue="ada" />
    </label>
    <button>Send</button>
    <button type="reset">Reset</button>
  </HtmlForm>
)

function ReactAriaForm({ action, thrown }: FormProps) {
  const { formProps, rest } = useReactAriaErrors(thrown, { operation: 'write' })
  return (
    <AriaForm {...formProps} {...submitting(action)}>
      <ErrorBanner error={rest} />
      <TextField name="email" defaultValue="ada">
        <Label>Email</Label>
        <Input />
        <AriaError />
      </TextField>
      <button>Send</button>
      <button type="reset">Reset</button>
    </AriaForm>
  )
}

function BaseUiForm({ action, thrown }: FormProps) {
  const { formProps, rest } = useBaseUiErrors(thrown, { operation: 'write' })
  return (
    <BaseForm {...formProps} {...submitting(action)}>
      <ErrorBanner error={rest} />
      <BaseField.Root name="email">
        <BaseField.Label>Email</BaseField.Label>
        <BaseField.Control defaultValue="ada" />
        <BaseField.Error />
      </BaseField.Root>
      <button>Send</button>
      <button type="reset">Reset</button>
    </BaseForm>
  )
}

const email = (): HTMLElement => screen.getByRole('textbox', { name: 'Email' })
const isWrong = (): boolean => email().getAttribute('aria-invalid') === 'true'
const quiet = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

describe.each(Object.entries({ PlainForm, ReactAriaForm, BaseUiForm }))('%s', (_, Form) => {
  async function start() {
    const error = await refusal(['email'])
    const counts = { resets: 0 }
    function Page() {
      const [thrown, setThrown] = useState<unknown>(null)
      const action = async (): Promise<void> => {
        await Promise.resolve()
        setThrown(error)
        // The action goes on for a while: the reset comes when the error is on the page.
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return (
        <ApiErrorProvider catalogues={[assetpay]} locale="en">
          <Form action={action} thrown={thrown} />
        </ApiErrorProvider>
      )
    }
    render(<Page />)
    document.querySelector('form')?.addEventListener('reset', () => (counts.resets += 1))
    const user = userEvent.setup()
    await user.type(email(), '@')
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => {
      expect(counts.resets).toBe(1)
    })
    await quiet()
    return { user, counts }
  }

  test('keeps what is wrong when React resets the form', async () => {
    const { user } = await start()
    expect(isWrong()).toBe(true)
    expect(email()).toHaveAccessibleDescription(/check|enter/i)
    await user.tab()
    await user.tab()
    await quiet()
    expect(isWrong()).toBe(true)
    await user.type(email(), 'x')
    await quiet()
    expect(isWrong()).toBe(false)
  })

  test("drops it with the person's own reset", async () => {
    const { user, counts } = await start()
    await user.click(screen.getByRole('button', { name: 'Reset' }))
    expect(counts.resets).toBe(2)
    await quiet()
    expect(isWrong()).toBe(false)
  })
})
