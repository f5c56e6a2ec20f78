import { addons } from 'storybook/manager-api'
import { withParams } from '../stories/dictionary/address/address'
import {
  addressChanged,
  type AddressWanted,
  addressWanted,
  catalogueStory,
} from '../stories/dictionary/address/addressEvents'

/*
 * Keeps the state of the dictionary's pages in Storybook's own address, so that a link to them can be sent, and so that
 * back and forward work. Storybook hands what it doesn't know in its address on to the frame of the story.
 */
addons.register('react-errata/address', (api) => {
  api.on(addressWanted, ({ params, story }: AddressWanted) => {
    const isElsewhere = story !== undefined && story !== api.getUrlState().storyId
    const path = isElsewhere ? { path: `/story/${story}`, args: null } : {}
    // Readable: slashes and colons need no escaping here.
    const search = withParams(window.location.search, { ...params, ...path }).replace(/%2F|%3A/g, decodeURIComponent)
    // Going somewhere can be undone by going back; typing can't.
    if (search !== window.location.search) api.navigateUrl(search, { replace: story === undefined })
  })
  window.addEventListener('popstate', () => {
    const { search } = window.location
    // Behind Storybook's own listener: it shows the story first.
    setTimeout(() => api.emit(addressChanged, search))
  })
  // `/` belongs to the page that is in sight, not to the sidebar beside it.
  window.addEventListener(
    'keydown',
    (event) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || typing || event.metaKey || event.ctrlKey || event.altKey) return
      if (api.getUrlState().storyId !== catalogueStory) return
      event.preventDefault()
      event.stopImmediatePropagation()
      // At once, so that what is typed next goes there.
      const frame = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe')
      frame?.focus()
      frame?.contentDocument?.querySelector<HTMLElement>('.dictionary input[type="search"]')?.focus()
    },
    { capture: true },
  )
})
