/** A count for an ICU message: written for the locale, and as a number for the plural. */
export function countValues(count: number, locale: string): { count: string; countNumber: number } {
  return { count: new Intl.NumberFormat(locale).format(count), countNumber: count }
}
