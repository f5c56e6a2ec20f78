import type { CopyData, EntryData } from '../../../.scripts/catalogueData.mjs'
import { fold } from '../search/fold'

/** One entry as the Catalogue page shows and searches it. */
export interface Row {
  /** Catalogue and code: what a permalink names. */
  readonly key: string
  readonly order: number
  readonly entry: EntryData
  /** The catalogue's name for people. */
  readonly catalogueTitle: string
  /** Its words in a second language, where one stands beside the first. */
  readonly other: CopyData | undefined
  readonly text: RowText
  /** How the entry is presented first of all, then in every situation where that is another way. */
  readonly shown: readonly Shown[]
}

/** What differs from one situation to another: while reading or writing, signed in or not. */
export type Shown = Pick<EntryData, 'severity' | 'outcome' | 'surface' | 'recovery'>

/** What the search looks at, folded once. */
export interface RowText {
  readonly code: string
  /** The code as words: `PRICE_CHANGED` is found by "price changed". */
  readonly codeWords: string
  readonly aliases: readonly string[]
  /** In every language that is searched. */
  readonly title: string
  readonly action: string
  readonly detail: string
  readonly all: string
}

export const keyOf = (catalogue: string, code: string): string => `${catalogue}/${code}`

/** Catalogue and code of a key; a code may have slashes of its own. */
export function partsOf(key: string): readonly [catalogue: string, code: string] {
  const at = key.indexOf('/')
  return at === -1 ? ['', key] : [key.slice(0, at), key.slice(at + 1)]
}

const wordsOf = ({ copy }: Pick<EntryData, 'copy'>): readonly string[] => [
  copy.title,
  copy.detail,
  copy.inline ?? '',
  copy.action ?? '',
]

export interface RowSources {
  /** In the language that is shown. */
  readonly entries: readonly EntryData[]
  /** The same entries in English, and in a second language: they are searched, too. */
  readonly english?: readonly EntryData[] | undefined
  readonly other?: readonly EntryData[] | undefined
  readonly titleOf: (catalogue: string) => string
}

/** Makes the rows of the table; the lists are of the same entries in the same order. */
export const makeRows = ({ entries, english, other, titleOf }: RowSources): readonly Row[] =>
  entries.map((entry, order) => {
    const { catalogue, code, aliases, copy, domain, description, variants } = entry
    const catalogueTitle = titleOf(catalogue)
    const folded = fold(code)
    const codeWords = folded.replace(/[^\p{L}\p{N}]+/gu, ' ')
    const languages = [entry, english?.[order], other?.[order]]
    const inAll = (slot: 'title' | 'action'): string =>
      fold([...new Set(languages.map((one) => one?.copy[slot]))].join(' '))
    // Most of what a variant says the entry says, too.
    const words = new Set(languages.flatMap((one) => (one ? [one, ...one.variants] : [])).flatMap(wordsOf))
    return {
      key: keyOf(catalogue, code),
      order,
      entry,
      catalogueTitle,
      other: other?.[order]?.copy,
      shown: [entry, ...variants],
      text: {
        code: folded,
        codeWords,
        aliases: aliases.map(fold),
        title: inAll('title'),
        action: inAll('action'),
        detail: fold(copy.detail),
        all: fold([code, ...aliases, catalogueTitle, domain, ...words, description].join(' ')).concat(' ', codeWords),
      },
    }
  })
