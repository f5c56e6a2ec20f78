/** A small external store, for `useSyncExternalStore`. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T | ((previous: T) => T)) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that can be watched; listeners are called after it has changed. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      const changed = typeof next === 'function' ? (next as (previous: T) => T)(value) : next
      if (Object.is(changed, value)) return
      value = changed
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Adds a member to a list. Returns how to take it out. */
export function addTo<T>(list: Store<readonly T[]>, member: T): () => void {
  list.set((all) => [...all, member])
  return () => {
    list.set((all) => all.filter((other) => other !== member))
  }
}
