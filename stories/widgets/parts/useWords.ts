import { useMemo } from 'react'
import { useLocale } from './locale'
import { type Word, words } from './words'

/** The widget's own words, and how it writes numbers. An application has these from its own translations. */
export function useWords() {
  const locale = useLocale()
  return useMemo(() => {
    const [german, arabic] = [locale === 'de', locale === 'ar']
    return {
      word: (english: Word): string => (german ? words[english][0] : arabic ? words[english][1] : english),
      /** A sum in a currency, or in an asset that Intl doesn't know. */
      money: (amount: number, currency: string): string =>
        currency === 'USD' || currency === 'EUR'
          ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
          : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(amount)} ${currency}`,
      /** How much of one currency another is worth. */
      rate: (amount: number, currency: string): string =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 4 }).format(amount),
      seconds: (count: number): string =>
        new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(count),
    }
  }, [locale])
}
