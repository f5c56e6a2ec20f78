import { type AddressParams, withParams } from './address'

/** Where a page of the dictionary reads and keeps its state. */
export interface PageAddress {
  readonly search: () => string
  readonly set: (params: AddressParams) => void
  /** Called when the address was changed by somebody else: back and forward, a link. */
  readonly subscribe: (listener: () => void) => () => void
}

/** The address of the frame that a story is in. */
export function createPageAddress(
  view: Window,
  onSet?: (params: AddressParams) => void,
): PageAddress & {
  readonly replaced: (search: string, names: readonly string[]) => void
} {
  const listeners = new Set<() => void>()
  const set = (params: AddressParams): void => {
    const { pathname, search, hash } = view.location
    const next = withParams(search, params)
    if (next !== search) view.history.replaceState(view.history.state, '', `${pathname}${next}${hash}`)
  }
  return {
    search: () => view.location.search,
    set: (params) => {
      set(params)
      onSet?.(params)
    },
    replaced: (search, names) => {
      const from = new URLSearchParams(search)
      set(Object.fromEntries(names.map((name) => [name, from.get(name)])))
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
