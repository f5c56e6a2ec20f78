import { useState } from 'react'
import { Card } from '../parts/Card'
import { Done } from '../parts/Done'
import { useWords } from '../parts/useWords'
import { PaymentForm } from './PaymentForm'
import { type Quote, QuoteReview } from './QuoteReview'

/** For an operator: a payment is quoted first, and approved while the quote holds. */
export function PaymentWidget({ api }: { readonly api: string }) {
  const { word } = useWords()
  const [quote, setQuote] = useState<Quote | null>(null)
  const [sent, setSent] = useState(false)
  const startOver = (): void => {
    setQuote(null)
    setSent(false)
  }
  return (
    <Card title={word('Send payment')} step={sent ? 'sent' : quote ? 'quote' : 'form'}>
      {sent ? (
        <Done title={word('Payment sent')} detail={word('It is on its way.')}>
          <button type="button" className="widget-second" onClick={startOver}>
            {word('Start over')}
          </button>
        </Done>
      ) : quote ? (
        <QuoteReview
          api={api}
          quote={quote}
          onQuote={setQuote}
          onSent={() => {
            setSent(true)
          }}
        />
      ) : (
        <PaymentForm api={api} onQuote={setQuote} />
      )}
    </Card>
  )
}
