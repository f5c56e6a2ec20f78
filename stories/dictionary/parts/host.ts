import { UPDATE_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import { type AddressParams, emptyState, toParams } from '../address/address'
import { addressChanged, type AddressWanted, addressWanted, catalogueStory, codeStory } from '../address/addressEvents'
import { createPageAddress, type PageAddress } from '../address/pageAddress'

/* What a page of the dictionary needs of Storybook around it: the address, links, the toolbar's language. */

const emit = (wanted: AddressWanted): void => addons.getChannel().emit(addressWanted, wanted)

/** Only parameters that have a value, or have just lost it: the manager doesn't mind the others. */
const own = createPageAddress(window, (params) => emit({ params }))
export const pageAddress: PageAddress = own

const names = [...Object.keys(toParams(emptyState)), 'entry']
addons.getChannel().on(addressChanged, (search: string) => {
  own.replaced(search, names)
})

/** Storybook itself, where this frame is a part of it. */
const manager = (): URL => new URL(window.location.pathname.replace(/iframe\.html$/, ''), window.location.origin)

/** The address of a story in Storybook, to be copied or opened in a tab of its own. */
export function addressOf(story: string, params: AddressParams = {}): string {
  const search = Object.entries(params).flatMap(([name, value]) =>
    value === null ? [] : [`&${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`],
  )
  return `${manager().href}?path=/story/${story}${search.join('')}`
}

/** The permalink of an entry's page. */
export const entryAddress = (key: string): string => addressOf(codeStory, { entry: key })

/** Goes to a story of Storybook without loading everything again; the way back leads here. */
export function goTo(story: string, params: AddressParams = {}): void {
  if (window.parent === window) window.location.assign(addressOf(story, params))
  else emit({ story, params })
}

/** Opens an entry's page. */
export const openEntry = (key: string): void => {
  own.replaced(`?${new URLSearchParams({ entry: key }).toString()}`, ['entry'])
  goTo(codeStory, { entry: key })
}

export const openCatalogue = (): void => goTo(catalogueStory, { entry: null })

export const setStorybookLocale = (locale: string): void => {
  addons.getChannel().emit(UPDATE_GLOBALS, { globals: { locale } })
}
