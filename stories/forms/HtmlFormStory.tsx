import { HtmlForm } from '../../src/adapters/html'
import { FormCard, SubmitButton } from './FormCard'
import { type FormStoryProps, useSend } from './useSend'

export function HtmlFormStory({ code }: FormStoryProps) {
  const [error, send] = useSend(code)
  return (
    <FormCard>
      <HtmlForm
        error={error}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <div className="story-field">
          <label htmlFor="html-trade-url">Trade URL</label>
          <input id="html-trade-url" name="tradeUrl" defaultValue="example.com" required />
        </div>
        <div className="story-field">
          <label htmlFor="html-amount">Amount</label>
          <input id="html-amount" name="items[0][amount]" defaultValue="-1" />
        </div>
        <SubmitButton />
      </HtmlForm>
    </FormCard>
  )
}
