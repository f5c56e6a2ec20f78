import type { Row } from '../table/rows'
import { closestRows } from './closestRows'
import { type CodeIndex, codesInText, type FoundBody } from './codesInText'
import { fold } from './fold'

export interface SearchResult {
  /** The best first; without a query all, as the catalogues have them. */
  readonly rows: readonly Row[]
  /** How they were found. `close`: nothing has all the words, these have most of them. */
  readonly by: 'all' | 'words' | 'codes' | 'close'
  /** The error body in what was pasted. */
  readonly body?: FoundBody | undefined
}

const looksPasted = (query: string): boolean => query.length > 80 || /[{\n]/.test(query)

/** Finds rows by code, number, words, or by the codes in a pasted text. */
export function searchRows(rows: readonly Row[], query: string, index: CodeIndex): SearchResult {
  const phrase = fold(query.slice(0, 2000))
  if (phrase === '') return { rows, by: 'all' }
  if (looksPasted(query)) {
    const found = codesInText(query, index)
    if (found.rows.length > 0 || found.body) return { ...found, by: 'codes' }
  }
  const terms = [...new Set(phrase.split(' '))].slice(0, 40)
  const exact = /^\d{1,4}$/.test(phrase) ? byNumber(rows, phrase) : []
  const found = exact.length > 0 ? exact : ranked(rows, (row) => rankOf(row, phrase, terms))
  if (found.length > 0) return { rows: found, by: 'words' }
  const { rows: coded, body } = codesInText(query, index)
  if (coded.length > 0) return { rows: coded, by: 'codes', body }
  return { rows: closestRows(rows, phrase), by: 'close' }
}

function ranked(rows: readonly Row[], rank: (row: Row) => number | undefined): readonly Row[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const at = rank(row)
    if (at !== undefined) (groups[at] ??= []).push(row)
  }
  return groups.flat()
}

/** `11` is a number of a code or an HTTP status, not part of a sentence. */
const byNumber = (rows: readonly Row[], number: string): readonly Row[] =>
  ranked(rows, ({ text, entry }) => {
    if (text.code === number || text.aliases.includes(number)) return 0
    if (String(entry.status) === number) return 1
    return text.code.includes(number) ? 2 : undefined
  })

function rankOf({ text }: Row, phrase: string, terms: readonly string[]): number | undefined {
  if (!terms.every((term) => text.all.includes(term))) return undefined
  if (text.code === phrase || text.aliases.includes(phrase)) return 0
  if (text.code.startsWith(phrase)) return 1
  if (text.code.includes(phrase) || text.codeWords.includes(phrase)) return 2
  if (text.title.includes(phrase)) return 3
  if (terms.every((term) => text.codeWords.includes(term) || text.title.includes(term))) return 4
  if (text.detail.includes(phrase)) return 5
  return text.all.includes(phrase) ? 6 : 7
}
