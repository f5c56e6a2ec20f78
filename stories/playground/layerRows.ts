import type { ErrorLayer } from '../../src/core/input/errorLayers'
import { tryOrUndefined, isObject, safeGet } from '../../src/core/input/safeRead'
import { readStandardBody } from '../../src/core/match/standardBody'

/** One place that was searched, as a row of a table. */
export interface LayerRow {
  /** Empty for the thing itself. */
  readonly at: string
  readonly sort: string
  readonly status: number | undefined
  readonly request: string
  readonly seen: readonly string[]
}

/** The codes that a layer has by the common conventions. */
export function codesIn({ plain, code }: ErrorLayer): readonly string[] {
  const body = plain === undefined ? null : readStandardBody(plain)
  const codes = body === null || body === 'success' ? [] : body.codes
  return [...new Set([...codes, ...(code === undefined ? [] : [code])])]
}

const membersIn = ({ plain }: ErrorLayer): readonly string[] =>
  isObject(plain) && !Array.isArray(plain) ? Object.keys(plain) : []

const sortOf = ({ isError, isBody, unread, plain, name, headers, status }: ErrorLayer): string => {
  if (unread) return 'a Response that nobody has read'
  if (isBody) return Array.isArray(plain) ? 'a list in the answer' : 'the answer’s body, or a part of it'
  if (isError) return name === undefined ? 'an error as a plain object' : `an error: ${name}`
  if (Array.isArray(plain)) return 'a list'
  return headers !== undefined && status !== undefined ? 'an answer' : 'an object'
}

const howMany = (headers: unknown): number | undefined =>
  isObject(headers)
    ? tryOrUndefined(() =>
        typeof safeGet(headers, 'forEach') === 'function' && typeof safeGet(headers, 'get') === 'function'
          ? [...(headers as Headers)].length
          : Object.keys(headers).length,
      )
    : undefined

/** The places that were searched, in their order. */
export const layerRows = (layers: readonly ErrorLayer[]): readonly LayerRow[] =>
  layers.map((layer) => {
    const { at, status, method, document, idempotent, failure, headers, message } = layer
    const codes = codesIn(layer)
    const members = membersIn(layer)
    const count = howMany(headers)
    return {
      at,
      sort: sortOf(layer),
      status,
      request: [method?.toUpperCase(), document, idempotent && 'Idempotency-Key'].filter(Boolean).join(', '),
      seen: [
        ...(failure === undefined ? [] : [`the word ${failure} in the place of a status`]),
        ...(codes.length > 0 ? [`may be a code: ${codes.slice(0, 6).join(', ')}`] : []),
        ...(count ? [`${count} ${count === 1 ? 'header' : 'headers'}`] : []),
        ...(message !== undefined && message !== '' ? ['a message, never shown'] : []),
        ...(members.length > 0 ? [`members: ${members.slice(0, 10).join(', ')}`] : []),
      ],
    }
  })

/** A place as a sentence names it. */
export const placeOf = (at: string): string => (at === '' ? 'the thing itself' : at)
