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

/** One header of a `Headers`, a `Map`, a list of pairs or a plain object, whatever the case of its name; cut at 256 characters. */
export function readHeader(headers: unknown, name: string): string | undefined {
  if (!isObject(headers)) return undefined
  let value: unknown
  // An XMLHttpRequest, or jQuery's.
  const get = safeGet(headers, 'getResponseHeader') ?? safeGet(headers, 'get')
  if (typeof get === 'function') {
    // It may not be the `get` that it looks like.
    value = tryOrUndefined((): unknown => Reflect.apply(get, headers, [name]))
  } else if (isList(headers)) {
    // Pairs, as `fetch` takes them, too.
    for (let i = 0; i < 200 && i < lengthOf(headers) && value === undefined; i += 1) {
      const pair = safeGet(headers, String(i))
      if (isObject(pair) && lowerCase(safeGet(pair, '0')) === name) value = safeGet(pair, '1')
    }
  } else {
    for (const key of keysOf(headers, 200)) {
      if (key.length === name.length && key.toLowerCase() === name) value = safeGet(headers, key)
    }
  }
  if (isObject(value)) value = safeGet(value, '0')
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 256).trim() : undefined
}
