import type { CopyData, EntryData } from '../../../.scripts/catalogueData.mjs'

/** Something that an entry lacks. */
export interface Gap {
  readonly catalogue: string
  readonly code: string
  /** The language, where it is about words for the person. */
  readonly locale: string | undefined
  readonly missing: string
}

export interface GapSources {
  readonly english: readonly EntryData[]
  /** Tag → the same entries, for every other language. */
  readonly others: Readonly<Record<string, readonly EntryData[]>>
  readonly hasSample: (catalogue: string, code: string) => boolean
  /** Titles that are the same word in English and in that language, on purpose. */
  readonly sameOnPurpose: (locale: string, text: string) => boolean
}

/** Everything that is not there: words in a language, a description for developers, a sample answer. */
export function findGaps({ english, others, hasSample, sameOnPurpose }: GapSources): readonly Gap[] {
  const gaps: Gap[] = []
  for (const [locale, entries] of Object.entries({ en: english, ...others })) {
    entries.forEach((entry, at) => {
      const { catalogue, code, variants } = entry
      const add = (missing: string, of: string | undefined): void => {
        if (
          !gaps.some(
            (gap) => gap.catalogue === catalogue && gap.code === code && gap.missing === missing && gap.locale === of,
          )
        )
          gaps.push({ catalogue, code, locale: of, missing })
      }
      const source = english[at]
      ;[entry, ...variants].forEach((shown, variant) => {
        for (const slot of slotsOf(shown)) if (!shown.copy[slot]) add(slot, locale)
        const original = variant === 0 ? source?.copy : source?.variants[variant - 1]?.copy
        if (locale !== 'en' && original?.detail === shown.copy.detail && !sameOnPurpose(locale, shown.copy.detail)) {
          add('translation', locale)
        }
      })
      if (locale === 'en') {
        if (entry.description === '') add('description', undefined)
        if (!hasSample(catalogue, code)) add('sample answer', undefined)
      }
    })
  }
  return gaps
}

const slotsOf = ({ surface, recovery }: Pick<EntryData, 'surface' | 'recovery'>): readonly (keyof CopyData)[] => [
  'title',
  'detail',
  ...(surface === 'field' ? (['inline'] as const) : []),
  ...(recovery === 'none' ? [] : (['action'] as const)),
]
