import type { Envelope, Plain, RecognizedError } from '../../catalogue/types'

/** More than that in one body are not read: nobody reads fifty sentences either. */
const mostErrors = 50

/** `payments-3015`: a domain and four digits. */
const codeShape = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*-\d{4}$/i

type PlainObject = Readonly<Record<string, Plain | undefined>>

const objectOf = (value: Plain | undefined): PlainObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PlainObject) : undefined

const listOf = (value: Plain | undefined): readonly Plain[] | undefined =>
  Array.isArray(value) ? (value as readonly Plain[]) : undefined

const textOf = (...values: readonly (Plain | undefined)[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '')

/** One `{ error_code, error_message, ui_message? }`, in snake_case or in the SDK's camelCase. */
function errorOf(item: Plain): RecognizedError | undefined {
  const members = objectOf(item)
  if (!members) return undefined
  const code = textOf(members['error_code'], members['errorCode'])
  const message = textOf(members['error_message'], members['errorMessage'], members['ui_message'], members['uiMessage'])
  if (code === undefined && message === undefined) return undefined
  return { ...(code !== undefined && { code }), ...(message !== undefined && { message }) }
}

const errorsOf = (list: readonly Plain[] | undefined): RecognizedError[] =>
  (list ?? []).slice(0, mostErrors).flatMap((item) => errorOf(item) ?? [])

const reasonsOf = (members: PlainObject | undefined): readonly Plain[] | undefined =>
  listOf(members?.['status_reasons']) ?? listOf(members?.['statusReasons'])

/**
 * `{ errors: [{ error_code, error_message, ui_message? }] }`, and `status_reasons` of the same shape on a resource or
 * in the `data` of a webhook. The field is not in the body: the entry knows it.
 */
export const envelope: Envelope = (body, { named, status }) => {
  const members = objectOf(body)
  if (!members) return null
  const answered = listOf(members['errors'])
  const reasons = reasonsOf(members) ?? reasonsOf(objectOf(members['data']))
  const errors = [...errorsOf(answered), ...errorsOf(reasons)].slice(0, mostErrors)
  const failed = status !== undefined && status >= 400

  // Lists called `errors` are everywhere; only a code of this API's shape makes one its own.
  const typical = errors.some(({ code }) => code !== undefined && codeShape.test(code))
  if (typical || (named && errors.length > 0)) return { errors }
  if (named) {
    const single = errorOf(body)
    if (single) return { errors: [single] }
    if (answered && failed) return { errors: [] }
  }
  // A resource without reasons is an ordinary answer.
  if (reasons?.length === 0 && !answered?.length && !failed) return 'success'
  return null
}
