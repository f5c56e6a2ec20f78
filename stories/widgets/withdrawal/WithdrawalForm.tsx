import type { ErrorValues } from '../parts/library'
import { Field } from '../parts/Field'
import { focusOn } from '../parts/focusOn'
import { request } from '../parts/request'
import { Rows } from '../parts/Rows'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'

export interface Session {
  readonly balance: number
  readonly minimum: number
  readonly maximum: number
  /** What is left of the limit for today. */
  readonly today: number
}

interface WithdrawalFormProps {
  readonly api: string
  readonly session: Session
  readonly onRestart: () => Promise<void>
  readonly onVerify: () => void
  readonly onDone: () => void
}

const currency = 'USDT'

/** What the page knows and the API doesn't say: the limit that this amount is on the wrong side of. */
function valuesFor(amount: number, { balance, minimum, maximum, today }: Session): ErrorValues {
  const limit = amount < minimum ? minimum : amount > maximum ? maximum : amount > today ? today : undefined
  return {
    balance: { amount: balance, currency },
    ...(limit !== undefined && { limit: { amount: limit, currency } }),
  }
}

export function WithdrawalForm({ api, session, onRestart, onVerify, onDone }: WithdrawalFormProps) {
  const { word, money } = useWords()
  const { attempt, busy } = useAttempt()

  const withdraw = (form: FormData): Promise<void> => {
    const amount = Number(form.get('amount'))
    return attempt(
      async () => {
        await request(`${api}/withdrawals`, { body: { ...Object.fromEntries(form), amount } })
        onDone()
      },
      {
        operation: 'write',
        values: valuesFor(amount, session),
        recoveries: {
          retry: () => withdraw(form),
          changeAmount: () => {
            focusOn('amount')
          },
          verifyIdentity: onVerify,
          restartSession: onRestart,
          refresh: onRestart,
        },
      },
    )
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void withdraw(new FormData(event.currentTarget))
      }}
    >
      <Rows
        rows={[
          [word('Available'), money(session.balance, currency)],
          [word('Per withdrawal'), `${money(session.minimum, currency)} – ${money(session.maximum, currency)}`],
          [word('Limit today'), money(session.today, currency)],
        ]}
      />
      <Field name="amount" label={word('Amount')} inputMode="decimal" defaultValue="250" unit={currency} />
      <Field name="network" label={word('Network')} options={{ polygon: 'Polygon', ethereum: 'Ethereum' }} />
      <Field
        name="walletAddress"
        label={word('Wallet address')}
        defaultValue="0x71C7656EC7ab88b098defB751B7401B5f6d8976F"
      />
      <Submit label={word('Withdraw')} busy={busy} />
    </form>
  )
}
