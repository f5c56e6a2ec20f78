import type { Plain } from '../../catalogue/types'
import { isObject } from '../input/safeRead'

export type Members = Readonly<Record<string, Plain | undefined>>

export const membersOf = (value: Plain | undefined): Members | undefined =>
  isObject(value) && !Array.isArray(value) ? (value as Members) : undefined

export const textIn = (members: Members, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = members[key]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** What only an error has. */
const signs = [
  'error',
  'errors',
  'error_description',
  'errorCode',
  'error_code',
  'violations',
  'issues',
  'fieldErrors',
  'field_errors',
  'validationErrors',
  'validation_errors',
  'invalid-params',
  'invalidFields',
]
const success = ['success', 'ok', 'isSuccess', 'succeeded']

/** Also what some APIs put in the place of nothing: `"0"`, an empty object. */
const isNone = (value: Plain | undefined): boolean =>
  !value ||
  (isObject(value) && Object.keys(value).length === 0) ||
  (typeof value === 'string' && /^(?:0+|none|null|ok|success)$/i.test(value))

const hasSign = (members: Members): boolean => signs.some((sign) => !isNone(members[sign]))

/** JSend's words; a resource has a status, too, and an id beside it. */
const isFailure = (members: Members): boolean =>
  success.some((key) => members[key] === false) ||
  members.isError === true ||
  (typeof members.status === 'string' &&
    /^(?:error|fail|failure)$/i.test(members.status) &&
    !('id' in members) &&
    ('message' in members || 'data' in members || 'code' in members))

/** `{ data: { error } }`, `{ data: { ok: false } }`; a resource that has an id may have an `error` of its own. */
const saysInside = (members: Members | undefined, depth = 0): boolean =>
  members !== undefined &&
  !('id' in members) &&
  (isFailure(members) ||
    hasSign(members) ||
    (depth < 2 && saysInside(membersOf(members.data ?? members.result), depth + 1)))

/** The body itself says that it is an error. */
export const saysError = (members: Members): boolean =>
  isFailure(members) || hasSign(members) || saysInside(membersOf(members.data ?? members.result))

const hasOnlyData = (members: Members): boolean => {
  const { data = members.result } = members
  return (
    isObject(data) &&
    !saysInside(membersOf(data)) &&
    ('error' in members || 'errors' in members || Object.keys(members).length === 1)
  )
}

/** `{ success: true }`, and what GraphQL clients and others answer: `{ data, error: undefined }`. */
export const saysSuccess = (members: Members): boolean =>
  (success.some((key) => members[key] === true) || hasOnlyData(members)) && !hasSign(members)
