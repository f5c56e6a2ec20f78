import { languageName } from '../entries/loadEntries'
import { CodeText } from '../parts/CodeText'
import { CopyText } from '../parts/CopyText'
import { type LoadedCopy, useSharedCopy } from './useSharedCopy'

export interface SharedViewProps {
  readonly tag: string
  /** The language beside it. */
  readonly otherTag: string | undefined
}

/** The copies that no code names, looked up only when somebody looks at them. */
export function SharedView({ tag, otherTag }: SharedViewProps) {
  const shown = useSharedCopy(tag)
  const other = useSharedCopy(otherTag)
  if (!shown) return <p role="status">Looking for what no code names…</p>
  const ids = Object.keys(shown.copies)
  const languages = [shown, ...(other ? [other] : [])]
  return (
    <section className="dictionary-section" aria-labelledby="dictionary-shared">
      <h2 id="dictionary-shared">{ids.length} texts that no code has as its own</h2>
      <p className="dictionary-quiet">
        They stand for a failed part, for several fields at once, and for a field or an ending of which nothing more is
        known. Those that end in <code>.operator</code> are for staff, where customers read “your”.
      </p>
      <SharedTable ids={ids} languages={languages} />
    </section>
  )
}

const SharedTable = ({
  ids,
  languages,
}: {
  readonly ids: readonly string[]
  readonly languages: readonly LoadedCopy[]
}) => (
  <table role="table" className="dictionary-words" aria-labelledby="dictionary-shared">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          Text
        </th>
        {languages.map(({ tag }) => (
          <th key={tag} role="columnheader" scope="col">
            {languageName(tag)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {ids.map((id) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row">
            <code>
              <CodeText>{id}</CodeText>
            </code>
          </th>
          {languages.map(({ tag, copies }) => (
            <td key={tag} role="cell">
              {copies[id] && <CopyText copy={copies[id]} tag={tag} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
