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
  '__all__',
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

function segmentsOf(value: Plain | undefined): readonly string[] {
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
  const path = segments.slice(start).filter((part) => part !== '')
  const isField = path.length > 0 && path.every((part) => segment.test(part)) && !noField.has(path.at(-1) ?? '')
  return isField && !places.has(path.join('.')) ? path.join('.').slice(0, 128) : undefined
}
