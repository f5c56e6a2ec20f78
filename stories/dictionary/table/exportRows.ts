import type { Row } from './rows'

export interface ExportOptions {
  /** The language of the copy, and of a second one beside it. */
  readonly locale: string
  readonly compare?: string | undefined
}

/** A spreadsheet would run a cell that starts like a formula. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

type Cell = string | number | boolean | null | undefined

const cell = (value: Cell): string => {
  const text = harmless(String(value ?? ''))
  return /["\r\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated values as RFC 4180 has them. */
export const toCsv = (table: readonly (readonly Cell[])[]): string =>
  table.map((line) => `${line.map(cell).join(',')}\r\n`).join('')

const slots = ['title', 'detail', 'inline', 'action'] as const

/** What is shown, as a table: facts, then the copy in one or two languages, then the meaning. */
export function csvOf(rows: readonly Row[], { locale, compare }: ExportOptions): string {
  const languages = compare === undefined ? [locale] : [locale, compare]
  const head = [
    ...['catalogue', 'code', 'aliases', 'status', 'domain', 'severity', 'disclosure', 'outcome', 'retryable'],
    ...['surface', 'field', 'recovery'],
    ...languages.flatMap((tag) => slots.map((slot) => `${slot} (${tag})`)),
    'description',
  ]
  const lines = rows.map(({ entry, other }) => [
    ...[entry.catalogue, entry.code, entry.aliases.join(' '), entry.status, entry.domain, entry.severity],
    ...[entry.disclosure, entry.outcome, entry.retryable, entry.surface, entry.field, entry.recovery],
    ...slots.map((slot) => entry.copy[slot]),
    ...(compare === undefined ? [] : slots.map((slot) => other?.[slot])),
    entry.description,
  ])
  return toCsv([head, ...lines])
}

/** What is shown, with the members of `catalogue.json`. */
export const jsonOf = (rows: readonly Row[], { locale, compare }: ExportOptions): string =>
  JSON.stringify(
    {
      locale,
      ...(compare !== undefined && { compare }),
      entries: rows.map(({ entry, other }) => (compare === undefined ? entry : { ...entry, compared: other })),
    },
    null,
    2,
  )
