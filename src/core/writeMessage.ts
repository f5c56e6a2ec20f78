import { canonicalLocale } from '../locale/parentLocales'
import type { Formatters } from './values/formatters'

export interface LocalizeOptions {
  /** The locale that was asked for. */
  readonly locale: string
  /** Formatters for the language of a message. Asked for often: keep them. */
  readonly formatters: (tag: string) => Formatters
  /**
   * Finds a message: the host's own words, then the locale, its parents, and English last, with the tag of what it
   * found, and whether it is the host's.
   * @param owner the catalogue's name, or `common`
   */
  readonly lookup: (
    owner: string,
    id: string,
  ) => { readonly text: string; readonly tag: string; readonly isHost?: boolean } | undefined
}

export interface Message {
  readonly text: string
  readonly tag: string
}

const languages = new Map<string, string>()

/** Language and script: what decides whether a person reads it. */
export function languageOf(tag: string): string {
  let language = languages.get(tag)
  if (language === undefined) {
    const likely = canonicalLocale(tag)?.maximize()
    language = likely ? `${likely.language}-${String(likely.script)}` : tag
    if (languages.size < 500) languages.set(tag, language)
  }
  return language
}

/** The arguments of a message, made only if it has any. */
export type Arguments = (formatters: Formatters, message: string) => Readonly<Record<string, string | number>>

/** One message with its values; undefined where it isn't there in this language or can't be formatted. */
export function writeMessage(
  owners: readonly string[],
  id: string,
  options: LocalizeOptions,
  values: Arguments,
  anyLanguage: boolean,
): Message | undefined {
  for (const owner of owners) {
    try {
      const found = options.lookup(owner, id)
      if (!found?.text || !(anyLanguage || languageOf(found.tag) === languageOf(options.locale))) continue
      const { text: source, tag } = found
      // Plain words need no formatter; in ICU text, braces, tags and apostrophes before them mean something.
      if (!/[{}<]|''/.test(source)) return { text: source, tag }
      const formatters = options.formatters(tag)
      const key = `errata.${owner}.${id}`
      const text = formatters.formatMessage({ id: key, defaultMessage: source }, values(formatters, source))
      // An intl library reports a failure by handing back the source or the id.
      if (typeof text === 'string' && text !== key && !(text === source && source.includes('{'))) return { text, tag }
    } catch {
      // A message that can't be formatted is not there.
    }
  }
  return undefined
}

/** The first of several messages that is there: in a language that the person reads, else in any. */
export function writeFirst(
  owners: readonly string[],
  ids: readonly string[],
  options: LocalizeOptions,
  values: Arguments,
): string {
  for (const anyLanguage of [false, true]) {
    for (const id of ids) {
      const found = writeMessage(owners, id, options, values, anyLanguage)
      if (found) return found.text
    }
  }
  return ''
}
