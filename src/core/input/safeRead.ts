/** What `work` gives; undefined if it throws. */
export function tryOrUndefined<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Reads one property of anything. A getter or a Proxy that throws counts as a property that isn't there. */
export function safeGet(source: object, key: string): unknown {
  try {
    return (source as Readonly<Record<string, unknown>>)[key]
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Bytes, or text in an object of its own: each byte and letter would be a member. */
export const isBinary = (value: object): boolean =>
  tryOrUndefined(() => {
    if (ArrayBuffer.isView(value)) return true
    const tag = Object.prototype.toString.call(value)
    return tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]' || tag === '[object String]'
  }) === true

/** How much may still be looked at. */
export interface Budget {
  left: number
}

/** The first keys of large objects. Listing them takes time in proportion to their number, so it is done once. */
const listed = new WeakMap<object, readonly string[]>()

/**
 * The first own enumerable keys of anything but bytes. Nobody can count keys without listing them all, so a large object takes
 * as much of the budget as it has keys: after one or two no other is listed.
 */
export function keysOf(source: object, most: number, budget?: Budget): readonly string[] {
  const known = listed.get(source)
  if (known) return known
  if (isBinary(source) || (budget && budget.left <= 0)) return []
  const keys = tryOrUndefined(() => Object.keys(source)) ?? []
  if (keys.length <= most) return keys
  if (budget) budget.left -= keys.length
  const first = keys.slice(0, most)
  listed.set(source, first)
  return first
}
