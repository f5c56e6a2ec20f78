import { safeGet, tryOrUndefined } from './safeRead'

/** Of what is longer only the status counts: half a body says nothing. */
export const longestJson = 65_536

/** What a string of JSON holds; undefined if it isn't one, or is too long. */
export function parsedJson(text: string): unknown {
  if (text.length > longestJson || !/^\s*[{[]/.test(text.slice(0, 200))) return undefined
  // Byte order marks count as space for the pattern above, but not for JSON.
  return tryOrUndefined((): unknown => JSON.parse(text.replace(/^\uFEFF/, '')))
}

/** The text of a few bytes, as clients give them for `responseType: 'arraybuffer'`; undefined for more of them. */
export function textOfBinary(value: object): string | undefined {
  if (typeof TextDecoder !== 'function' || !(Number(safeGet(value, 'byteLength')) <= longestJson)) return undefined
  return tryOrUndefined(() => new TextDecoder().decode(value as ArrayBuffer))
}
