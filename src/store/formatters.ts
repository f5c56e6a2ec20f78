import { createIntl, createIntlCache, type IntlShape } from 'react-intl'
import { omitUndefined } from '../core/omitUndefined'
import type { Formatters } from '../core/values/formatters'
import { warnOnce } from './warnOnce'

/** What is taken over from the host's react-intl: never its messages and never its `onError`. */
export type HostIntl = Pick<IntlShape, 'locale' | 'timeZone' | 'formats'>

/**
 * Formatters for message tags. Text in `de` on a page in `de-AT` is written with the page's numbers and dates.
 * A message that can't be formatted is a miss for core's fallback chain; development hears of it.
 */
export function createFormatters(
  locale: string,
  timeZone: string | undefined,
  formats: HostIntl['formats'] | undefined,
): (tag: string) => Formatters {
  const cache = createIntlCache()
  const made = new Map<string, Formatters>()
  return (tag) => {
    const wanted = locale === tag || locale.startsWith(`${tag}-`) ? locale : tag
    let formatters = made.get(wanted)
    if (!formatters) {
      formatters = createIntl(
        {
          locale: wanted,
          // Our own texts arrive as default messages; with the same default locale that is no missing translation.
          defaultLocale: wanted,
          messages: {},
          onError: ({ code, message }) => {
            if (process.env.NODE_ENV === 'production' || (code as string) !== 'FORMAT_ERROR') return
            warnOnce(
              'copy/format',
              `A message can't be formatted: ${message}`,
              'Check its ICU syntax, and the values that it uses.',
            )
          },
          ...omitUndefined({ timeZone, formats, defaultFormats: formats }),
        },
        cache,
      )
      made.set(wanted, formatters)
    }
    return formatters
  }
}
