/**
 * What core needs of an intl library: react-intl's `IntlShape` fits, and so does any object with these members.
 * `formatMessage` gets the ICU text in `defaultMessage`.
 */
export interface Formatters {
  readonly locale: string
  readonly timeZone?: string | undefined
  formatMessage(descriptor: { id: string; defaultMessage: string }, values?: Record<string, string | number>): string
  formatNumber(value: number, options?: Intl.NumberFormatOptions): string
  formatDate(value: Date | number, options?: Intl.DateTimeFormatOptions): string
}
