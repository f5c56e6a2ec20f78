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

/** The first own enumerable keys of anything. */
export const keysOf = (source: object, most: number): readonly string[] =>
  tryOrUndefined(() => Object.keys(source).slice(0, most)) ?? []
