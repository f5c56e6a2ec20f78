/** A value together with what it was made from. */
export interface Remembered<T> {
  readonly deps: readonly unknown[]
  readonly value: T
}
/** Keeps values by name, each for as long as what it was made from is the same. */
export type Memory = Map<string, Remembered<unknown>>

/** The value of before while its dependencies are the same, else a new one. */
export function remember<T>(memory: Memory, name: string, deps: readonly unknown[], make: () => T): T {
  const kept = memory.get(name) as Remembered<T> | undefined
  if (kept?.deps.length === deps.length && kept.deps.every((dep, at) => Object.is(dep, deps[at]))) return kept.value
  const value = make()
  memory.set(name, { deps, value })
  return value
}

/** The value of before while the new one holds the same. */
export function rememberAlike<T>(memory: Memory, name: string, value: T, alike: (one: T, other: T) => boolean): T {
  const kept = memory.get(name) as Remembered<T> | undefined
  if (kept && alike(kept.value, value)) return kept.value
  memory.set(name, { deps: [], value })
  return value
}
