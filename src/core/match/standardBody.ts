import type { Plain } from '../../catalogue/types'
import type { FieldViolation } from '../../problem'
import { isObject } from '../input/safeRead'
import { grpcStatus, standardStatus } from '../input/standardStatus'
import { fieldPath } from './fieldPath'

/**
 * What the common conventions for error bodies have in common: RFC 9457, Google AIP-193, JSON:API, GraphQL, Connect, tRPC,
 * OAuth, Stripe's and Circle's, NestJS, Zod and Standard Schema, FastAPI, Spring, Laravel, ASP.NET. Nothing is taken out of
 * a sentence.
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

type Members = Readonly<Record<string, Plain | undefined>>

const codeKeys = ['decline_code', 'declineCode', 'code', 'errorCode', 'error_code', 'key', 'reason', 'error', '__type']
const messageKeys = ['message', 'error_description', 'detail', 'title', 'description', 'msg']
const requestIdKeys = ['requestId', 'request_id', 'traceId', 'trace_id', 'correlationId', 'correlation_id']
const statusKeys = ['status', 'statusCode', 'status_code', 'httpStatus', 'code']
const pathKeys = [
  'field',
  'pointer',
  'location',
  'loc',
  'param',
  'parameter',
  'property',
  'path',
  'fieldName',
  'instancePath',
  'target',
  'argumentName',
  'attribute',
]
/** In these lists `name` is a field's name, not that of a class. */
const named = /^invalid[-_]?params$/i
/** Lists of parts, and maps from a field to what is wrong with it. */
const partKeys = [
  'errors',
  'details',
  'issues',
  'violations',
  'fieldViolations',
  'field_violations',
  'invalid-params',
  'invalidParams',
  'invalid_params',
  'validationErrors',
  'validation_errors',
  'fieldErrors',
  'field_errors',
  'subErrors',
  'detail',
  'fields',
  'message',
  'children',
  'debug',
]
/** What belongs to the error itself, in an object of its own. */
const innerKeys = ['error', 'extensions', 'json', 'data']
const valueKeys = ['metadata', 'meta', 'extensions', 'params']
const waits: readonly (readonly [key: string, unit: number])[] = [
  ['retryAfter', 1],
  ['retry_after', 1],
  ['retryAfterSeconds', 1],
  ['retry_after_seconds', 1],
  ['retryDelay', 1],
  ['retryAfterMs', 0.001],
  ['retry_after_ms', 0.001],
]

const mostParts = 60
const codeLike = /^[\w.:-]{1,128}$/

const membersOf = (value: Plain | undefined): Members | undefined =>
  isObject(value) && !Array.isArray(value) ? (value as Members) : undefined

const textIn = (members: Members, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = members[key]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** A number of seconds: `3`, `"3.5s"`, or Google's `{ seconds, nanos }`. */
function seconds(value: Plain | undefined): number | undefined {
  if (typeof value === 'string') return /^\d{1,9}(?:\.\d{1,9})?s?$/.test(value) ? Number.parseFloat(value) : undefined
  const parts = membersOf(value)
  if (!parts) return typeof value === 'number' ? value : undefined
  return Number(parts.seconds ?? 0) + Number(parts.nanos ?? 0) / 1e9
}

const httpStatus = (value: Plain | undefined): number | undefined => {
  const number = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number >= 400 && number <= 599 ? number : undefined
}

/** The last segment of a problem's type, `urn:x:out-of-credit` or `https://…/out-of-credit#top`, also as a code is written. */
function codesOfType(type: string): readonly string[] {
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

class Reading {
  /** The members of a client's own Error: a protocol's word among them isn't the server's. */
  constructor(private readonly own: Members | undefined) {}
  readonly codes: string[] = []
  readonly violations: FieldViolation[] = []
  readonly values = Object.create(null) as Record<string, unknown>
  status: number | undefined
  retryAfter: number | undefined
  requestId: string | undefined
  message: string | undefined
  left = mostParts

  /** One object that says something of the error; in a list of parts its members can name a field. */
  part(members: Members, isItem: boolean, isNamed = false, isAnswer = false): void {
    if ((this.left -= 1) < 0) return
    for (const key of statusKeys) this.status ??= httpStatus(members[key])
    for (const [key, unit] of waits) {
      const wait = seconds(members[key])
      if (wait !== undefined && wait >= 0) this.retryAfter ??= wait * unit
    }
    this.requestId ??= textIn(members, requestIdKeys)
    this.message ??= textIn(members, messageKeys)
    const codes = this.codesIn(members)
    for (const key of ['', ...valueKeys]) Object.assign(this.values, key === '' ? members : membersOf(members[key]))

    const path = isItem ? this.pathIn(members, isNamed, isAnswer) : fieldPath(textIn(members, ['param']))
    if (path !== undefined) this.violation(path, codes)
    else this.codes.push(...codes)
    this.inside(members, path)
  }

  violation(path: string, codes: readonly string[]): void {
    const code = codes[0]
    this.violations.push({ path, ...(code !== undefined && { code }) })
  }

  codesIn(members: Members): readonly string[] {
    const found: string[] = []
    for (const key of codeKeys) {
      const value = members[key]
      // With details, as gRPC's gateways answer; elsewhere 1 to 16 are anybody's numbers.
      if (key === 'code' && Array.isArray(members.details)) this.status ??= grpcStatus(value)
      const word = typeof value === 'number' ? String(value) : value
      if (typeof word !== 'string' || !codeLike.test(word)) continue
      const said = standardStatus(word)
      if (said !== undefined && members !== this.own) this.status ??= said
      if (httpStatus(value) === undefined) found.push(word.split('#').at(-1) ?? word)
    }
    const { status, type } = members
    if (typeof status === 'string' && members !== this.own) this.status ??= standardStatus(status)
    if (typeof type === 'string' && type.length < 500 && /[/:]/.test(type)) found.push(...codesOfType(type))
    return found
  }

  pathIn(members: Members, isNamed: boolean, isAnswer: boolean): string | undefined {
    // GraphQL's `path` leads to a part of the answer, not of what was sent.
    const isGraphQl = isAnswer || 'locations' in members || 'extensions' in members
    const source = membersOf(members.source)
    for (const key of isNamed ? ['name'] : pathKeys) {
      if (isGraphQl && key === 'path') continue
      const path = fieldPath(members[key]) ?? (source && fieldPath(source[key]))
      if (path !== undefined) return path
    }
    return undefined
  }

  inside(members: Members, parent: string | undefined): void {
    for (const key of innerKeys) {
      const inner = membersOf(members[key])
      // Beside a code or a message `data` belongs to the error (tRPC, JSON-RPC), else it is what was asked for.
      if (!inner || (key === 'data' && !('code' in members || 'message' in members))) continue
      this.part(inner, key === 'extensions')
    }
    for (const key of partKeys) {
      const value = members[key]
      if (Array.isArray(value)) {
        for (const item of value as readonly Plain[]) {
          const found = membersOf(item)
          if (found) this.part(found, true, named.test(key), key === 'errors' && 'data' in members)
        }
      } else {
        const map = membersOf(value)
        if (map) this.map(map, key === 'fields' || /err/i.test(key), parent)
      }
    }
  }

  /** `{ email: ["…"] }`: the words beside a field are the server's, the field is a fact. */
  map(map: Members, isFields: boolean, parent: string | undefined): void {
    const lists = Object.values(map)
    const areMessages = lists.length > 0 && lists.every((value) => typeof value === 'string' || Array.isArray(value))
    if (!isFields || !(areMessages || lists.every(isObject))) {
      this.part(map, true)
      return
    }
    for (const key of Object.keys(map).slice(0, mostParts)) {
      const path = fieldPath(parent === undefined ? key : `${parent}.${key}`)
      if (path !== undefined) this.violation(path, [])
    }
  }
}

const signs = [
  'error',
  'errors',
  'error_description',
  'errorCode',
  'error_code',
  'violations',
  'issues',
  'fieldErrors',
  'invalid-params',
]

const isNone = (value: Plain | undefined): boolean => !value || (Array.isArray(value) && value.length === 0)

/** `{ data: { error } }`, `{ data: { ok: false } }`; a resource that has an id may have an `error` of its own. */
const saysError = (members: Members | undefined, depth = 0): boolean =>
  members !== undefined &&
  !('id' in members) &&
  (members.success === false ||
    members.ok === false ||
    signs.some((sign) => !isNone(members[sign])) ||
    (depth < 2 && saysError(membersOf(members.data ?? members.result), depth + 1)))

const hasOnlyData = (members: Members): boolean => {
  const { data = members.result } = members
  return (
    isObject(data) &&
    !saysError(membersOf(data)) &&
    ('error' in members || 'errors' in members || Object.keys(members).length === 1)
  )
}

/** `{ success: true }`, and what GraphQL clients and others answer: `{ data, error: undefined }`. */
const isSuccess = (members: Members): boolean =>
  (members.success === true || members.ok === true || members.isSuccess === true || hasOnlyData(members)) &&
  signs.every((sign) => isNone(members[sign]))

/** Reads a body by the common conventions. `'success'` for one that says so; null for what says nothing. */
export function readStandardBody(
  body: Plain,
  { isClients = false }: { readonly isClients?: boolean } = {},
): StandardBody | 'success' | null {
  const isList = Array.isArray(body)
  const members: Members | undefined = isList ? { errors: body } : membersOf(body)
  if (!members) return null
  if (!isList && isSuccess(members)) return 'success'
  const reading = new Reading(isClients ? members : undefined)
  reading.part(members, false)
  const { codes, status, violations, retryAfter, requestId, message, values } = reading
  const isError =
    members.success === false ||
    members.ok === false ||
    signs.some((sign) => !isNone(members[sign])) ||
    saysError(membersOf(members.data ?? members.result)) ||
    violations.length > 0
  return { codes, status, violations, retryAfter, requestId, message, values, isError }
}
