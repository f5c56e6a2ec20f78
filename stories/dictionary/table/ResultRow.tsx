import type { CopyData } from '../../../.scripts/catalogueData.mjs'
import { directionOf } from '../../support/locales'
import { CodeText } from '../parts/CodeText'
import { inTitle } from '../parts/inWords'
import type { Row } from './rows'

export interface ResultRowProps {
  readonly row: Row
  readonly tag: string
  readonly otherTag: string | undefined
  readonly href: string
  readonly index: number
}

/** One entry: a row of the table, or a card where there is no room for one. */
export function ResultRow({ row, tag, otherTag, href, index }: ResultRowProps) {
  const { entry, catalogueTitle, other } = row
  const { code, aliases, copy, status, severity, outcome, disclosure, surface, field, domain } = entry
  return (
    <tr role="row" aria-rowindex={index + 2} data-key={row.key}>
      <td role="cell" className="dictionary-cell-code">
        <a href={href} target="_top">
          <CodeText>{code}</CodeText>
        </a>
        <span className="dictionary-quiet">
          {catalogueTitle} · {domain}
          {aliases.length > 0 && <> · {aliases.join(', ')}</>}
        </span>
      </td>
      <CopyCell copy={copy} tag={tag} />
      {otherTag !== undefined && <CopyCell copy={other} tag={otherTag} />}
      <td role="cell" className="dictionary-fact dictionary-number">
        {status ?? '–'}
      </td>
      <td role="cell" className="dictionary-fact" data-severity-of={severity}>
        {inTitle(severity)}
      </td>
      <td role="cell" className="dictionary-fact">
        <span className="dictionary-of">Outcome </span>
        {inTitle(outcome)}
      </td>
      <td role="cell" className="dictionary-fact" data-disclosure={disclosure}>
        <span className="dictionary-of">Disclosure </span>
        {inTitle(disclosure)}
      </td>
      <td role="cell" className="dictionary-fact">
        {inTitle(surface)}
        {field !== null && <code className="dictionary-field">{field}</code>}
      </td>
      <td role="cell" className="dictionary-fact">
        {copy.action === undefined ? (
          <span className="dictionary-quiet">No action</span>
        ) : (
          <bdi className="dictionary-action" lang={tag} dir={directionOf(tag)}>
            {copy.action}
          </bdi>
        )}
      </td>
    </tr>
  )
}

function CopyCell({ copy, tag }: { readonly copy: CopyData | undefined; readonly tag: string }) {
  return (
    <td role="cell" className="dictionary-cell-copy" lang={tag} dir={directionOf(tag)}>
      <strong>{copy?.title}</strong>
      <span>{copy?.detail}</span>
      {copy?.inline !== undefined && <span className="dictionary-inline">{copy.inline}</span>}
    </td>
  )
}
