import type { CopyData } from '../../../.scripts/catalogueData.mjs'
import { directionOf } from '../../support/locales'

export interface CopyTextProps {
  readonly copy: CopyData
  readonly tag: string
}

/** A copy as it is read: title, detail, the sentence beside a field, the label of the action. */
export const CopyText = ({ copy, tag }: CopyTextProps) => (
  <div className="dictionary-cell-copy" lang={tag} dir={directionOf(tag)}>
    <strong>{copy.title}</strong>
    <span>{copy.detail}</span>
    {copy.inline !== undefined && <span className="dictionary-inline">{copy.inline}</span>}
    {copy.action !== undefined && <span className="dictionary-action">{copy.action}</span>}
  </div>
)
