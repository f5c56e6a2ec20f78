import type { Catalogue } from '../../../src/catalogue/types'
import { normalizeError } from '../../../src/core'
import { keyOf, type Row } from '../table/rows'
import { fold } from './fold'

/** What is known beforehand, so that a paste of any size is looked up word by word. */
export interface CodeIndex {
  readonly catalogues: readonly Catalogue[]
  readonly byKey: ReadonlyMap<string, Row>
  readonly byCode: ReadonlyMap<string, readonly Row[]>
  readonly byAlias: ReadonlyMap<string, readonly Row[]>
}

export function indexCodes(rows: readonly Row[], catalogues: readonly Catalogue[]): CodeIndex {
  const byCode = new Map<string, Row[]>()
  const byAlias = new Map<string, Row[]>()
  const add = (map: Map<string, Row[]>, name: string, row: Row): void => {
    const known = map.get(name)
    if (known) known.push(row)
    else map.set(name, [row])
  }
  for (const row of rows) {
    add(byCode, row.text.code, row)
    for (const alias of row.text.aliases) add(byAlias, alias, row)
  }
  return { catalogues, byCode, byAlias, byKey: new Map(rows.map((row) => [row.key, row])) }
}

/** A body that was found in a text, and what the library makes of it. */
export interface FoundBody {
  readonly body: unknown
  readonly catalogue: string
  readonly code: string
  readonly listed: boolean
}

export interface FoundCodes {
  readonly rows: readonly Row[]
  readonly body: FoundBody | undefined
}

/** As much of a paste as is looked at. */
const longest = 200_000

/** Finds the known codes in an error body, a log line or anything else that somebody pasted. */
export function codesInText(text: string, index: CodeIndex): FoundCodes {
  const cut = text.slice(0, longest)
  const found = new Map<string, Row>()
  const add = (row: Row | undefined): void => {
    if (row) found.set(row.key, row)
  }
  const body = bodyIn(cut, index)
  if (body?.listed) add(index.byKey.get(keyOf(body.catalogue, body.code)))
  const recognised = new Set([...found.values()].map((row) => row.text.code.replace(/^.*\//, '')))
  for (const row of wordsIn(cut, index)) {
    // The same word in another catalogue: the body says whose it is.
    if (!recognised.has(row.text.code.replace(/^.*\//, ''))) add(row)
  }
  if (found.size === 0 && body === undefined) {
    for (const [, number = ''] of cut.matchAll(/(?:code|error|number)["']?\s*[:=#]?\s*["']?(\d{1,4})\b/gi)) {
      index.byAlias.get(number)?.forEach(add)
    }
  }
  return { rows: [...found.values()], body }
}

/** Words that are codes. One without a digit or a sign between its parts has to be written exactly like the code. */
function* wordsIn(text: string, { byCode }: CodeIndex): Generator<Row> {
  for (const [token] of text.matchAll(/[A-Za-z0-9_]+(?:[-/.][A-Za-z0-9_]+)*/g)) {
    const parts = token.split(/([-/.])/).slice(0, 21)
    // The longest run of parts that is a code: `2024-05-01-accounts-3105`, `assetpay/trade/PRICE_CHANGED`.
    for (let start = 0; start < parts.length; start += 2) {
      for (let end = parts.length; end > start; end -= 2) {
        const word = parts.slice(start, end).join('')
        const rows = byCode.get(fold(word))?.filter(({ entry }) => /[\d_-]/.test(word) || entry.code === word)
        if (rows && rows.length > 0) {
          yield* rows
          start = end - 1
          break
        }
      }
    }
  }
}

/** The first JSON in a text that the library recognises as an API's error. */
function bodyIn(text: string, { catalogues }: CodeIndex): FoundBody | undefined {
  for (const body of jsonIn(text)) {
    const problem = normalizeError(body, { catalogues })
    if (problem && problem.catalogue !== 'common') {
      return { body, catalogue: problem.catalogue, code: problem.code, listed: problem.listed }
    }
  }
  return undefined
}

/**
 * What can be parsed as JSON in a text: the whole of it, or an object somewhere inside, also with its quotes escaped.
 */
function* jsonIn(text: string): Generator {
  const plain = text.includes('\\"') ? [text, text.replaceAll('\\"', '"').replaceAll('\\n', ' ')] : [text]
  for (const one of plain) {
    let at = one.indexOf('{')
    for (let tries = 0; at !== -1 && tries < 20; tries++) {
      const end = endOf(one, at)
      const parsed = end === -1 ? undefined : parse(one.slice(at, end))
      if (parsed !== undefined) yield parsed
      at = one.indexOf('{', parsed === undefined ? at + 1 : end)
    }
  }
}

/** Behind the brace that closes the one at `start`; -1 if there is none. */
function endOf(text: string, start: number): number {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const here = text.charAt(at)
    if (inString) {
      if (here === '\\') at++
      else if (here === '"') inString = false
    } else if (here === '"') inString = true
    else if (here === '{') depth++
    else if (here === '}' && --depth === 0) return at + 1
  }
  return -1
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
