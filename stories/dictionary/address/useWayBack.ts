import { type RefObject, useEffect, useState } from 'react'
import { forgetOpened, lastOpened } from './lastOpened'

/**
 * Brings whoever comes back from a code's page to the row that they opened.
 * @returns the row's key, so that it is drawn at once
 */
export function useWayBack(root: RefObject<HTMLElement | null>): string | undefined {
  const [key] = useState(lastOpened)
  useEffect(() => {
    // Once: a later visit starts at the top.
    forgetOpened()
    const row = key === undefined ? undefined : root.current?.querySelector(`[data-key="${CSS.escape(key)}"]`)
    if (!row) return
    row.scrollIntoView({ block: 'center' })
    // Whoever came by a link around this page keeps the focus there.
    if (document.hasFocus()) row.querySelector('a')?.focus({ preventScroll: true })
  }, [key, root])
  return key
}
