/* Which row somebody left the table by, so that the way back leads to it, also after the page was loaded anew. */

const name = 'react-errata/last-opened'

/** Storage may be closed to a frame. */
const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

export const rememberOpened = (key: string): void => attempt(() => window.sessionStorage.setItem(name, key))

export const lastOpened = (): string | undefined => attempt(() => window.sessionStorage.getItem(name)) ?? undefined

export const forgetOpened = (): void => attempt(() => window.sessionStorage.removeItem(name))
