import { isObject, safeGet } from './safeRead'

const words: ReadonlyMap<unknown, string> = new Map([
  ['timeout', 'TIMEOUT_ERROR'],
  ['abort', 'ABORT_ERROR'],
  ['error', 'FETCH_ERROR'],
])

/**
 * How a request without an answer shows where a `fetch` would have thrown: an XMLHttpRequest or jQuery's, by status 0; the
 * event that one sends; an Error, or a result with an error, that says `status: 0`.
 */
export function failedTransfer(get: (key: string) => unknown, status: unknown, isThrown: boolean): string | undefined {
  if (typeof get('getResponseHeader') === 'function') {
    if (status !== 0) return undefined
    // After `abort()` it is as if it had never been opened.
    return words.get(get('statusText')) ?? (get('readyState') === 0 ? 'ABORT_ERROR' : 'FETCH_ERROR')
  }
  const target = get('target')
  // `error` is the name of events of images and scripts, too.
  if (isObject(target) && typeof safeGet(target, 'readyState') === 'number') {
    return words.get(get('type'))
  }
  if (status !== 0) return undefined
  // PostgREST's client puts into words what was thrown.
  const error = get('error')
  const message = isObject(error) ? safeGet(error, 'message') : undefined
  const name = typeof message === 'string' ? /^(Abort|Timeout)Error: /.exec(message)?.[1] : undefined
  if (name !== undefined) return words.get(name.toLowerCase())
  return isThrown || isObject(error) ? 'FETCH_ERROR' : undefined
}
