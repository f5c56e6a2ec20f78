import { attempt, isObject, keysOf, read } from './read'

/** Where APIs and the networks before them put the id of a request, the most telling first. */
export const requestIdHeaders = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-amzn-requestid',
  'cf-ray',
] as const

/** One header of a `Headers`, a `Map` or a plain object, whatever the case of its name; cut at 256 characters. */
export function headerOf(headers: unknown, name: string): string | undefined {
  if (!isObject(headers)) return undefined
  let value: unknown
  const get = read(headers, 'get')
  if (typeof get === 'function') {
    // It may not be the `get` that it looks like.
    value = attempt((): unknown => Reflect.apply(get, headers, [name]))
  } else {
    for (const key of keysOf(headers, 200)) {
      if (key.length === name.length && key.toLowerCase() === name) value = read(headers, key)
    }
  }
  if (isObject(value)) value = read(value, '0')
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 256).trim() : undefined
}
