import type { Messages } from '../../src/catalogue/types'
import { type PseudoLocale, pseudoLocales, pseudoMessages } from './pseudoLocale'

/** What the toolbar offers. */
export const storyLocales = [
  { value: 'en', title: 'English' },
  { value: 'de', title: 'Deutsch' },
  { value: 'ar', title: 'العربية' },
  { value: 'en-XA', title: 'Pseudo: long, accented' },
  { value: 'ar-XB', title: 'Pseudo: right to left' },
] as const

export const isPseudo = (tag: string): tag is PseudoLocale => (pseudoLocales as readonly string[]).includes(tag)

/** The direction of a locale that the toolbar offers. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (tag.startsWith('ar') ? 'rtl' : 'ltr')

const english = import.meta.glob<{ default: Messages }>([
  '../../locales/en/*.json',
  '!../../locales/en/*.notes.json',
  '!../../locales/en/locale.json',
])

/** Makes a pseudo-locale's messages out of the English ones; for the provider's `loadMessages`. */
export async function loadPseudoMessages(tag: string, names: readonly string[]): Promise<Record<string, Messages>> {
  const pseudo: PseudoLocale = isPseudo(tag) ? tag : 'en-XA'
  const loaded = await Promise.all(
    names.map(async (name): Promise<[string, Messages]> => {
      const messages = (await english[`../../locales/en/${name}.json`]?.())?.default ?? {}
      return [name, pseudoMessages(messages, pseudo)]
    }),
  )
  return Object.fromEntries(loaded)
}
