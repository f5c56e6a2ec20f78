import type { CopyData, EntryData } from '../../../.scripts/catalogueData.mjs'
import type { Formatters } from '../../../src/core/values/formatters'
import { formatDuration, formatValue } from '../../../src/core/values/formatValue'
import type { Values } from '../../../src/problem'
import { createFormatters } from '../../../src/store/formatters'

const formattersOf = (tag: string): Formatters => createFormatters(tag, 'UTC', undefined)(tag)

type Write = (copy: CopyData, values: Readonly<Record<string, string | number>>) => CopyData

/** Writes copy as sentences of one language, with the examples that every message has. */
function writerOf(formatters: Formatters): Write {
  const day = (time: number): string => formatters.formatDate(new Date(time), { dateStyle: 'long', timeZone: 'UTC' })
  const always = {
    exampleDate: day(Date.UTC(1990, 2, 27)),
    exampleRecentDate: day(Date.UTC(2026, 10, 20)),
    // Where the server names no time.
    duration: formatDuration(30, formatters),
  }
  return (copy, values) => {
    const write = (text: string): string =>
      // Plain words need no formatter.
      /[{}<]|''/.test(text)
        ? formatters.formatMessage({ id: text, defaultMessage: text }, { ...always, ...values })
        : text
    return Object.fromEntries(
      Object.entries(copy).map(([slot, text]: [string, string | undefined]) => [slot, text && write(text)]),
    ) as unknown as CopyData
  }
}

/** Entries whose messages are sentences: with the values of the sample answer, or as they read without any. */
export function readableEntries(
  entries: readonly EntryData[],
  tag: string,
  valuesOf: (catalogue: string, code: string) => Values | undefined,
): readonly EntryData[] {
  const formatters = formattersOf(tag)
  const write = writerOf(formatters)
  return entries.map((entry) => {
    const given = valuesOf(entry.catalogue, entry.code)
    const values: Record<string, string | number> = {}
    for (const [name, type] of Object.entries(entry.values)) {
      const value = given?.[name]
      values[name] = (value === undefined ? undefined : formatValue(type, value, formatters)) ?? 'none'
      values[`${name}Number`] = typeof value === 'number' ? value : 0
    }
    return {
      ...entry,
      copy: write(entry.copy, values),
      variants: entry.variants.map((variant) => ({ ...variant, copy: write(variant.copy, values) })),
    }
  })
}

/** The same for copies that belong to no entry, and so have no values. */
export function readableCopies(
  copies: Readonly<Record<string, CopyData>>,
  tag: string,
): Readonly<Record<string, CopyData>> {
  const write = writerOf(formattersOf(tag))
  return Object.fromEntries(Object.entries(copies).map(([id, copy]) => [id, write(copy, {})]))
}
