import type { Plain } from '../../catalogue/types'
import type { ErrorLayer } from './errorLayers'
import { failedTransfer } from './failedTransfer'
import { isPlainObject, isList, lengthOf, plainData } from './plainData'
import { requestIn, requestKeys } from './requestIn'
import { answerOf, isBlob, isResponse, isUnread } from './responseMemory'
import { type Budget, isObject, keysOf, safeGet } from './safeRead'

/** Where clients keep what they wrap, the most telling first. Other members are searched only where these hold nothing. */
export const wrapperKeys = ['response', 'cause', 'body', 'data', 'error', 'reason'] as const
/** Whose content is the answer's, not the client's. */
export const bodyKeys: ReadonlySet<string> = new Set([
  'body',
  'data',
  'result',
  'responseText',
  'bodyText',
  'json',
  'text',
  'message',
])
/** What instances of classes have without listing it: an AggregateError's errors, an event's XMLHttpRequest, Zod's issues. */
const unlistedKeys = ['errors', 'target', 'issues'] as const
/** What an Error has beside the members that an API's answer was copied into. */
const ownOfErrors: ReadonlySet<string> = new Set(['name', 'message', 'stack', ...wrapperKeys, ...requestKeys])
/** Codes of the runtime, not of an API. */
const systemCode = /^(?:ERR_|UND_ERR_|ABORT_ERR$|E(?:CONN|TIMEDOUT|SOCKET|NOTFOUND$|AI_|PIPE$|PROTO$|HOST|NET))/
const statusKeys = ['status', 'statusCode', 'httpStatus', 'originalStatus']

export const isSystemCode = (code: string): boolean => systemCode.test(code)

export type Push = (key: string, value: unknown, isBody: boolean) => void

/** A layer, and its members, which are searched only if that is needed. */
export interface ReadLayer {
  readonly layer: ErrorLayer
  readonly members: Readonly<Record<string, unknown>>
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 2000) : undefined)

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 599

/** Azure's REST clients write it as text; a body's text is read by the conventions of bodies. */
const statusIn = (value: unknown, isBody: boolean): unknown =>
  !isBody && typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value

/** What one object says; what it wraps is pushed. Each property is read once. */
export function readLayer(source: object, at: string, isBody: boolean, budget: Budget, push: Push): ReadLayer {
  if (isList(source)) {
    const members: Record<string, unknown> = {}
    // The errors of an AggregateError, the parts of a body.
    const length = Math.min(lengthOf(source), 20)
    for (let i = 0; i < length; i += 1) members[i] = safeGet(source, String(i))
    return { members, layer: { at, isError: false, isBody, plain: plainData(source, budget) } }
  }
  const answer = layerOfAnswer(source, at, push)
  if (answer) return { members: {}, layer: answer }

  const own = Object.create(null) as Record<string, unknown>
  for (const key of keysOf(source, 200, budget)) own[key] = safeGet(source, key)
  const get = (key: string): unknown => (key in own ? own[key] : safeGet(source, key))
  if (!isPlainObject(source)) {
    for (const key of unlistedKeys) {
      const value = get(key)
      if (isObject(value)) own[key] = value
    }
  }

  const name = text(get('name'))
  const message = text(get('message'))
  // The stack last: engines write it only when it is read.
  const isThrown =
    name !== undefined && message !== undefined && (!isPlainObject(source) || typeof get('stack') === 'string')
  // Stores keep errors as plain objects: Redux as `{ name, message }`, RTK Query with a word in the place of a status.
  const statuses = statusKeys.map((key) => statusIn(get(key), isBody))
  const failure =
    typeof statuses[0] === 'string' && /^[A-Z]{3,20}_ERROR$/.test(statuses[0])
      ? statuses[0]
      : isBody
        ? undefined
        : failedTransfer(get, statuses[0], isThrown)
  const isError = isThrown || failure !== undefined || (/Error$/.test(name ?? '') && message !== undefined)
  const code = text(get('code'))
  const isSystem = isError && code !== undefined && isSystemCode(code)
  const metadata = get('$metadata')
  const ofAws = isObject(metadata) ? safeGet(metadata, 'httpStatusCode') : undefined

  const plain = Object.create(null) as Record<string, Plain | undefined>
  // Of a client's answer `ok` is about the status; what went well is said by the body.
  const isAnswer = statuses.some(isStatus) && ('body' in own || 'data' in own)
  const isClients = (key: string): boolean =>
    (isError && ownOfErrors.has(key)) || (isSystem && key === 'code') || (isAnswer && key === 'ok')
  for (const key of Object.keys(own)) if (!isClients(key)) plain[key] = plainData(own[key], budget, 1)
  if (isThrown && 'inner' in own) plain.inner = pathsIn(own.inner)
  for (const key of wrapperKeys) push(key, get(key), isBody || bodyKeys.has(key))
  const sent = isBody ? {} : requestIn(get)
  const hasOwnHeaders = typeof get('getResponseHeader') === 'function'
  const layer: ErrorLayer = {
    at,
    plain,
    isError,
    isData: !isThrown,
    isBody,
    name,
    message,
    code,
    status: [...statuses, ofAws].find(isStatus),
    failure,
    headers: isBody ? undefined : hasOwnHeaders ? source : (get('headers') ?? get('metadata')),
    ...sent,
    method: sent.method ?? (isThrown ? text(get('method')) : undefined),
  }
  return { layer, members: isError ? { ...own, message } : own }
}

/** Yup has an error of its own for each field: instances, which plain data doesn't hold. */
function pathsIn(inner: unknown): Plain | undefined {
  if (!isObject(inner) || !isList(inner)) return undefined
  const paths: Plain[] = []
  for (let i = 0; i < Math.min(lengthOf(inner), 60); i += 1) {
    const error = safeGet(inner, String(i))
    const path = isObject(error) ? text(safeGet(error, 'path')) : undefined
    if (path !== undefined) paths.push({ path })
  }
  return paths
}

/** A `Response`, or a `Blob` that holds what was answered. */
function layerOfAnswer(source: object, at: string, push: Push): ErrorLayer | undefined {
  const isWhole = isResponse(source)
  const answer = answerOf(source)
  if (!isWhole && !answer && !isBlob(source)) return undefined
  if (answer) push('body', answer.content, !isWhole)
  // Gaxios, redaxios and ofetch put what they read beside it.
  for (const key of isWhole ? ['data', '_data'] : []) push(key, safeGet(source, key), true)
  const status = isWhole ? safeGet(source, 'status') : undefined
  return {
    at,
    isError: false,
    isBody: !isWhole,
    headers: isWhole ? safeGet(source, 'headers') : undefined,
    unread: isUnread(source) ? source : undefined,
    status: isStatus(status) ? status : undefined,
    // `Response.error()`: the connection failed.
    failure: isWhole && safeGet(source, 'type') === 'error' ? 'FETCH_ERROR' : undefined,
  }
}
