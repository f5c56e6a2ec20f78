import { negotiateLocale } from '../locale/negotiateLocale'

/** The locale that Intl knows, or undefined: a tag from outside must never throw. */
export const knownLocale = (tag: string | undefined): string | undefined => {
  try {
    return tag ? Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0] : undefined
  } catch {
    return undefined
  }
}

/** The locale that is asked for, and the best match among those that there are messages for. */
export interface ChosenLocale {
  readonly locale: string
  readonly tag: string
}

/**
 * What the host says, else its react-intl; else, in a browser, the document's language, then the browser's list; `en` at
 * the end.
 * @param said the host's word
 * @param available what there are messages for; undefined where the host loads whatever is asked for
 * @param isClient false on a server and while hydrating, where the page's language isn't known
 */
export function chooseLocale(
  said: string | undefined,
  available: readonly string[] | undefined,
  isClient: boolean,
): ChosenLocale {
  const host = knownLocale(said)
  const page = isClient && host === undefined ? languagesOfPage() : []
  const asked = host === undefined ? page.flatMap((tag) => knownLocale(tag) ?? []) : [host]
  for (const locale of asked) {
    const tag = available ? negotiateLocale([locale], available) : locale
    if (tag !== undefined) return { locale, tag }
  }
  return { locale: asked[0] ?? 'en', tag: 'en' }
}

/** The page's own language, then those that the person has chosen. */
export const languagesOfPage = (): readonly string[] => [document.documentElement.lang, ...languagesOfBrowser()]

/** Missing in some embedded browsers. */
function languagesOfBrowser(): readonly string[] {
  const { languages, language } = navigator as Partial<Navigator>
  return languages ?? [language ?? 'en']
}
