import { useState } from 'react'
import { Card } from '../parts/Card'
import { useWords } from '../parts/useWords'
import { DepositForm } from './DepositForm'
import { TradeStatus } from './TradeStatus'

/** Items are chosen and deposited by a trade offer, which can still fail after it was sent. */
export function DepositWidget({ api }: { readonly api: string }) {
  const { word } = useWords()
  const [trade, setTrade] = useState<string | null>(null)
  return (
    <Card title={word('Deposit items')} step={trade ?? 'form'}>
      {trade === null ? (
        <DepositForm api={api} onDone={setTrade} />
      ) : (
        <TradeStatus
          api={api}
          trade={trade}
          onAgain={() => {
            setTrade(null)
          }}
        />
      )}
    </Card>
  )
}
