import { useState } from 'react'
import { ErrorBanner } from '../parts/library'
import { Done } from '../parts/Done'
import { request } from '../parts/request'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'

interface TradeStatusProps {
  readonly api: string
  readonly trade: string
  readonly onAgain: () => void
}

interface TradeAnswer {
  readonly trade: { readonly status: string; readonly error?: string }
}

/** The offer was sent. What became of it is asked for, and a failed trade comes with a good HTTP status. */
export function TradeStatus({ api, trade, onAgain }: TradeStatusProps) {
  const { word } = useWords()
  const [status, setStatus] = useState('sent')
  const { attempt, busy } = useAttempt()

  const check = (): Promise<void> =>
    attempt(
      async () => {
        const answer = await request<TradeAnswer>(`${api}/trades/${trade}`)
        setStatus(answer.trade.status)
        if (answer.trade.error !== undefined) throw answer
      },
      { operation: 'read', recoveries: { retry: check, refresh: check } },
    )

  const ended = status === 'completed' || status === 'failed'
  return (
    <>
      <ErrorBanner />
      {status === 'completed' && (
        <Done key="done" title={word('Deposit complete')} detail={word('The items are in your account.')} />
      )}
      {!ended && <Done key="sent" title={word('Trade offer sent')} detail={word('Accept it in Steam.')} />}
      <div className="widget-done">
        <button
          type="button"
          className="widget-second"
          aria-busy={busy || undefined}
          onClick={() => {
            if (ended) onAgain()
            else if (!busy) void check()
          }}
        >
          {word(ended ? 'Start over' : 'Check status')}
        </button>
      </div>
    </>
  )
}
