import { isList, lengthOf } from './plainData'
import { isObject, safeGet } from './safeRead'

const most = 10
const deepest = 3

/** The errors in a list; none where there is anything else in it. */
function errorsIn(list: unknown): readonly object[] {
  if (!isObject(list) || !isList(list)) return []
  const errors: object[] = []
  const length = lengthOf(list)
  // Of more than can be looked at the last ones, as of any retries.
  for (let i = Math.max(0, length - most); i < length; i += 1) {
    const error = safeGet(list, String(i))
    if (!isObject(error) || typeof safeGet(error, 'message') !== 'string') return []
    errors.push(error)
  }
  return errors
}

/**
 * The errors that decide what became of a request that was made several times. Of those made one after the other it is the
 * last: after a refusal, a later attempt may have gone through. Of those made at once (`Promise.any`) it is each.
 */
export function attemptsIn(input: unknown, depth = 0): readonly unknown[] {
  if (!isObject(input) || depth >= deepest) return [input]
  const name = safeGet(input, 'name')
  if (typeof name !== 'string') return [input]
  const last = safeGet(input, 'lastError')
  if (isObject(last) && last !== input) return attemptsIn(last, depth + 1)
  if (!/^AggregateError$|Retr(?:y|ies)/.test(name.slice(0, 100))) return [input]
  const errors = errorsIn(safeGet(input, 'errors'))
  if (errors.length === 0) return [input]
  // A list of lists isn't looked through: of what is inside them the first layers tell.
  return name === 'AggregateError' ? errors : attemptsIn(errors[errors.length - 1], depth + 1)
}
