import { type RefObject, useEffect } from 'react'

/** `/` leads to the search, arrows from it to the rows and along them, Escape back. */
export function useTableKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const page = root.current
      if (!page || event.metaKey || event.ctrlKey || event.altKey) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      const search = page.querySelector<HTMLInputElement>('input[type="search"]')
      const take = (): void => {
        event.preventDefault()
        // Storybook has shortcuts of its own for some of these.
        event.stopImmediatePropagation()
      }
      if (event.key === '/' && !target.matches('input, select, textarea, [contenteditable]')) {
        take()
        search?.focus()
        search?.select()
        return
      }
      const row = target.closest('tbody tr')
      if (target !== search && !(row && page.contains(row))) return
      const rows = [...page.querySelectorAll('tbody tr')]
      const at = row ? rows.indexOf(row) : -1
      const links = (to: number): HTMLElement | null | undefined => rows.at(to)?.querySelector<HTMLElement>('a')
      const move = (link: HTMLElement | null | undefined): void => {
        take()
        link?.focus()
        link?.scrollIntoView({ block: 'nearest' })
      }
      if (event.key === 'ArrowDown') move(links(Math.min(at + 1, rows.length - 1)))
      else if (event.key === 'ArrowUp' && row) move(at === 0 ? search : links(at - 1))
      else if (event.key === 'Home' && row) move(links(0))
      else if (event.key === 'End' && row) move(links(-1))
      else if (event.key === 'Escape' && row) move(search)
      else if (event.key === 'Enter' && target === search) {
        take()
        links(0)?.click()
      }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [root])
}
