import { ErrorBanner } from '../parts/library'
import { request } from '../parts/request'
import { Rows } from '../parts/Rows'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'
import { useSecondsUntil } from './useSecondsUntil'

export interface Quote {
  readonly id: string
  readonly amount: number
  readonly rate: number
  readonly expiresAt: string
}

interface QuoteReviewProps {
  readonly api: string
  readonly quote: Quote
  readonly onQuote: (quote: Quote) => void
  readonly onSent: () => void
}

/** The approval carries a key, so that it can be repeated after a lost answer without paying twice. */
export function QuoteReview({ api, quote, onQuote, onSent }: QuoteReviewProps) {
  const { word, money, rate, seconds } = useWords()
  const sending = useAttempt()
  const quoting = useAttempt()
  const left = useSecondsUntil(quote.expiresAt)

  const quoteAgain = (): Promise<void> =>
    quoting.attempt(
      async () => {
        onQuote(await request<Quote>(`${api}/payments/${quote.id}/quote`, { body: {} }))
      },
      { operation: 'read', recoveries: { retry: quoteAgain, refresh: quoteAgain } },
    )

  const approve = (): Promise<void> =>
    sending.attempt(
      async () => {
        const headers = { 'Idempotency-Key': `${quote.id} ${quote.expiresAt}` }
        await request(`${api}/payments/${quote.id}/approval`, { body: { isApproved: true }, headers })
        onSent()
      },
      { operation: 'idempotentWrite', recoveries: { retry: approve, refresh: quoteAgain } },
    )

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.busy) void approve()
      }}
    >
      <ErrorBanner />
      <Rows
        rows={[
          [word('You send'), money(quote.amount, 'USD')],
          [word('Rate'), `1 USD = ${rate(quote.rate, 'EUR')}`],
          [word('Rate holds for'), seconds(left)],
          [word('Recipient gets'), money(quote.amount * quote.rate, 'EUR')],
        ]}
      />
      <Submit label={word('Approve and send')} busy={sending.busy} />
    </form>
  )
}
