import { FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { ErrorBanner } from '../../src'
import { useReactAriaErrors } from '../../src/adapters/react-aria'
import { FormCard, SubmitButton } from './FormCard'
import { type FormStoryProps, useSend } from './useSend'

export function ReactAriaStory({ code }: FormStoryProps) {
  const [error, send] = useSend(code)
  const { formProps, rest } = useReactAriaErrors(error)
  return (
    <FormCard>
      <ErrorBanner error={rest} />
      <Form
        {...formProps}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextField name="tradeUrl" defaultValue="example.com" isRequired className="story-field">
          <Label>Trade URL</Label>
          <span className="story-field-box" dir="ltr">
            <Input />
          </span>
          <FieldError className="story-form-error" />
        </TextField>
        <TextField name="items[0].amount" defaultValue="-1" className="story-field">
          <Label>Amount</Label>
          <span className="story-field-box" dir="ltr">
            <Input />
          </span>
          <FieldError className="story-form-error" />
        </TextField>
        <SubmitButton />
      </Form>
    </FormCard>
  )
}
