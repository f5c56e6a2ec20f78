import type { Plain } from '../../catalogue/types'
import type { FieldViolation } from '../../problem'
import { BodyReading } from './bodyReading'
import { type Members, membersOf, saysError, saysSuccess } from './bodySigns'

/**
 * What the common conventions for error bodies have in common: RFC 9457, Google AIP-193, JSON:API, GraphQL, Connect, tRPC,
 * OAuth, Stripe's and Circle's, NestJS, Zod and Standard Schema, FastAPI, Spring, Laravel, ASP.NET, Django, Symfony and
 * others. Nothing is taken out of a sentence.
 */
export interface StandardBody {
  /** What may be the API's own code, the most telling first. */
  readonly codes: readonly string[]
  /** What the body, or a protocol's own word in it, says of the HTTP status. */
  readonly status?: number | undefined
  readonly violations: readonly FieldViolation[]
  /** Seconds. */
  readonly retryAfter?: number | undefined
  readonly requestId?: string | undefined
  readonly message?: string | undefined
  /** Members that a catalogue may have declared as values. Null-prototype. */
  readonly values: Readonly<Record<string, unknown>>
  /** The body itself says that it is an error. */
  readonly isError: boolean
}

export interface BodyContext {
  /** They are the members of a client's own Error. */
  readonly isClients?: boolean
  /** Of the answer, where it is known: one that went well is an error only where the body says so in words. */
  readonly status?: number | undefined
  /** Only a whole body can be a map of fields; a part of one has names of its own. */
  readonly isPart?: boolean
}

/** Reads a body by the common conventions. `'success'` for one that says so; null for what says nothing. */
export function readStandardBody(
  body: Plain,
  { isClients = false, status: answered, isPart = false }: BodyContext = {},
): StandardBody | 'success' | null {
  const isList = Array.isArray(body)
  const members: Members | undefined = isList ? { errors: body } : membersOf(body)
  if (!members) return null
  if (!isList && saysSuccess(members)) return 'success'
  const isRefused = answered !== undefined && answered >= 400
  const reading = new BodyReading({ isClients, isRefused, isPart })
  reading.whole(members)
  const { codes, status, violations, retryAfter, requestId, message, values } = reading
  const isError = saysError(members) || (violations.length > 0 && (isRefused || answered === undefined))
  return { codes, status, violations, retryAfter, requestId, message, values, isError }
}
