import type { Plain } from '../catalogue/definition'
import { headerOf } from './headerOf'
import { type Budget, isList, isPlainObject, plainData } from './plainData'
import { attempt, isObject, keysOf, read } from './read'
import { isResponse, responseMemory } from './responseMemory'

/** Where clients keep what they wrap, the most telling first. The seam for more clients. */
const wrapperKeys = ['response', 'cause', 'body', 'data'] as const
/** Where clients keep the request: its method and headers. */
const requestKeys = ['request', 'config', 'options'] as const
/** What an Error has beside the members that an API's answer was copied into. */
const ownOfErrors: ReadonlySet<string> = new Set(['name', 'message', 'stack', ...wrapperKeys, ...requestKeys])
/** Codes of the runtime, not of an API. */
const systemCode = /^(?:ERR_|UND_ERR_|ABORT_ERR$|E(?:CONN|TIMEDOUT|SOCKET|NOTFOUND$|AI_|PIPE$|PROTO$|HOST|NET))/

const mostLayers = 40
const deepest = 6
const longestJson = 65_536

/** One of the things that an error is wrapped in. */
export interface Layer {
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
  readonly headers?: unknown
  readonly method?: string | undefined
  readonly idempotent?: boolean
  /** It is an answer's body, or part of one: its words about status and headers are not the answer's. */
  readonly isBody: boolean
}

export const isSystemCode = (code: string): boolean => systemCode.test(code)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 2000) : undefined)

/** What a string of JSON holds; undefined if it isn't one, or is too long. */
export function parsed(value: string): unknown {
  if (value.length > longestJson || !/^\s*[{[]/.test(value.slice(0, 200))) return undefined
  return attempt((): unknown => JSON.parse(value))
}

/**
 * Walks from the input to what it wraps, breadth first. Bounded in depth, breadth and work; each property is read
 * once; no getter, Proxy or cycle is trusted.
 */
export function gatherEvidence(input: unknown): readonly Layer[] {
  const layers: Layer[] = []
  const seen = new Set<object>()
  const queue: { readonly value: unknown; readonly depth: number; readonly isBody: boolean }[] = []
  let left = 5000
  const push = (value: unknown, depth: number, isBody: boolean): void => {
    const found = typeof value === 'string' ? parsed(value) : value
    if (isObject(found) && depth <= deepest && !seen.has(found) && queue.length < mostLayers) {
      seen.add(found)
      queue.push({ value: found, depth, isBody })
    }
  }
  push(input, 0, false)
  for (const { value, depth, isBody } of queue) {
    const source = value as object
    const allowed = Math.min(2000, left)
    const budget: Budget = { left: allowed }
    layers.push(layerOf(source, isBody, budget, (next, body) => push(next, depth + 1, body)))
    left -= allowed - Math.max(0, budget.left)
  }
  return layers
}

function layerOf(
  source: object,
  isBody: boolean,
  budget: Budget,
  push: (value: unknown, isBody: boolean) => void,
): Layer {
  if (isList(source)) return { isError: false, isBody, plain: plainData(source, budget) }
  if (isResponse(source)) return layerOfResponse(source, push)

  const own = Object.create(null) as Record<string, unknown>
  for (const key of keysOf(source, 200)) own[key] = read(source, key)
  const get = (key: string): unknown => (key in own ? own[key] : read(source, key))

  const name = text(get('name'))
  const message = text(get('message'))
  // The stack last: engines write it only when it is read.
  const isError =
    name !== undefined && message !== undefined && (!isPlainObject(source) || typeof get('stack') === 'string')
  const code = text(get('code'))
  const isSystem = isError && code !== undefined && isSystemCode(code)

  const plain = Object.create(null) as Record<string, Plain | undefined>
  for (const key of Object.keys(own)) {
    if (!(isError && ownOfErrors.has(key)) && !(isSystem && key === 'code')) plain[key] = plainData(own[key], budget, 1)
  }
  for (const key of wrapperKeys) push(get(key), isBody || key === 'body' || key === 'data')

  let method = isError ? text(get('method')) : undefined
  let idempotent = false
  for (const key of isBody ? [] : requestKeys) {
    const request = get(key)
    if (!isObject(request)) continue
    method ??= text(read(request, 'method'))
    idempotent ||= headerOf(read(request, 'headers'), 'idempotency-key') !== undefined
  }
  const status = [get('status'), get('statusCode')].find(isStatus)
  return {
    plain,
    isError,
    isBody,
    idempotent,
    name,
    message,
    code,
    status,
    method,
    headers: isBody ? undefined : get('headers'),
  }
}

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 599

function layerOfResponse(response: object, push: (value: unknown, isBody: boolean) => void): Layer {
  const memory = responseMemory.get(response)
  const status = read(response, 'status')
  // What the host has read itself is gone: status and headers are what is left.
  const isUnread = memory ? !(memory instanceof Error) : read(response, 'bodyUsed') !== true
  if (!isUnread) push(memory, false)
  return {
    isError: false,
    isBody: false,
    headers: read(response, 'headers'),
    unread: isUnread ? response : undefined,
    status: isStatus(status) ? status : undefined,
  }
}
