import { canonicalLocale } from './parentLocales'

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The direction in which a locale's script is written. `Intl.Locale`'s own answer is not everywhere. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.has(canonicalLocale(tag)?.maximize().script ?? '') ? 'rtl' : 'ltr'
