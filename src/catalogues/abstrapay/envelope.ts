import type { Envelope, Plain } from '../../catalogue/types'

type PlainObject = { readonly [key: string]: Plain | undefined }

const isObject = (body: Plain): body is PlainObject => typeof body === 'object' && body !== null && !Array.isArray(body)

const onlyHas = (body: PlainObject, names: readonly string[]): boolean =>
  Object.keys(body).every((name) => names.includes(name))

/** The words of `message`: one text, or several in one list. */
function wordsOf(message: Plain | undefined): string | undefined {
  if (typeof message === 'string') return message
  if (!Array.isArray(message)) return undefined
  const words = message.filter((word) => typeof word === 'string')
  return words.length > 0 && words.length === message.length ? words.join('; ') : undefined
}

/**
 * `{ message, errorCode, error }`, where `error` is only the HTTP phrase; the plain 401 without an `errorCode`; an
 * operator's decline answer `{ error: 5, description }`; and `{ status: 'success', … }`.
 */
export const envelope: Envelope = (body, { named, status }) => {
  if (!isObject(body)) return null
  const failed = status !== undefined && status >= 400
  const { error, errorCode, description } = body
  const message = wordsOf(body.message)

  if (typeof error === 'number') {
    // An operator's answer to the approval webhook. Only here the numbers mean anything.
    if (!Number.isInteger(error) || error < 0) return null
    if (!named && !(error <= 9 && onlyHas(body, ['error', 'description']))) return null
    if (error === 0) return failed ? null : 'success'
    if (!named && typeof description !== 'string') return null
    return { errors: [{ alias: String(error), ...(typeof description === 'string' && { message: description }) }] }
  }

  const found = message === undefined ? {} : { message }
  if (typeof errorCode === 'string') {
    const codeLike = /^[A-Z][A-Z0-9_]{0,127}$/.test(errorCode)
    if (!named && !(codeLike && message !== undefined && typeof error === 'string')) return null
    // A number in `errorCode` isn't a decline code; what isn't a code at all is left to the HTTP status.
    return { errors: [codeLike ? { code: errorCode, ...found } : found] }
  }
  if (errorCode !== undefined && errorCode !== null) return null

  if (body.status === 'success') {
    const plain = named || onlyHas(body, ['status', 'message', 'data'])
    return plain && !failed && error === undefined ? 'success' : null
  }
  if (message === undefined) return null
  // Without a code many other servers answer like this too; they name the status in the body as well, this API doesn't.
  if (status === 401 && error === 'Unauthorized' && (named || onlyHas(body, ['message', 'error', 'errorCode']))) {
    return { errors: [{ code: 'UNAUTHORIZED', ...found }] }
  }
  return named && typeof error === 'string' ? { errors: [found] } : null
}
