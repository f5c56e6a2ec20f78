import type { Envelope, Plain } from '../../catalogue/types'

/** Every code begins with one of these, or is one of the few without a prefix. */
const prefixes = [
  'ALREADY_EXISTS',
  'EXCEEDS',
  'EXPIRED',
  'INSUFFICIENT',
  'INVALID',
  'MISMATCH',
  'MISSING',
  'NOT_FOUND',
  'UNAVAILABLE',
  'UNSUPPORTED',
  'USER',
]
const prefixed = new RegExp(`^(?:${prefixes.join('|')})_[A-Z0-9_]{1,100}$`)
const unprefixed: readonly string[] = ['BANK_VERIFICATION_INCOMPLETE', 'MFA_REQUIRED', 'PLAID_LOGIN_ERROR']

/** Members by which the bodies of other APIs are known, this one's never have them. */
const foreign = ['error', 'errors', 'errorCode', 'error_code', 'success', 'trade'] as const

type PlainObject = { readonly [key: string]: Plain | undefined }
const isObject = (body: Plain): body is PlainObject => typeof body === 'object' && body !== null && !Array.isArray(body)

const text = (body: PlainObject, member: string): string | undefined => {
  const value = Object.hasOwn(body, member) ? body[member] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

const isTime = (value: string | undefined): boolean => value !== undefined && /^\d{4}-\d\d-\d\dT/.test(value)

/**
 * `{ createTime, message, code, data? }`, each member optional. A failure of the server itself comes without a code.
 * The body names neither fields nor values: the field follows from the code. Only the time proves whose body it is: half of
 * the world answers `{ code, message }` with words like these.
 */
export const envelope: Envelope = (body, { named, status }) => {
  if (!isObject(body)) return null
  const code = text(body, 'code')
  const message = text(body, 'message')
  const createTime = text(body, 'createTime')
  const succeeded = status !== undefined && status >= 200 && status < 300

  if (named) {
    if (code !== undefined) return { errors: [{ code, ...(message !== undefined && { message }) }] }
    if (succeeded) return foreign.some((member) => Object.hasOwn(body, member)) ? null : 'success'
    return message !== undefined || createTime !== undefined ? { errors: [] } : null
  }
  if (foreign.some((member) => Object.hasOwn(body, member))) return null
  if (code !== undefined && (prefixed.test(code) || unprefixed.includes(code))) {
    const errors = [{ code, ...(message !== undefined && { message }) }]
    return isTime(createTime) && !Object.hasOwn(body, 'id') ? { errors } : { errors, guess: true }
  }
  // Resources carry a createTime too, with an id beside it; some of them a message.
  if (createTime === undefined || message === undefined || succeeded || Object.hasOwn(body, 'id')) return null
  return isTime(createTime) ? { errors: code === undefined ? [] : [{ code, message }] } : null
}
