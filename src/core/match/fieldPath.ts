import type { Plain } from '../../catalogue/types'
import { isObject } from '../input/safeRead'

/** Where a request keeps what was sent, in front of the field's own path. */
const places = new Set([
  'body',
  'query',
  'path',
  'params',
  'header',
  'headers',
  'data',
  'attributes',
  'relationships',
  'input',
  'json',
  'payload',
  'querystring',
  '$',
])
/** What stands for the whole, not for a field. */
const noField = new Set([
  '',
  'base',
  'root',
  'global',
  '_errors',
  'form_errors',
  'formErrors',
  'non_field_errors',
  'nonFieldErrors',
  'generalErrors',
  'serverError',
  '_error',
  '_form',
  '_schema',
  '__all__',
  '__root__',
])
const segment = /^[\p{L}\p{N}_$ -]+$/u
const deepest = 12

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Protovalidate's `{ elements: [{ fieldName, index }] }`. */
const elementsOf = (value: Plain | undefined): Plain | undefined => {
  const elements = isObject(value) && 'elements' in value ? value.elements : undefined
  if (!Array.isArray(elements)) return value
  return (elements as readonly Plain[]).slice(0, deepest).flatMap((element) => {
    const { fieldName, index } = (isObject(element) ? element : {}) as Readonly<Record<string, Plain | undefined>>
    return [fieldName, index].filter((part) => typeof part === 'string' || typeof part === 'number')
  })
}

/** What stands for the place in a program, not for what was sent: an argument of a method, of a GraphQL field. */
function afterArgument(segments: readonly string[]): readonly string[] {
  const at = segments.findIndex((part) => /^arg\d{1,3}$/.test(part))
  if (at >= 0 && at < segments.length - 1) return segments.slice(at + 1)
  if (segments[0] !== 'selectionSet') return segments
  const args = segments.indexOf('args')
  if (args < 0) return []
  const sent = segments.slice(args + 1)
  if (/^objects?$/.test(sent[0] ?? '') && sent.length > 1) return sent.slice(/^\d+$/.test(sent[1] ?? '') ? 2 : 1)
  return sent
}

function segmentsOf(given: Plain | undefined): readonly string[] {
  const value = elementsOf(given)
  if (Array.isArray(value)) {
    return (value as readonly Plain[]).slice(0, deepest).map((part) => {
      // Standard Schema has `{ key }` for a segment.
      const key = isObject(part) ? (part as Readonly<Record<string, Plain | undefined>>).key : part
      return typeof key === 'string' || typeof key === 'number' ? String(key) : ''
    })
  }
  if (typeof value !== 'string' || value.length > 256) return []
  const text = value.startsWith('#') ? decoded(value.slice(1)) : value
  return text.startsWith('/')
    ? text
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    : text.replace(/\[["']?([^\]"']*)["']?\]/g, '.$1').split('.')
}

/**
 * A field's dotted path from the ways in which APIs write one: a JSON pointer (RFC 6901), `items[2].price`, `$.items`, a list
 * of segments. What stands in front of it (`body`, JSON:API's `/data/attributes`) is dropped. Undefined for the whole.
 */
export function fieldPath(value: Plain | undefined): string | undefined {
  const segments = segmentsOf(value)
  if (segments.length > deepest) return undefined
  let start = 0
  while (start < segments.length - 1 && places.has(segments[start] ?? '')) start += 1
  // PayPal writes a row as `@reference_id=='…'`.
  const path = afterArgument(segments.slice(start)).filter((part) => part !== '' && !part.startsWith('@'))
  const isField = path.length > 0 && path.every((part) => segment.test(part)) && !noField.has(path.at(-1) ?? '')
  return isField && !places.has(path.join('.')) ? path.join('.').slice(0, 128) : undefined
}
