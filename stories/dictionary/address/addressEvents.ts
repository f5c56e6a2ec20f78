import type { AddressParams } from './address'

/** From a page of the dictionary to the manager: keep this in the address, and go there. */
export const addressWanted = 'react-errata/address-wanted'
export interface AddressWanted {
  readonly params: AddressParams
  /** A story to go to. */
  readonly story?: string
}

/** From the manager: the address was changed by back, forward or a link. */
export const addressChanged = 'react-errata/address-changed'

export const catalogueStory = 'dictionary--catalogue'
export const codeStory = 'dictionary--code'
