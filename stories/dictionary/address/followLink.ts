import type { MouseEvent } from 'react'

/** For a link's `onClick`: goes there within this page, unless somebody asks for a new tab or window. */
export const followLink =
  (go: () => void) =>
  (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go()
  }
