import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Messages } from '../../src/catalogue/types'

const folder = join(import.meta.dirname, '../../locales')

/** What `locales/<tag>/locale.json` says about a translation. */
export interface LocaleMetadata {
  /** How it was made. */
  readonly status?: 'source' | 'machine' | 'reviewed'
  /** How it speaks to the person: "Sie", "impersonal" … */
  readonly register?: string
  /** English term → the one used here; in English, what it means. */
  readonly glossary?: Readonly<Record<string, string>>
  /** English only: term → words for the same thing that no text uses. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>
  /** What is pleading, blaming or alarming in this language. */
  readonly avoid?: readonly string[]
  /** Ids whose text is the same as in English on purpose: `common/ui.copied`. */
  readonly sameAsEnglish?: readonly string[]
}

/** One folder of `locales/`. */
export interface Locale {
  readonly tag: string
  /** Absent: there is no `locale.json`. */
  readonly metadata: LocaleMetadata | undefined
  /** File name without `.json` → its messages. */
  readonly files: Readonly<Record<string, Messages>>
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Every locale that there is, English among them. Translators' notes are not messages. */
export const locales: readonly Locale[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: tag }) => {
    const path = (file: string): string => join(folder, tag, file)
    const names = readdirSync(join(folder, tag)).filter(
      (file) => file.endsWith('.json') && !file.endsWith('.notes.json') && file !== 'locale.json',
    )
    return {
      tag,
      metadata: existsSync(path('locale.json')) ? (json(path('locale.json')) as LocaleMetadata) : undefined,
      files: Object.fromEntries(names.map((file) => [file.slice(0, -'.json'.length), json(path(file)) as Messages])),
    }
  })
