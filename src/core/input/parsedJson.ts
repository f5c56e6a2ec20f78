import { safeGet, tryOrUndefined } from './safeRead'

/** Of what is longer only the status counts: half a body says nothing. */
export const longestJson = 65_536

export const isJson = (text: string): boolean => text.length <= longestJson && /^\s*[{[]/.test(text.slice(0, 200))

/** What a string of JSON holds; undefined if it isn't one, or is too long. */
export const parsedJson = (text: string): unknown =>
  // A byte order mark counts as space above, but not for JSON.
  isJson(text) ? tryOrUndefined((): unknown => JSON.parse(text.replace(/^\uFEFF/, ''))) : undefined

/** The text of a few bytes, as clients give them for `responseType: 'arraybuffer'`; undefined for more of them. */
export function textOfBinary(value: object): string | undefined {
  if (typeof TextDecoder !== 'function' || !(Number(safeGet(value, 'byteLength')) <= longestJson)) return undefined
  return tryOrUndefined(() => new TextDecoder().decode(value as ArrayBuffer))
}
