import type { Plain } from '../../catalogue/types'
import { type Members, membersOf } from './bodySigns'

/** Members of an error itself. What else is there in a map may be fields. */
export const errorWords = new Set([
  'code',
  'message',
  'messages',
  'msg',
  'title',
  'detail',
  'details',
  'description',
  'type',
  'name',
  'status',
  'statusCode',
  'status_code',
  'success',
  'ok',
  'error',
  'errors',
  'parameter',
  'param',
  'field',
  'instance',
  'timestamp',
  'path',
  'request_id',
  'requestId',
  'reason',
  'category',
  'source',
  'help',
  'hint',
  'documentation_url',
])
/** Further members that say how one field is wrong. */
const ofOneError = /^(?:text|kind|rule|value|key|params|validator|constraints?|location|required|expected)$/

export const isText = (value: Plain): boolean => typeof value === 'string'

/** Words with a space between them, or in a script that has none. */
export const isSentence = (value: Plain): boolean =>
  typeof value === 'string' && (/\S\s{1,4}\S/.test(value.slice(0, 500)) || /[\u3000-\u9fff\uac00-\ud7af]/.test(value))

/** `{ code, message, … }` in the place of a list of fields: one error, with numbers and words of its own. */
export function isOneError(map: Members): boolean {
  const { message, code } = map
  return (
    (typeof message === 'string' || typeof code === 'number') &&
    Object.entries(map).every(([key, value]) => errorWords.has(key) && !Array.isArray(value))
  )
}

/** What is said of a field in words: a text, texts, `{ message }`, `[{ message }]`. */
export function isSaid(value: Plain | undefined): boolean {
  const members = membersOf(value)
  return members !== undefined && ['message', 'msg', 'description', 'error'].some((key) => isText(members[key] ?? null))
}

/** `{ type: "required", value: "" }` */
export const hasErrorWordsOnly = (members: Members): boolean =>
  Object.keys(members).every((key) => errorWords.has(key) || ofOneError.test(key))
