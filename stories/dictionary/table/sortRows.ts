import { outcomes, severities } from '../../../src/problem'
import type { Row } from './rows'

/** What the table can be sorted by. */
export const sortKeys = ['code', 'title', 'status', 'severity', 'outcome', 'disclosure', 'surface', 'recovery'] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sort {
  readonly by: SortKey
  readonly down: boolean
}

type Order = (a: Row, b: Row) => number

const worstFirst = (list: readonly string[], word: string): number => list.length - list.indexOf(word)
const words = new Intl.Collator('en', { numeric: true })

const orders: Readonly<Record<SortKey, Order>> = {
  code: (a, b) => words.compare(a.entry.code, b.entry.code),
  title: (a, b) => words.compare(a.entry.copy.title, b.entry.copy.title),
  status: (a, b) => (a.entry.status ?? 1000) - (b.entry.status ?? 1000),
  severity: (a, b) => worstFirst(severities, a.entry.severity) - worstFirst(severities, b.entry.severity),
  outcome: (a, b) => worstFirst(outcomes, a.entry.outcome) - worstFirst(outcomes, b.entry.outcome),
  disclosure: (a, b) => words.compare(a.entry.disclosure, b.entry.disclosure),
  surface: (a, b) => words.compare(a.entry.surface, b.entry.surface),
  recovery: (a, b) => words.compare(a.entry.recovery, b.entry.recovery),
}

/** Sorted; equal ones stay in the order in which they were found. */
export function sortRows(rows: readonly Row[], sort: Sort | undefined): readonly Row[] {
  if (!sort) return rows
  const order = orders[sort.by]
  return [...rows].sort(sort.down ? (a, b) => order(b, a) : order)
}
