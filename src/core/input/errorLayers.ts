import type { Plain } from '../../catalogue/types'
import { readHeader } from './headers'
import { type Budget, isList, isPlainObject, plainData } from './plainData'
import { isResponse, responseMemory } from './responseMemory'
import { tryOrUndefined, isObject, keysOf, safeGet } from './safeRead'

/** Where clients keep what they wrap, the most telling first. Other members are searched only where these hold nothing. */
const wrapperKeys = ['response', 'cause', 'body', 'data', 'error', 'reason'] as const
/** Where clients keep the request: its method, headers and document. What was sent is never taken for an answer. */
const requestKeys = ['request', 'config', 'options', 'operation'] as const
const sentKeys: ReadonlySet<string> = new Set([
  ...requestKeys,
  'init',
  'input',
  'variables',
  'args',
  'params',
  'query',
  'headers',
  'metadata',
])
/** Whose content is the answer's, not the client's. */
const bodyKeys: ReadonlySet<string> = new Set([
  'body',
  'data',
  'result',
  'responseText',
  'bodyText',
  'json',
  'text',
  'message',
])
/** What an Error has beside the members that an API's answer was copied into. */
const ownOfErrors: ReadonlySet<string> = new Set(['name', 'message', 'stack', ...wrapperKeys, ...requestKeys])
/** Codes of the runtime, not of an API. */
const systemCode = /^(?:ERR_|UND_ERR_|ABORT_ERR$|E(?:CONN|TIMEDOUT|SOCKET|NOTFOUND$|AI_|PIPE$|PROTO$|HOST|NET))/

const mostLayers = 40
const deepest = 6
const longestJson = 65_536

/** One of the things that an error is wrapped in. */
export interface ErrorLayer {
  /** For an envelope. Of an Error only what it has beside name, message, stack and what it wraps. */
  readonly plain?: Plain | undefined
  /** An unread `Response`. */
  readonly unread?: object | undefined
  /** A `name` and a `message` that aren't part of an answer. */
  readonly isError: boolean
  readonly name?: string | undefined
  readonly message?: string | undefined
  readonly code?: string | undefined
  readonly status?: number | undefined
  /** A word in place of a status. */
  readonly failure?: string | undefined
  readonly headers?: unknown
  readonly method?: string | undefined
  /** Of a GraphQL request: `query`, `mutation`. */
  readonly document?: string | undefined
  readonly idempotent?: boolean
  /** Where it was found, for developers: `response.data`. */
  readonly at: string
  /** It is an answer's body, or part of one: its words about status and headers are not the answer's. */
  readonly isBody: boolean
}

export const isSystemCode = (code: string): boolean => systemCode.test(code)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 2000) : undefined)

/** What a string of JSON holds; undefined if it isn't one, or is too long. */
export function parsed(value: string): unknown {
  if (value.length > longestJson || !/^\s*[{[]/.test(value.slice(0, 200))) return undefined
  return tryOrUndefined((): unknown => JSON.parse(value))
}

/** What is searched for evidence, and how to search further. */
export interface Evidence {
  readonly layers: readonly ErrorLayer[]
  /** Searches all other members of what was found. False where there was nothing more. */
  readonly further: () => boolean
}

interface Place {
  readonly value: unknown
  readonly depth: number
  readonly isBody: boolean
  readonly at: string
}
type Push = (key: string, value: unknown, isBody: boolean) => void

/** A layer, and its members, which are searched only if that is needed. */
interface Reading {
  readonly layer: ErrorLayer
  readonly members: Readonly<Record<string, unknown>>
}

/**
 * Walks from the input to what it wraps, breadth first. Bounded in depth, breadth and work; each property is read
 * once; no getter, Proxy or cycle is trusted.
 */
export function collectErrorLayers(input: unknown): Evidence {
  const layers: ErrorLayer[] = []
  const seen = new Set<object>()
  const queue: Place[] = []
  const later: (() => void)[] = []
  let left = 5000
  const add = (place: Place): void => {
    const value = typeof place.value === 'string' ? parsed(place.value) : place.value
    if (isObject(value) && place.depth <= deepest && !seen.has(value) && queue.length < mostLayers) {
      seen.add(value)
      queue.push({ ...place, value })
    }
  }
  const walk = (): void => {
    while (layers.length < queue.length) {
      const { value, depth, isBody, at } = queue[layers.length] as Place
      const allowed = Math.min(2000, left)
      const budget: Budget = { left: allowed }
      const push: Push = (key, inner, isBodyToo) => {
        if (typeof inner === 'string' || isObject(inner))
          add({ value: inner, depth: depth + 1, isBody: isBodyToo, at: at === '' ? key : `${at}.${key}` })
      }
      const { layer, members } = readLayer(value as object, at, isBody, budget, push)
      layers.push(layer)
      later.push(() => {
        for (const key of Object.keys(members))
          if (!sentKeys.has(key) && key !== 'stack') push(key, members[key], isBody || bodyKeys.has(key))
      })
      left -= allowed - Math.max(0, budget.left)
    }
  }
  const further = (): boolean => {
    const known = layers.length
    for (const search of later) {
      search()
      walk()
    }
    return layers.length > known
  }
  add({ value: input, depth: 0, isBody: false, at: '' })
  walk()
  return { layers, further }
}

function readLayer(source: object, at: string, isBody: boolean, budget: Budget, push: Push): Reading {
  if (isList(source)) {
    const members: Record<string, unknown> = {}
    // The errors of an AggregateError, the parts of a body.
    for (let i = 0; i < 20 && i < Number(safeGet(source, 'length')); i += 1) members[i] = safeGet(source, String(i))
    return { members, layer: { at, isError: false, isBody, plain: plainData(source, budget) } }
  }
  if (isResponse(source)) return { members: {}, layer: layerOfResponse(source, at, push) }

  const own = Object.create(null) as Record<string, unknown>
  for (const key of keysOf(source, 200)) own[key] = safeGet(source, key)
  const get = (key: string): unknown => (key in own ? own[key] : safeGet(source, key))

  const name = text(get('name'))
  const message = text(get('message'))
  // The stack last: engines write it only when it is read.
  const isThrown =
    name !== undefined && message !== undefined && (!isPlainObject(source) || typeof get('stack') === 'string')
  // Stores keep errors as plain objects: Redux as `{ name, message }`, RTK Query with a word in the place of a status.
  const statuses = statusKeys.map(get)
  const failure = typeof statuses[0] === 'string' && /^[A-Z]{3,20}_ERROR$/.test(statuses[0]) ? statuses[0] : undefined
  const isError = isThrown || failure !== undefined || (/Error$/.test(name ?? '') && message !== undefined)
  const code = text(get('code'))
  const isSystem = isError && code !== undefined && isSystemCode(code)

  const plain = Object.create(null) as Record<string, Plain | undefined>
  for (const key of Object.keys(own)) {
    if (!(isError && ownOfErrors.has(key)) && !(isSystem && key === 'code')) plain[key] = plainData(own[key], budget, 1)
  }
  for (const key of wrapperKeys) push(key, get(key), isBody || bodyKeys.has(key))
  const sent = isBody ? {} : requestIn(get)
  const layer: ErrorLayer = {
    at,
    plain,
    isError,
    isBody,
    name,
    message,
    code,
    status: statuses.find(isStatus),
    failure,
    headers: isBody ? undefined : (get('headers') ?? get('metadata')),
    ...sent,
    method: sent.method ?? (isThrown ? text(get('method')) : undefined),
  }
  return { layer, members: isError ? { ...own, message } : own }
}

const statusKeys = ['status', 'statusCode', 'httpStatus', 'originalStatus']
/** A GraphQL document begins with its kind; without one it is a query. */
const documentKind = /^\s*(query|mutation|subscription|\{)/

function requestIn(get: (key: string) => unknown): Pick<ErrorLayer, 'method' | 'document' | 'idempotent'> {
  let method: string | undefined
  let document: string | undefined
  let idempotent = false
  for (const key of requestKeys) {
    const request = get(key)
    if (!isObject(request)) continue
    method ??= text(safeGet(request, 'method'))
    document ??= text(safeGet(request, 'kind')) ?? documentKind.exec(text(safeGet(request, 'query')) ?? '')?.[1]
    idempotent ||= Boolean(readHeader(safeGet(request, 'headers'), 'idempotency-key'))
  }
  return { method, document, idempotent }
}

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 599

function layerOfResponse(response: object, at: string, push: Push): ErrorLayer {
  const memory = responseMemory.get(response)
  const status = safeGet(response, 'status')
  // What the host has read itself is gone: status and headers are what is left.
  const isUnread = memory
    ? !(memory instanceof Error)
    : safeGet(response, 'bodyUsed') !== true && safeGet(response, 'type') !== 'error'
  if (!isUnread) push('body', memory, false)
  return {
    at,
    isError: false,
    isBody: false,
    headers: safeGet(response, 'headers'),
    unread: isUnread ? response : undefined,
    status: isStatus(status) ? status : undefined,
  }
}
