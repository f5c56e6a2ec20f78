import { useState } from 'react'
import { ErrorBanner } from '../parts/library'
import { Field } from '../parts/Field'
import { focusOn } from '../parts/focusOn'
import { request } from '../parts/request'
import { Rows } from '../parts/Rows'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'

interface PurchaseStepProps {
  readonly api: string
  readonly onBank: () => void
  readonly onDetails: () => void
  readonly onDone: () => void
}

const dollarsForOne = 3200
/** What is left of the person's limit, which the page has asked for before. */
const remaining = 500

export function PurchaseStep({ api, onBank, onDetails, onDone }: PurchaseStepProps) {
  const { word, money } = useWords()
  const { attempt, busy } = useAttempt()
  const verifying = useAttempt()
  const [amount, setAmount] = useState('100')
  const [asksCode, setAsksCode] = useState(false)

  const verifyBank = (): Promise<void> =>
    verifying.attempt(
      async () => {
        await request(`${api}/banks/verification`, { body: {} })
      },
      { operation: 'write', recoveries: { retry: verifyBank } },
    )

  const buy = (form: FormData): Promise<void> =>
    attempt(
      async () => {
        await request(`${api}/purchases`, { body: Object.fromEntries(form) })
        onDone()
      },
      {
        operation: 'write',
        values: { remaining: { amount: remaining, currency: 'USD' } },
        recoveries: {
          retry: () => buy(form),
          changeAmount: () => {
            focusOn('fiatAmount')
          },
          enterCode: () => {
            setAsksCode(true)
          },
          verifyBank,
          linkBank: onBank,
          reconnectBank: onBank,
          verifyIdentity: onDetails,
          completeDetails: onDetails,
        },
      },
    )

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void buy(new FormData(event.currentTarget))
      }}
    >
      <ErrorBanner />
      <Field
        name="fiatAmount"
        label={word('Amount')}
        inputMode="decimal"
        unit="USD"
        value={amount}
        onChange={({ target }) => {
          setAmount(target.value)
        }}
      />
      <Rows rows={[[word('You get'), money((Number(amount) || 0) / dollarsForOne, 'ETH')]]} />
      {asksCode && <Field name="otp" label={word('Security code')} inputMode="numeric" autoFocus />}
      <Submit label={word('Buy now')} busy={busy} />
    </form>
  )
}
