import type { PresentationData } from '../../../.scripts/catalogueData.mjs'
import { CopyText } from '../parts/CopyText'
import { inTitle } from '../parts/inWords'

export interface VariantRowProps {
  readonly when: string
  /** In what it differs from the entry itself. */
  readonly note?: string
  readonly shown: PresentationData
  readonly tag: string
  /** The surfaces above show it. */
  readonly isCurrent: boolean
  /** Absent where there is no sample answer to show it with. */
  readonly onShow: (() => void) | undefined
}

/** What an entry shows in one situation: a row of the table, or a card where there is no room for one. */
export const VariantRow = ({ when, note, shown, tag, isCurrent, onShow }: VariantRowProps) => (
  <tr role="row" aria-current={isCurrent || undefined}>
    <th role="rowheader" scope="row">
      {when}
      {isCurrent && <span className="dictionary-tag">shown above</span>}
      {note !== undefined && <span className="dictionary-quiet">{note}</span>}
    </th>
    <td role="cell">
      <CopyText copy={shown.copy} tag={tag} />
    </td>
    <td role="cell" className="dictionary-fact" data-severity-of={shown.severity}>
      {inTitle(shown.severity)}
    </td>
    <td role="cell" className="dictionary-fact">
      <span className="dictionary-of">Outcome </span>
      {inTitle(shown.outcome)}
    </td>
    <td role="cell" className="dictionary-fact">
      <span className="dictionary-of">Surface </span>
      {inTitle(shown.surface)}
    </td>
    <td role="cell">
      {onShow ? (
        <button type="button" className="dictionary-link" aria-label={`Show: ${when}`} onClick={onShow}>
          Show
        </button>
      ) : (
        <span className="dictionary-quiet">No sample answer</span>
      )}
    </td>
  </tr>
)
