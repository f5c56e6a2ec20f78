import type { MockAnswer, MockApi } from './mockApi'
import type { Quote } from '../payment/QuoteReview'

/** How long a quote holds, in seconds. Days in real life. */
const lasting = 30
let quote: Quote | undefined
let approvals = new Set<string>()

/** Takes the quote away from under the operator. */
export const expireQuote = (): void => {
  if (quote) quote = { ...quote, expiresAt: new Date(0).toISOString() }
}
/** How many payments were made. */
export const paymentsMade = (): number => approvals.size

const quoted = (amount: number): MockAnswer => {
  quote = {
    id: 'pay_3f1',
    amount,
    rate: quote ? quote.rate + 0.0025 : 0.92,
    expiresAt: new Date(Date.now() + lasting * 1000).toISOString(),
  }
  return { data: { ...quote } }
}

/** Tesser, as far as a payment needs it. */
export const mockTesser: MockApi = {
  catalogue: 'tesser',
  reset: () => {
    quote = undefined
    approvals = new Set()
  },
  steps: [
    {
      id: 'payment',
      label: 'Getting a quote',
      method: 'post',
      path: '*/tesser/payments',
      answer: ({ body: { fromAmount, toNetwork } }) => {
        const refused = [
          ...(fromAmount === '' ? ['payments-3002'] : Number(fromAmount) > 0 ? [] : ['payments-3001']),
          ...(toNetwork === '' ? ['payments-3005'] : []),
        ]
        return refused.length > 0 ? { refused } : quoted(Number(fromAmount))
      },
    },
    {
      id: 'quote',
      label: 'Getting another quote',
      method: 'post',
      path: '*/tesser/payments/:id/quote',
      answer: () => quoted(quote?.amount ?? 0),
    },
    {
      id: 'approval',
      label: 'Approving the payment',
      method: 'post',
      path: '*/tesser/payments/:id/approval',
      answer: ({ headers }) => {
        const key = headers.get('Idempotency-Key') ?? ''
        if (!approvals.has(key) && Date.parse(quote?.expiresAt ?? '') < Date.now())
          return { refused: ['payments-3015'] }
        approvals.add(key)
        return { data: { id: 'pay_3f1', status: 'sent' } }
      },
      onFault: (code) => {
        if (code === 'payments-3015') expireQuote()
      },
    },
  ],
}
