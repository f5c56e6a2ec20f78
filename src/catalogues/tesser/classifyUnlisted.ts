import { classifyByProgress, classifyByName } from '../../catalogue/classifyByName'
import {
  internal,
  outcomeUnknown,
  privateNotFound,
  rateLimited,
  restricted,
  sessionEnded,
  unavailable,
} from '../../catalogue/presets'
import type { ErrorDefinition, ClassifyUnlisted } from '../../catalogue/types'
import { earlierUnderWay, internalUnknown, open, upstreamFailure } from './dispositions'

/** The services behind the API: their 401 is about the API's key and not about the operator's session. */
const upstreams = /^(?:circle|kraken|turnkey|basis[_-]?theory|custodians?|providers?)$/

/** The status that the first digit of a code stands for; 2 is 401 or 403, where 403 promises less. */
const statusOfDigit: Readonly<Record<string, number>> = { 1: 404, 2: 403, 3: 400, 4: 429, 5: 502 }

/** A service behind the API: its limits and failures are outages, everything else is its set-up. */
function placeUpstream(status: number): Omit<ErrorDefinition, 'domain'> {
  if (status === 429 || status === 503) return unavailable
  return status >= 500 ? upstreamFailure : internal
}

function placeByStatus(status: number, digit: string): Omit<ErrorDefinition, 'domain'> | undefined {
  switch (status) {
    case 400:
    case 422:
      return { ...open, recovery: 'contactSupport', copy: 'refused' }
    case 401:
      return sessionEnded
    case 403:
      // As digit 1 or 2 says: of another workspace, and that looks like its 404. Any other 403 may be a block.
      return digit === '1' || digit === '2' ? privateNotFound : restricted('account')
    case 404:
      return privateNotFound
    case 429:
      return rateLimited
    case 503:
      return unavailable
    case 500:
    case 502:
    case 504:
      return outcomeUnknown
    default:
      return undefined
  }
}

/**
 * `{domain}-{YZZZ}`: words in the domain first, then the vault and the services behind the API, then the HTTP status,
 * then the first digit. A resource in a successful answer carries codes too: there the status says nothing.
 */
export const classifyUnlisted: ClassifyUnlisted = (code, context) => {
  const status = context.status !== undefined && context.status >= 400 ? context.status : undefined
  const parts = /^([a-z][a-z0-9_-]*)-(\d)\d{3}$/i.exec(code)
  const digit = parts?.[2] ?? ''
  const effective = status ?? statusOfDigit[digit]
  const worded = classifyByName(code, effective)
  if (worded || !parts) return worded ?? classifyByProgress(code, status)

  const domain = (parts[1] ?? '').toLowerCase()
  if (domain === 'vault') {
    // The vault numbers its codes in another way: only a status tells that it failed midway.
    const unsure = status !== undefined && status >= 500 && status !== 503
    return { ...(unsure ? internalUnknown : internal), domain }
  }
  if (upstreams.test(domain)) return { ...(effective === undefined ? internal : placeUpstream(effective)), domain }
  if (domain === 'idempotency' && status === 409) return { ...earlierUnderWay, copy: 'idempotency-0001', domain }
  const placed = effective === undefined ? undefined : placeByStatus(effective, digit)
  return placed && { ...placed, domain }
}
