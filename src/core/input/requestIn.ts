import { readHeader } from './headers'
import { isList } from './plainData'
import { isObject, safeGet } from './safeRead'

/** Where clients keep the request: its method, headers and document. What was sent is never taken for an answer. */
export const requestKeys = ['request', 'config', 'options', 'operation'] as const

export interface SentRequest {
  readonly method?: string | undefined
  /** Of a GraphQL request: `query`, `mutation`. */
  readonly document?: string | undefined
  readonly idempotent?: boolean
  /** Its signal says that time was up, where the client says only that it was aborted. */
  readonly isLate?: boolean
}

const longestDocument = 20_000
const mostDefinitions = 50

const word = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 2000) : undefined)

/** What the client shows of the request that it made. */
export function requestIn(get: (key: string) => unknown): SentRequest {
  let method: string | undefined
  let document: string | undefined
  let idempotent = false
  let isLate = false
  for (const key of requestKeys) {
    const request = get(key)
    if (!isObject(request)) continue
    method ??= word(safeGet(request, 'method'))
    document ??= word(safeGet(request, 'kind')) ?? kindOf(safeGet(request, 'query'), safeGet(request, 'operationName'))
    isLate ||= isTimeout(safeGet(request, 'signal'))
    idempotent ||= Boolean(readHeader(safeGet(request, 'headers'), 'idempotency-key'))
  }
  return { method, document, idempotent, isLate }
}

/** Whether a signal was aborted because time was up, as by `AbortSignal.timeout()`. */
export function isTimeout(signal: unknown): boolean {
  const reason = isObject(signal) && safeGet(signal, 'aborted') === true ? safeGet(signal, 'reason') : undefined
  const words = isObject(reason) ? [safeGet(reason, 'name'), safeGet(reason, 'message')] : [reason]
  return words.some((said) => typeof said === 'string' && (said === 'TimeoutError' || saysTimeout(said)))
}

/** The signal that a client's error shows its request was given. */
export function signalIn(input: unknown): AbortSignal | undefined {
  for (const key of isObject(input) ? requestKeys : []) {
    const request = safeGet(input as object, key)
    const signal = isObject(request) ? safeGet(request, 'signal') : undefined
    if (isObject(signal)) return signal as AbortSignal
  }
  return undefined
}

/** Some clients have no name for it. */
export const saysTimeout = (text: string): boolean => /\btime(?:d[ -])?-?out\b|deadline/i.test(text.slice(0, 100))

/** Which kind of operation a GraphQL document asks for: the one that is named, where there are several. */
function kindOf(query: unknown, operationName: unknown): string | undefined {
  const name = typeof operationName === 'string' && /^\w{1,200}$/.test(operationName) ? operationName : undefined
  if (isObject(query)) return kindOfParsed(query, name)
  if (typeof query !== 'string') return undefined
  const text = query.slice(0, longestDocument)
  // A document begins with its kind; without one it is a query.
  const first = /^\s*(query|mutation|subscription|\{)/.exec(text)?.[1]
  const kinds = Array.from(text.matchAll(/(?:^|[\s}])(query|mutation|subscription)\s+(\w{1,200})\s*[({@]/g)).slice(
    0,
    mostDefinitions,
  )
  if (new Set(kinds.map(([, kind]) => kind)).size < 2) return first
  return kinds.find(([, , named]) => named === name)?.[1]
}

/** A document that was parsed, as Apollo and urql have it. */
function kindOfParsed(document: object, name: string | undefined): string | undefined {
  const definitions = safeGet(document, 'definitions')
  if (!isObject(definitions) || !isList(definitions)) return undefined
  const kinds = new Set<string | undefined>()
  for (let i = 0; i < mostDefinitions; i += 1) {
    const definition = safeGet(definitions, String(i))
    if (!isObject(definition)) break
    const kind = word(safeGet(definition, 'operation'))
    if (kind === undefined) continue
    const named = safeGet(definition, 'name')
    if (name !== undefined && isObject(named) && safeGet(named, 'value') === name) return kind
    kinds.add(kind)
  }
  return kinds.size === 1 ? [...kinds][0] : undefined
}
