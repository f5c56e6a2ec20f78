import type { Plain } from '../../catalogue/types'
import { type Members, membersOf } from './bodySigns'

export const messageKeys = ['message', 'error_description', 'detail', 'title', 'description', 'msg', 'error_message']
export const requestIdKeys = ['requestId', 'request_id', 'traceId', 'trace_id', 'correlationId', 'correlation_id']
export const codeKeys = [
  'decline_code',
  'declineCode',
  'code',
  'errorCode',
  'error_code',
  'api_error_code',
  'key',
  'reason',
  'issue',
  'error',
  '__type',
]
export const statusKeys = ['status', 'statusCode', 'status_code', 'httpStatus', 'http_status_code', 'code']
export const valueKeys = ['metadata', 'meta', 'extensions', 'params']
const waits: readonly (readonly [key: string, unit: number])[] = [
  ['retryAfter', 1],
  ['retry_after', 1],
  ['retryAfterSeconds', 1],
  ['retry_after_seconds', 1],
  ['retryDelay', 1],
  ['retryAfterMs', 0.001],
  ['retry_after_ms', 0.001],
]

const codeLike = /^[\w.:-]{1,128}$/

/** What may be a code; undefined for a sentence. */
export const codeWord = (value: Plain | undefined): string | undefined => {
  const word = typeof value === 'number' ? String(value) : value
  return typeof word === 'string' && codeLike.test(word) ? word : undefined
}

/** A number of seconds: `3`, `"3.5s"`, or Google's `{ seconds, nanos }`. */
function seconds(value: Plain | undefined): number | undefined {
  if (typeof value === 'string') return /^\d{1,9}(?:\.\d{1,9})?s?$/.test(value) ? Number.parseFloat(value) : undefined
  const parts = membersOf(value)
  if (!parts) return typeof value === 'number' ? value : undefined
  return Number(parts.seconds ?? 0) + Number(parts.nanos ?? 0) / 1e9
}

/** The waiting time that an object names, in seconds. */
export function waitIn(members: Members): number | undefined {
  for (const [key, unit] of waits) {
    const wait = seconds(members[key])
    if (wait !== undefined && wait >= 0) return wait * unit
  }
  return undefined
}

export const httpStatus = (value: Plain | undefined): number | undefined => {
  const number = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number >= 400 && number <= 599 ? number : undefined
}

const mediaType = /^(?:application|audio|font|image|message|model|multipart|text|video)\/[^/]*$/

/** The last segment of a problem's type, `urn:x:out-of-credit` or `https://…/out-of-credit#top`, also as a code is written. */
export function codesOfType(type: Plain | undefined): readonly string[] {
  if (typeof type !== 'string' || type.length >= 500 || !/[/:]/.test(type) || mediaType.test(type)) return []
  const [address = '', anchor = ''] = type.split('#')
  const last =
    address
      .split('?')[0]
      ?.split(/[/:]/)
      .filter((part) => part !== '')
      .pop() ?? ''
  return [anchor, last]
    .filter((word) => word !== 'blank' && codeLike.test(word))
    .flatMap((word) => [word, word.replaceAll('-', '_').toUpperCase()])
}
