import { useCallback, useEffect, useState } from 'react'
import { ErrorBanner } from '../parts/library'
import { Field } from '../parts/Field'
import { focusOn } from '../parts/focusOn'
import { request } from '../parts/request'
import { Rows } from '../parts/Rows'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'
import { type Item, ItemList } from './ItemList'

interface DepositFormProps {
  readonly api: string
  /** Takes the id of the trade. */
  readonly onDone: (trade: string) => void
}

export function DepositForm({ api, onDone }: DepositFormProps) {
  const { word, money } = useWords()
  const [items, setItems] = useState<readonly Item[] | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const loading = useAttempt()
  const sending = useAttempt()
  const offered = items?.filter(({ id }) => chosen.includes(id)) ?? []
  const total = offered.reduce((sum, { price }) => sum + price, 0)

  const { attempt } = loading
  const load = useCallback(
    function again(): Promise<void> {
      return attempt(
        async () => {
          const { data } = await request<{ data: { items: readonly Item[] } }>(`${api}/inventory`)
          setItems(data.items)
        },
        { operation: 'read', recoveries: { retry: again, refresh: again } },
      )
    },
    [attempt, api],
  )
  useEffect(() => {
    void load()
  }, [load])

  const deposit = (tradeUrl: FormDataEntryValue | null): Promise<void> =>
    sending.attempt(
      async () => {
        const body = { tradeUrl, items: offered.map(({ id, price }) => ({ id, price })) }
        const { data } = await request<{ data: { tradeId: string } }>(`${api}/deposits`, { body })
        onDone(data.tradeId)
      },
      {
        operation: 'write',
        recoveries: {
          retry: () => deposit(tradeUrl),
          refresh: load,
          chooseItems: () => {
            focusOn('items')
          },
          changeSelection: () => {
            focusOn('items')
          },
          updateTradeUrl: () => {
            focusOn('tradeUrl')
          },
        },
      },
    )

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.busy) void deposit(new FormData(event.currentTarget).get('tradeUrl'))
      }}
    >
      <ErrorBanner />
      <ItemList items={items} loading={loading.busy} chosen={chosen} onChoose={setChosen} />
      <Field
        name="tradeUrl"
        label={word('Trade URL')}
        inputMode="url"
        defaultValue="https://trade.example/offer?partner=52&token=k9"
      />
      <Rows rows={[[word('Total'), money(total, 'USD')]]} />
      <Submit label={word('Deposit')} busy={sending.busy} />
    </form>
  )
}
