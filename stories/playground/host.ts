import { CURRENT_STORY_WAS_SET } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import type { AddressParams } from '../dictionary/address/address'
import { addressChanged, type AddressWanted, addressWanted } from '../dictionary/address/addressEvents'
import { createPageAddress, type PageAddress } from '../dictionary/address/pageAddress'
import { addressOf } from '../dictionary/parts/host'
import { paramNames } from './stateAddress'

/** An address in which one can also take a step that the way back undoes. */
export interface SteppedAddress extends PageAddress {
  readonly step: (params: AddressParams) => void
}

/** A story to go to; a step within it is one of the browser's own. */
let going: string | undefined
/** The story that the state in the address is of: Storybook's own links leave it there for the next one. */
let owner: string | undefined
const own = createPageAddress(window, (params) => {
  const wanted: AddressWanted = { params, ...(going !== undefined && { story: going }) }
  addons.getChannel().emit(addressWanted, wanted)
})
addons.getChannel().on(addressChanged, (search: string) => {
  owner = /\/(playground--[\w-]+)$/.exec(new URLSearchParams(search).get('path') ?? '')?.[1] ?? owner
  own.replaced(search, paramNames)
})

const nothing: AddressParams = Object.fromEntries(paramNames.map((name) => [name, null]))

// Storybook's own links keep what stands in the address: elsewhere it means nothing. The way back has it still.
addons.getChannel().on(CURRENT_STORY_WAS_SET, ({ storyId }: { readonly storyId: string }) => {
  const params = new URLSearchParams(own.search())
  if (!storyId.startsWith('playground--') && paramNames.some((name) => params.has(name))) own.set(nothing)
})

/** The address of Storybook around this page. */
export function steppedAddress(storyId: string): SteppedAddress {
  if (owner !== undefined && owner !== storyId) own.set(nothing)
  owner = storyId
  return {
    ...own,
    step: (params) => {
      going = storyId
      own.set(params)
      going = undefined
    },
  }
}

/** The link to a state, in Storybook itself. */
export function linkTo(storyId: string, search: string): string {
  const params = new URLSearchParams(search)
  return addressOf(storyId, Object.fromEntries(paramNames.map((name) => [name, params.get(name)])))
}
