import { isList, lengthOf } from './plainData'
import { tryOrUndefined, isObject, keysOf, safeGet } from './safeRead'

/** Where APIs and the networks before them put the id of a request, the most telling first. */
export const requestIdHeaders = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-amzn-requestid',
  'cf-ray',
] as const

/** A string only: an object's own `toString` may throw. */
const lowerCase = (value: unknown): string =>
  typeof value === 'string' && value.length < 64 ? value.toLowerCase() : ''

type ReadHeader = (name: string) => string | undefined

/** How a value of a header is written; cut at 256 characters. */
function written(value: unknown): string | undefined {
  const first = isObject(value) ? safeGet(value, '0') : value
  return typeof first === 'string' || typeof first === 'number' ? String(first).slice(0, 256).trim() : undefined
}

/** Reads a `Headers`, a `Map`, a list of pairs, an XMLHttpRequest or a plain object, whatever the case of the names. */
export function headerReader(headers: unknown): ReadHeader {
  if (!isObject(headers)) return () => undefined
  const get = safeGet(headers, 'getResponseHeader') ?? safeGet(headers, 'get')
  // It may not be the `get` that it looks like.
  if (typeof get === 'function')
    return (name) => written(tryOrUndefined((): unknown => Reflect.apply(get, headers, [name])))
  let all: Map<string, unknown> | undefined
  return (name) => written((all ??= listed(headers)).get(name))
}

/** Listed once: there may be many. */
function listed(headers: object): Map<string, unknown> {
  const all = new Map<string, unknown>()
  if (isList(headers)) {
    // Pairs, as `fetch` takes them, too. The first counts.
    for (let i = Math.min(200, lengthOf(headers)) - 1; i >= 0; i -= 1) {
      const pair = safeGet(headers, String(i))
      if (isObject(pair)) all.set(lowerCase(safeGet(pair, '0')), safeGet(pair, '1'))
    }
  } else {
    for (const key of keysOf(headers, 200)) all.set(lowerCase(key), safeGet(headers, key))
  }
  return all
}

/** One header. */
export const readHeader = (headers: unknown, name: string): string | undefined => headerReader(headers)(name)
