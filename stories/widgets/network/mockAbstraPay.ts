import type { MockApi } from './mockApi'
import type { Session } from '../withdrawal/WithdrawalForm'

const session: Session = { balance: 4200, minimum: 20, maximum: 5000, today: 2500 }
/** From here on only with a verified account. */
const verifiedFrom = 1000
let verified = false

const success = <Data>(data: Data) => ({ data: { status: 'success', message: 'OK', data } })

/** AbstraPay, as far as a withdrawal needs it. */
export const mockAbstraPay: MockApi = {
  catalogue: 'abstrapay',
  reset: () => {
    verified = false
  },
  steps: [
    {
      id: 'session',
      label: 'Loading the session',
      method: 'get',
      path: '*/abstrapay/session',
      answer: () => success({ ...session }),
    },
    {
      id: 'withdraw',
      label: 'Sending the withdrawal',
      method: 'post',
      path: '*/abstrapay/withdrawals',
      answer: ({ body }) => {
        const amount = Number(body.amount)
        if (!(amount >= session.minimum)) return { refused: ['WITHDRAW_AMOUNT_TOO_LOW'] }
        if (amount > session.maximum) return { refused: ['WITHDRAW_AMOUNT_TOO_HIGH'] }
        if (amount > session.balance) return { refused: ['INSUFFICIENT_BALANCE'] }
        if (amount > session.today) return { refused: ['DAILY_LIMIT_EXCEEDED'] }
        if (amount > verifiedFrom && !verified) return { refused: ['ACCOUNT_VERIFICATION_REQUIRED'] }
        return success({ id: 'wd_77', amount })
      },
    },
    {
      id: 'verify',
      label: 'Verifying the account',
      method: 'post',
      path: '*/abstrapay/verification',
      answer: () => {
        verified = true
        return success({ verified })
      },
    },
  ],
}
