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

/** Other APIs wrap a refusal in a success. */
const saysFailure = (data: Plain | undefined): boolean =>
  data !== undefined &&
  isObject(data) &&
  (data.success === false || data.ok === false || Boolean(data.error ?? data.errors))

const phrase = /^[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*$/

/**
 * Whether this is an AbstraPay error even where nobody says so: these three members and no others, with one of the statuses
 * that come with codes. NestJS and Spring answer in the same members, but in more of them.
 */
const isCertain = (body: PlainObject, status: number | undefined): boolean =>
  // Some clients add these two to what was answered.
  onlyHas(body, ['message', 'errorCode', 'error', ...('statusText' in body ? ['status', 'statusText'] : [])]) &&
  typeof body.error === 'string' &&
  phrase.test(body.error) &&
  (status === undefined || status < 400 || status === 400 || status === 404)

/**
 * `{ message, errorCode, error }`, where `error` is only the HTTP phrase; and `{ status: 'success', … }`. Without an
 * `errorCode` it is what any server answers, and an operator's decline answer `{ error: 5, description }` could be anybody's,
 * too: the one counts where the catalogue is named, the other is a guess.
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
    const errors = [{ alias: String(error), ...(typeof description === 'string' && { message: description }) }]
    return named ? { errors } : { errors, guess: true }
  }

  const found = message === undefined ? {} : { message }
  if (typeof errorCode === 'string') {
    const codeLike = /^[A-Z][A-Z0-9_]{0,127}$/.test(errorCode)
    if (!named && !(codeLike && message !== undefined && typeof error === 'string')) return null
    // A number in `errorCode` isn't a decline code; what isn't a code at all is left to the HTTP status.
    const errors = [codeLike ? { code: errorCode, ...found } : found]
    return named || isCertain(body, status) ? { errors } : { errors, guess: true }
  }
  if (errorCode !== undefined && errorCode !== null) return null

  if (body.status === 'success') {
    const plain = named || onlyHas(body, ['status', 'message', 'data'])
    return plain && !failed && error === undefined && !saysFailure(body.data) ? 'success' : null
  }
  if (!named || message === undefined) return null
  if (status === 401 && error === 'Unauthorized') return { errors: [{ code: 'UNAUTHORIZED', ...found }] }
  return typeof error === 'string' ? { errors: [found] } : null
}
