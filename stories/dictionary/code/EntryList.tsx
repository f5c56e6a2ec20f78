import { EntryLink } from '../parts/EntryLink'
import type { Neighbour } from './neighboursOf'

export interface EntryListProps {
  readonly title: string
  readonly entries: readonly Neighbour[]
}

const fewEntries = 12

/** Other entries, the first of them in sight; nothing at all if there are none. */
export function EntryList({ title, entries }: EntryListProps) {
  if (entries.length === 0) return null
  const list = (some: readonly Neighbour[]) => (
    <ul className="dictionary-entries">
      {some.map((entry) => (
        <li key={entry.key}>
          <EntryLink entry={entry} />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="dictionary-group">
      <h3>
        {title} <span className="dictionary-quiet">{entries.length}</span>
      </h3>
      {list(entries.slice(0, fewEntries))}
      {entries.length > fewEntries && (
        <details>
          <summary>{entries.length - fewEntries} more</summary>
          {list(entries.slice(fewEntries))}
        </details>
      )}
    </div>
  )
}
