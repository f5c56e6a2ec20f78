import { memo } from 'react'
import { ResultRow } from './ResultRow'
import type { Row } from './rows'
import type { Sort, SortKey } from './sortRows'
import { type PartOfRows, useParts } from './useParts'

export interface ResultTableProps {
  readonly rows: readonly Row[]
  readonly tag: string
  readonly otherTag: string | undefined
  readonly languageOf: (tag: string) => string
  readonly sort: Sort | undefined
  readonly onSort: (by: SortKey) => void
  /** The key of a row that has to be there from the start. */
  readonly drawnTo?: string | undefined
  readonly hrefOf: (key: string) => string
  readonly onOpen: (key: string) => void
}

const columns: readonly { readonly by: SortKey; readonly label: string }[] = [
  { by: 'code', label: 'Code' },
  { by: 'title', label: 'What the person reads' },
  { by: 'status', label: 'HTTP' },
  { by: 'severity', label: 'Severity' },
  { by: 'outcome', label: 'Outcome' },
  { by: 'disclosure', label: 'Disclosure' },
  { by: 'surface', label: 'Surface' },
  { by: 'recovery', label: 'Action' },
]

/** The entries that were found. Every one is in the page, so that the browser's own search finds it. */
export function ResultTable({
  rows,
  tag,
  otherTag,
  languageOf,
  sort,
  onSort,
  drawnTo,
  hrefOf,
  onOpen,
}: ResultTableProps) {
  const { parts, generation } = useParts(rows, drawnTo)
  return (
    <table
      role="table"
      className="dictionary-table"
      aria-label="Codes"
      aria-rowcount={rows.length + 1}
      data-languages={otherTag === undefined ? 1 : 2}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        const key = link?.closest<HTMLElement>('[data-key]')?.dataset.key
        // A new tab or window is the browser's business.
        if (key === undefined || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onOpen(key)
      }}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {columns.flatMap(({ by, label }) => {
            const sorted = sort?.by === by ? (sort.down ? 'descending' : 'ascending') : undefined
            const header = (
              <th key={by} role="columnheader" scope="col" aria-sort={sorted}>
                <button
                  type="button"
                  onClick={() => {
                    onSort(by)
                  }}
                >
                  {by === 'title' && otherTag !== undefined ? languageOf(tag) : label}
                </button>
              </th>
            )
            return by === 'title' && otherTag !== undefined
              ? [
                  header,
                  <th key="other" role="columnheader" scope="col" className="dictionary-other">
                    {languageOf(otherTag)}
                  </th>,
                ]
              : [header]
          })}
        </tr>
      </thead>
      {parts.map(({ start, rows: some }) => (
        // What was found before goes away as a whole: taking out row by row would take longer than a frame.
        <Part key={`${generation} ${start}`} {...{ start, rows: some, tag, otherTag, hrefOf }} />
      ))}
    </table>
  )
}

type PartProps = PartOfRows & Pick<ResultTableProps, 'tag' | 'otherTag' | 'hrefOf'>

const Part = memo(function Part({ start, rows, tag, otherTag, hrefOf }: PartProps) {
  return (
    <tbody role="rowgroup">
      {rows.map((row, at) => (
        <ResultRow key={row.key} row={row} tag={tag} otherTag={otherTag} href={hrefOf(row.key)} index={start + at} />
      ))}
    </tbody>
  )
})
