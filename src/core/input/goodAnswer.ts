import type { Plain } from '../../catalogue/types'
import type { ErrorLayer } from './errorLayers'
import { isObject } from './safeRead'

type Members = Readonly<Record<string, Plain | undefined>>

const membersOf = (value: Plain | undefined): Members | undefined =>
  isObject(value) && !Array.isArray(value) ? (value as Members) : undefined

/** Where results keep what was thrown: `{ data, error }`, the rejections of `Promise.allSettled`. */
const thrownAt: ReadonlySet<string> = new Set(['', 'error', 'reason', 'cause'])

/** What was thrown is an error, whatever the answer in it says. An answer that was read only looks like one. */
export const holdsThrown = (layers: readonly ErrorLayer[]): boolean =>
  layers.some(({ isError, at, name }) => isError && thrownAt.has(at) && name !== 'ApiResponseError')

/** A list is a list of errors where its name says so; anywhere else in a good answer it is what was asked for. */
const namesErrors = /(?:error|issue|violation|problem|fault)s?$/i

/** JSON-RPC and tRPC answer several calls at once, each with a result or an error. */
const isFailedBatch = (list: Plain | undefined): boolean =>
  Array.isArray(list) &&
  list.every((item: Plain) => {
    const members = membersOf(item)
    return (
      members !== undefined &&
      ('jsonrpc' in members || Object.keys(members).every((key) => /^(?:error|result)$/.test(key)))
    )
  }) &&
  list.some((item: Plain) => isObject(membersOf(item)?.error))

/** A list that was handed over by itself: of things that have an id, or of results, and none of them says what is wrong. */
const areRows = ({ at, plain }: ErrorLayer): boolean =>
  at === '' &&
  Array.isArray(plain) &&
  plain.some((item: Plain) => 'id' in (membersOf(item) ?? {})) &&
  plain.every((item: Plain) => typeof membersOf(item)?.message !== 'string' && !isObject(membersOf(item)?.error))

/** Inside an answer's `data` something with an id is what was asked for; it may have an `error` of its own. */
function isResource({ at, plain }: ErrorLayer, layers: readonly ErrorLayer[]): boolean {
  const members = membersOf(plain)
  const key = /(?:^|\.)(?:data|result)$/.exec(at)?.[0]
  if (key === undefined || members?.id === undefined || 'jsonrpc' in members) return false
  const parent = layers.find((layer) => layer.at === at.slice(0, at.length - key.length))
  return parent !== undefined && (parent.isBody || parent.status === undefined)
}

/** The layers of a good answer that can speak of an error. A row of data doesn't, whatever its members are called. */
export function withoutRows(layers: readonly ErrorLayer[]): readonly ErrorLayer[] {
  const isInside = (inner: ErrorLayer, outer: ErrorLayer): boolean =>
    inner.at === outer.at || inner.at.startsWith(`${outer.at}.`)
  if (layers[0] && areRows(layers[0])) return []
  const lists = layers.filter(({ at, plain }) => Array.isArray(plain) && at !== '' && !namesErrors.test(at))
  const batch = lists.find(({ plain }) => isFailedBatch(plain))
  if (batch) return layers.filter((layer) => isInside(layer, batch))
  const data = [...lists, ...layers.filter((layer) => isResource(layer, layers))]
  return layers.filter((layer) => !data.some((outer) => isInside(layer, outer)))
}

const saysError = (item: Plain): boolean => {
  const members = membersOf(item)
  if (!members) return false
  const isSaid = typeof members.message === 'string' || Array.isArray(members.messages)
  return isSaid && ('field' in members || 'code' in members || 'path' in members)
}

const isHolder = (value: Plain | undefined): boolean => value === null || isObject(value)

/** A payload that is itself the error: Vendure's and others' unions, `{ success: false }`. */
const isRefusal = (payload: Members): boolean =>
  payload.success === false ||
  payload.ok === false ||
  (typeof payload.message === 'string' &&
    (typeof payload.errorCode === 'string' ||
      (typeof payload.__typename === 'string' && payload.__typename.endsWith('Error'))))

/**
 * What GraphQL mutations answer where the server refused, beside no error of the protocol: Saleor's `errors`, Shopify's
 * `userErrors`, Magento's `user_errors`, each in the field of `data` that was asked for.
 */
export function payloadErrors(layers: readonly ErrorLayer[]): ErrorLayer | undefined {
  for (const layer of layers) {
    const data = layer.isError ? undefined : membersOf(membersOf(layer.plain)?.data)
    for (const field of Object.keys(data ?? {}).slice(0, 20)) {
      const payload = membersOf(data?.[field])
      // Other envelopes nest an answer of their own, with words beside it.
      const isField = !/^(?:data|result|body|response|error)$/.test(field) && Object.values(data ?? {}).every(isHolder)
      const own = isField && payload && isRefusal(payload) ? payload : undefined
      for (const key of own ? ['errors'] : Object.keys(payload ?? {})) {
        const list: Plain | undefined = own ? [own] : /errors$/i.test(key) ? payload?.[key] : undefined
        if (!Array.isArray(list) || !(own || list.some((item: Plain) => saysError(item)))) continue
        const plain = Object.assign(Object.create(null) as object, { errors: list }) as Plain
        const at = [layer.at, 'data', field, key].filter((part) => part !== '').join('.')
        return { plain, at, isBody: true, isError: false }
      }
    }
  }
  return undefined
}
