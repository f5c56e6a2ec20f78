import type { Envelope, Plain, RecognizedError } from '../../catalogue/types'

/** More than that in one body are not read: nobody reads fifty sentences either. */
const mostErrors = 50

/** `payments-3015`: a domain and four digits. */
const codeShape = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*-\d{4}$/i

/** The domains of the reference. */
const domain =
  /^(?:accounts|counterparties|currencies|networks|payments|tenants|treasury|vault|circle|idempotency)-\d{4}$/
const itemKeys = ['error_code', 'error_message', 'ui_message']

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

/** An item has the members of the reference, and no others. */
const isExact = (list: readonly Plain[] | undefined): boolean =>
  (list ?? []).some(
    (item) =>
      textOf(objectOf(item)?.['error_message']) !== undefined &&
      Object.keys(objectOf(item) ?? {}).every((key) => itemKeys.includes(key)),
  )

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
  const has = (shape: RegExp): boolean => errors.some(({ code }) => code !== undefined && shape.test(code))
  if (has(domain) || (named && errors.length > 0)) return { errors }
  // `ERR-1001` has the shape of a code, too: in other members it could be anybody's.
  if (has(codeShape)) return isExact(answered ?? reasons) ? { errors } : { errors, guess: true }
  if (named) {
    const single = errorOf(body)
    if (single) return { errors: [single] }
    if (answered && failed) return { errors: [] }
  }
  // A resource without reasons is an ordinary answer.
  const isRefusal = members['success'] === false || Boolean(members['error'])
  if (reasons?.length === 0 && !answered?.length && !failed && !isRefusal) return 'success'
  return null
}
