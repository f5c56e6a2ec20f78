import { useSyncExternalStore } from 'react'
import type { PageAddress } from './pageAddress'

/** The entry that the address names. */
export const useEntryKey = (address: PageAddress, otherwise: string): string =>
  useSyncExternalStore(address.subscribe, () => new URLSearchParams(address.search()).get('entry')) ?? otherwise
