import type { CopyData, EntryData } from '../../.scripts/catalogueData.mjs'
import { formatDuration, formatValue } from '../../src/core/formatValue'
import type { Values } from '../../src/problem'
import { createFormatters } from '../../src/react/formatters'

/** Entries whose messages are sentences: with the values of the sample answer, or as they read without any. */
export function readableEntries(
  entries: readonly EntryData[],
  tag: string,
  valuesOf: (catalogue: string, code: string) => Values | undefined,
): readonly EntryData[] {
  const formatters = createFormatters(tag, 'UTC', undefined)(tag)
  const write = (text: string, args: Readonly<Record<string, string | number>>): string =>
    // Plain words need no formatter.
    /[{}<]|''/.test(text) ? formatters.formatMessage({ id: text, defaultMessage: text }, args) : text
  return entries.map((entry) => {
    const given = valuesOf(entry.catalogue, entry.code)
    const args: Record<string, string | number> = {
      exampleDate: formatters.formatDate(new Date(Date.UTC(1990, 2, 27)), { dateStyle: 'long', timeZone: 'UTC' }),
      // Where the server names no time.
      duration: formatDuration(30, formatters),
    }
    for (const [name, type] of Object.entries(entry.values)) {
      const value = given?.[name]
      args[name] = (value === undefined ? undefined : formatValue(type, value, formatters)) ?? 'none'
      args[`${name}Number`] = typeof value === 'number' ? value : 0
    }
    const readable = (copy: CopyData): CopyData =>
      Object.fromEntries(
        Object.entries(copy).map(([slot, text]: [string, string | undefined]) => [slot, text && write(text, args)]),
      ) as unknown as CopyData
    return {
      ...entry,
      copy: readable(entry.copy),
      variants: entry.variants.map((variant) => ({ ...variant, copy: readable(variant.copy) })),
    }
  })
}
