import { Field } from '@base-ui/react/field'
import { Form } from '@base-ui/react/form'
import { ErrorBanner } from '../../src'
import { useBaseUiErrors } from '../../src/adapters/base-ui'
import { FormCard, SubmitButton } from './FormCard'
import { type FormStoryProps, useSend } from './useSend'

export function BaseUiStory({ code }: FormStoryProps) {
  const [error, send] = useSend(code)
  const { formProps, rest } = useBaseUiErrors(error)
  return (
    <FormCard>
      <ErrorBanner error={rest} />
      <Form {...formProps} onFormSubmit={() => void send()}>
        <Field.Root name="tradeUrl" className="story-field">
          <Field.Label>Trade URL</Field.Label>
          <span className="story-field-box" dir="ltr">
            <Field.Control defaultValue="example.com" required />
          </span>
          <Field.Error className="story-form-error" />
        </Field.Root>
        <Field.Root name="items[0].amount" className="story-field">
          <Field.Label>Amount</Field.Label>
          <span className="story-field-box" dir="ltr">
            <Field.Control defaultValue="-1" />
          </span>
          <Field.Error className="story-form-error" />
        </Field.Root>
        <SubmitButton />
      </Form>
    </FormCard>
  )
}
