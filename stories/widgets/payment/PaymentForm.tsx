import { ErrorBanner } from '../parts/library'
import { Field } from '../parts/Field'
import { focusOn } from '../parts/focusOn'
import { request } from '../parts/request'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'
import type { Quote } from './QuoteReview'

interface PaymentFormProps {
  readonly api: string
  readonly onQuote: (quote: Quote) => void
}

const recipients = { acc_1: 'Northwind Ltd', acc_2: 'Contoso GmbH' }
const networks = { '': '–', polygon: 'Polygon', ethereum: 'Ethereum', solana: 'Solana' }

/** The API answers with everything that is wrong at once: a summary, and the same words at each field. */
export function PaymentForm({ api, onQuote }: PaymentFormProps) {
  const { word } = useWords()
  const { attempt, busy } = useAttempt()

  const quote = (payment: FormData): Promise<void> =>
    attempt(
      async () => {
        onQuote(await request<Quote>(`${api}/payments`, { body: Object.fromEntries(payment) }))
      },
      {
        // Nothing moves before the approval: a quote that got lost may be asked for again.
        operation: 'read',
        recoveries: {
          retry: () => quote(payment),
          refresh: () => quote(payment),
          changeAmount: () => {
            focusOn('fromAmount')
          },
          changeSelection: () => {
            focusOn('recipient')
          },
        },
      },
    )

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void quote(new FormData(event.currentTarget))
      }}
    >
      <ErrorBanner />
      <Field name="recipient" label={word('Recipient')} options={recipients} />
      <Field name="fromAmount" label={word('Amount')} inputMode="decimal" unit="USD" />
      <Field name="toNetwork" label={word('Network')} options={networks} />
      <Submit label={word('Get a quote')} busy={busy} />
    </form>
  )
}
