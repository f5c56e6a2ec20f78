import type { Plain } from '../../catalogue/types'
import type { ErrorLayer } from '../input/errorLayers'
import { isPartOfBody, parentOf } from '../input/partOfBody'
import { isObject } from '../input/safeRead'
import { membersOf } from './bodySigns'
import { readStandardBody } from './standardBody'

/** Zod's message is its list of issues in JSON. */
const isOwnMessage = ({ at, plain }: ErrorLayer): boolean => Array.isArray(plain) && /(?:^|\.)message$/.test(at)

const isInOwnMessage = (layer: ErrorLayer, layers: readonly ErrorLayer[]): boolean => {
  for (let one: ErrorLayer | undefined = layer; one; one = parentOf(one, layers)) if (isOwnMessage(one)) return true
  return false
}

/** GraphQL's errors come from the server, whichever error the client makes of them. */
const isGraphQl = ({ plain }: ErrorLayer): boolean => {
  const members = membersOf(plain)
  const first = Array.isArray(members?.errors) ? (members.errors as readonly Plain[])[0] : undefined
  return members !== undefined && ('extensions' in members || (isObject(first) && 'extensions' in first))
}

/** Where the whole of something is that was thrown, or handed over. */
const isWhole = ({ at }: ErrorLayer): boolean => /^(?:.*\.)?(?:cause|error|reason|response)$|^$/.test(at)

/** What AJV, Valibot, class-validator and ArkType give back instead of throwing: some of them instances of classes. */
function isResult(layer: ErrorLayer): boolean {
  const { plain } = layer
  if (!isWhole(layer)) return false
  if (!Array.isArray(plain)) return membersOf(plain)?.typed !== undefined
  const first = membersOf((plain as readonly Plain[])[0])
  return plain.length > 0 && (first === undefined || ('schemaPath' in first && 'keyword' in first))
}

/** Whether a layer is what the server sent, not what code on the page made of anything. */
function isServers(layer: ErrorLayer, layers: readonly ErrorLayer[]): boolean {
  for (let one: ErrorLayer | undefined = layer; one; one = parentOf(one, layers)) {
    if (isGraphQl(one)) return true
    if (isOwnMessage(one)) return false
    if (one.isBody && !isInOwnMessage(one, layers)) return true
    if ((one.isError && one.isData !== true) || isResult(one)) return false
    // Plain data that was thrown, or that an Error was made of.
    if (isWhole(one) && !Array.isArray(one.plain)) return true
  }
  return true
}

/**
 * Who named the fields: the server, in what it sent, or code on the page, such as a validator's own error. A validator may have
 * looked at the form, before anything was sent, or at the answer to something that went through.
 */
export function fieldsSaidBy(layers: readonly ErrorLayer[]): 'server' | 'page' | undefined {
  const naming = layers.filter((layer) => {
    const { plain, isError } = layer
    const body =
      plain === undefined ? null : readStandardBody(plain, { isClients: isError, isPart: isPartOfBody(layer, layers) })
    return isObject(body) && body.violations.length > 0
  })
  if (naming.length === 0) return undefined
  // What is around it says the same once more.
  const innermost = naming.filter(
    ({ at }) => !naming.some((other) => other.at !== at && other.at.startsWith(at === '' ? '' : `${at}.`)),
  )
  return innermost.some((layer) => isServers(layer, layers)) ? 'server' : 'page'
}

/** Whether anything shows that a request was made. */
export const showsRequest = (layers: readonly ErrorLayer[]): boolean =>
  layers.some(
    (layer) =>
      [layer.method, layer.document, layer.status, layer.headers, layer.unread].some((one) => one !== undefined) ||
      (layer.isBody && !isInOwnMessage(layer, layers)) ||
      typeof membersOf(layer.plain)?.url === 'string' ||
      /response|output/i.test((layer.name ?? '').slice(0, 100)),
  )
