import { ErrorBanner } from '../parts/library'
import { focusOn } from '../parts/focusOn'
import { request } from '../parts/request'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'

interface BankStepProps {
  readonly api: string
  readonly onDone: () => void
}

const banks = ['First Example Bank', 'Northwind Credit Union', 'Contoso Savings']

/** Stands for the bank's own sign-in, which comes from elsewhere in real life. */
export function BankStep({ api, onDone }: BankStepProps) {
  const { word } = useWords()
  const { attempt, busy } = useAttempt()
  const choose = (): void => {
    focusOn('bank')
  }

  const link = (bank: FormDataEntryValue | null): Promise<void> =>
    attempt(
      async () => {
        await request(`${api}/banks`, { body: { bank } })
        onDone()
      },
      {
        operation: 'write',
        recoveries: { retry: () => link(bank), reconnectBank: () => link(bank), linkBank: choose, useExisting: onDone },
      },
    )

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void link(new FormData(event.currentTarget).get('bank'))
      }}
    >
      <ErrorBanner />
      <fieldset className="widget-items">
        <legend>{word('Bank')}</legend>
        {banks.map((bank, at) => (
          <label key={bank} className="widget-item">
            <input type="radio" name="bank" value={bank} defaultChecked={at === 0} />
            <span dir="auto">{bank}</span>
          </label>
        ))}
      </fieldset>
      <Submit label={word('Link bank account')} busy={busy} />
    </form>
  )
}
