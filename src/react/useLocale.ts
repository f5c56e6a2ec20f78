import { useCallback, useSyncExternalStore } from 'react'
import { negotiateLocale } from '../locale/negotiateLocale'

const never = (): (() => void) => () => undefined

/** False on the server and while hydrating, true afterwards, so that both render the same. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

const subscribeToDocument = (listener: () => void): (() => void) => {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] })
  window.addEventListener('languagechange', listener)
  return () => {
    observer.disconnect()
    window.removeEventListener('languagechange', listener)
  }
}

/** The locale that Intl knows, or undefined: a tag from outside must never throw. */
const known = (tag: string | undefined): string | undefined => {
  try {
    return tag ? Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0] : undefined
  } catch {
    return undefined
  }
}

/**
 * What is asked for: what the host says, else its react-intl, else (once mounted) the document's language, else the
 * browser's list; `en` at the end. `tag` is the best match among the locales that there are messages for.
 */
export function useLocale(
  said: string | undefined,
  available: readonly string[] | undefined,
): { readonly locale: string; readonly tag: string } {
  const host = known(said)
  const look = useCallback(
    () =>
      host ?? ([document.documentElement.lang, ...navigator.languages].map(known).filter(Boolean).join(',') || 'en'),
    [host],
  )
  const found = useSyncExternalStore(host === undefined ? subscribeToDocument : never, look, () => host ?? 'en').split(
    ',',
  )
  for (const locale of found) {
    const tag = available === undefined ? locale : negotiateLocale([locale], available)
    if (tag !== undefined) return { locale, tag }
  }
  return { locale: found[0] ?? 'en', tag: 'en' }
}
