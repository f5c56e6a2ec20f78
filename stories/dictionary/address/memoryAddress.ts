import { type AddressParams, withParams } from './address'
import type { PageAddress } from './pageAddress'

export interface MemoryAddress extends PageAddress {
  /** As if somebody had followed a link. */
  readonly go: (params: AddressParams) => void
}

/** An address that nobody sees: for a page within a page, and for tests. */
export function createMemoryAddress(start = ''): MemoryAddress {
  let search = start
  const listeners = new Set<() => void>()
  const set = (params: AddressParams): void => {
    search = withParams(search, params)
  }
  return {
    search: () => search,
    set,
    go: (params) => {
      set(params)
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
