import { useWords } from '../parts/useWords'

export interface Item {
  readonly id: string
  readonly name: string
  readonly price: number
}

interface ItemListProps {
  readonly items: readonly Item[] | null
  readonly loading: boolean
  /** Ids. */
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

export function ItemList({ items, loading, chosen, onChoose }: ItemListProps) {
  const { word, money } = useWords()
  if (!items) return <div className="widget-loading">{word(loading ? 'Loading…' : 'Nothing here yet')}</div>
  return (
    <fieldset className="widget-items">
      <legend>{word('Items to deposit')}</legend>
      {items.map(({ id, name, price }) => (
        <label key={id} className="widget-item">
          <input
            type="checkbox"
            name="items"
            value={id}
            checked={chosen.includes(id)}
            onChange={({ target }) => {
              onChoose(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }}
          />
          <span dir="auto">{name}</span>
          <bdi>{money(price, 'USD')}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
