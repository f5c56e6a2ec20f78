import type { Envelope, Plain, Recognition, RecognizedError } from '../../catalogue/types'
import type { FieldViolation } from '../../problem'
import { type Dictionary, isDictionary } from './dictionary'
import { domainOf } from './classifyUnlisted'
import { recognizeTrade } from './tradeFailure'

/** A slash would reach the trade failures, which only their own envelope may name. */
const keyOf = (value: Plain | undefined): string | undefined =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]+$/.test(value) ? value : undefined

const numberOf = (value: Plain | undefined): string | undefined => {
  const digits = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  return /^[1-9]\d{0,3}$/.test(digits) ? digits : undefined
}

const messageOf = (value: Plain | undefined): string | undefined => {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return undefined
  return value.filter((part: Plain) => typeof part === 'string').join(' ')
}

/** How many are left of an item, where the details are about one item only: a sentence can't name several. */
const remainingOf = (details: Plain | undefined): number | undefined => {
  const items = isDictionary(details) ? details['items'] : undefined
  const only: Plain | undefined = Array.isArray(items) && items.length === 1 ? (items[0] as Plain) : undefined
  const remaining = isDictionary(only) ? only['remaining'] : undefined
  // None left is not "0 left, choose less": the sentence without a number fits.
  return typeof remaining === 'number' && Number.isInteger(remaining) && remaining > 0 ? remaining : undefined
}

/** The paths only: the reasons beside them are the server's words. */
const violationsOf = (fields: Plain | undefined): FieldViolation[] =>
  isDictionary(fields)
    ? Object.keys(fields)
        .slice(0, 20)
        .map((path) => ({ path }))
    : []

function recognizeError(error: Dictionary): { errors: RecognizedError[]; violations: FieldViolation[] } {
  const code = keyOf(error['key']) ?? keyOf(error['code'])
  const alias = numberOf(error['code'])
  const message = messageOf(error['message'])
  const remaining = remainingOf(error['details'])
  const found: RecognizedError = {
    ...(code !== undefined && { code }),
    ...(alias !== undefined && { alias }),
    ...(message !== undefined && { message }),
    ...(remaining !== undefined && { values: { remaining } }),
  }
  return {
    errors: code === undefined && alias === undefined ? [] : [found],
    violations: violationsOf(error['fields']),
  }
}

/**
 * Whether this is an AssetPay error where nobody says so: other APIs have `error` objects, keys and numbers, too. What proves
 * it is a key with a number of one of the ranges, or the whole wrapper.
 */
function originOf(body: Dictionary, error: Dictionary): 'proven' | 'guessed' | undefined {
  const key = keyOf(error['key'])
  const number = numberOf(error['code'])
  const refused = body['success'] === false
  const isWrapped = refused && typeof body['requestId'] === 'string'
  const isInRange = domainOf(number) !== undefined
  if (key === undefined) return isWrapped && isInRange ? 'proven' : undefined
  if (isInRange || (isWrapped && (number === undefined || number.length === 4))) return 'proven'
  return refused || number !== undefined ? 'guessed' : undefined
}

/**
 * The error of AssetPay's own SDK: `key`, `code`, `messages`, `fields`, `details`, `retryAfterMs`, `ambiguous` side by side.
 * Ambiguous without a key may have been done, whatever the status says: what the server's own failure means. Where no
 * answer came at all, how it failed says more.
 */
function recognizeSdkError(body: Dictionary): Recognition | null {
  const { ambiguous, retryAfterMs } = body
  if (typeof ambiguous !== 'boolean' || !Array.isArray(body['messages'])) return null
  const hasKey = keyOf(body['key']) !== undefined
  const hasAnswer = typeof body['status'] === 'number' && body['status'] >= 400
  if (!hasKey && !(ambiguous && hasAnswer)) return null
  const { errors, violations } = recognizeError(hasKey ? body : { ...body, key: 'SERVER_ERROR' })
  return {
    errors,
    violations,
    ...(typeof retryAfterMs === 'number' && retryAfterMs > 0 && { retryAfter: retryAfterMs / 1000 }),
  }
}

/** `{ requestId, success, error: { code, key, message, fields?, details? } }`, and `{ trade: { error, items } }`. */
export const envelope: Envelope = (body, { named, status }) => {
  if (!isDictionary(body)) return null
  const requestId = body['requestId']
  const request = typeof requestId === 'string' ? { requestId } : {}
  const sdk = recognizeSdkError(body)
  if (sdk !== null) return { ...sdk, ...request }
  const trade = recognizeTrade(body, named)
  if (trade !== null) return { ...trade, ...request }

  const error = body['error']
  if (isDictionary(error)) {
    const origin = named ? 'proven' : originOf(body, error)
    if (origin === undefined) return null
    const { errors, violations } = recognizeError(error)
    const found = { errors, ...(violations.length > 0 && { violations }), ...request }
    return origin === 'proven' ? found : { ...found, guess: true }
  }
  if (body['success'] === true && (status === undefined || status < 400)) {
    return named || typeof requestId === 'string' ? 'success' : null
  }
  if (!named) return null
  // The error object by itself, as client code often hands it on.
  const { errors, violations } = recognizeError(body)
  if (errors.length > 0) return { errors, ...(violations.length > 0 && { violations }), ...request }
  if (body['success'] !== undefined) return { errors: [], ...request }
  // A trade, and nothing in it failed.
  const unfailing = isDictionary(body['trade']) || (Array.isArray(body['items']) && (error ?? null) === null)
  return unfailing ? 'success' : null
}
