import {
  catalogueEntries,
  type CopyData,
  type EntryData,
  sharedCopy,
  type SourceData,
} from '../../../.scripts/catalogueData.mjs'
import type { Description, Messages } from '../../../src/catalogue/types'
import { copyIds } from '../../../src/core/copyIds'
import { resolveProblem } from '../../../src/core/resolveProblem'
import type { Values } from '../../../src/problem'
import { catalogues } from '../../support/catalogues'
import { isPseudo } from '../../support/locales'
import { pseudoMessages } from '../../support/pseudoLocale'
import { readableCopies, readableEntries } from './readableCopy'

const files = import.meta.glob<{ readonly default: Messages }>([
  '../../../locales/*/*.json',
  '!../../../locales/*/*.notes.json',
  '!../../../locales/*/locale.json',
])

interface AboutLocale {
  readonly status?: string
  readonly sameAsEnglish?: readonly string[]
}
const about = import.meta.glob<{ readonly default: AboutLocale }>('../../../locales/*/locale.json', { eager: true })

/** How a locale was made, by its tag. */
export const localeInfo: Readonly<Record<string, AboutLocale>> = Object.fromEntries(
  Object.entries(about).map(([path, module]) => [path.split('/').at(-2) ?? '', module.default]),
)

/** Every language that there is copy in, English first. */
export const localeTags: readonly string[] = Object.keys(localeInfo).sort((a, b) =>
  a === 'en' ? -1 : b === 'en' ? 1 : a.localeCompare(b, 'en'),
)

/** The name of a language in English. */
export const languageName = (tag: string): string =>
  isPseudo(tag) ? `Pseudo (${tag})` : (new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag)

const kept = <T>(make: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const promise = known.get(key) ?? make(key)
    known.set(key, promise)
    return promise
  }
}

const loadDescriptions = kept(() =>
  Promise.all(
    catalogues.map(async ({ catalogue }): Promise<Readonly<Record<string, Description>>> =>
      catalogue.describe ? catalogue.describe() : {},
    ),
  ),
)

async function loadMessages(tag: string): Promise<Readonly<Record<string, Messages>>> {
  const from = isPseudo(tag) ? 'en' : tag
  const loaded = await Promise.all(
    catalogues.map(async ({ catalogue: { name } }): Promise<[string, Messages]> => {
      const messages = (await files[`../../../locales/${from}/${name}.json`]?.())?.default ?? {}
      return [name, isPseudo(tag) ? pseudoMessages(messages, tag) : messages]
    }),
  )
  return Object.fromEntries(loaded)
}

/** What each code means and when it happens, by catalogue. */
export async function loadMeanings(): Promise<Readonly<Record<string, Readonly<Record<string, Description>>>>> {
  const all = await loadDescriptions('')
  return Object.fromEntries(catalogues.map(({ catalogue }, at) => [catalogue.name, all[at] ?? {}]))
}

/** What copy in one language is made of. */
async function loadParts(tag: string): Promise<Parameters<typeof catalogueEntries>> {
  const [descriptions, messages, english] = await Promise.all([
    loadDescriptions(''),
    loadMessages(tag),
    loadMessages('en'),
  ])
  return [
    catalogues.map(({ catalogue }, at): SourceData => ({ catalogue, descriptions: descriptions[at] ?? {} })),
    (name) => messages[name] ?? {},
    { resolveProblem, copyIds },
    (name) => english[name] ?? {},
  ]
}

/** Every entry with its messages in one language as translators write them. Loaded once. */
export const loadSources = kept(async (tag: string): Promise<readonly EntryData[]> =>
  catalogueEntries(...(await loadParts(tag))),
)

/** By its id. */
export type SharedCopy = Readonly<Record<string, CopyData>>

/** The copies that no entry names, as translators write them. Loaded once. */
export const loadSharedSources = kept(async (tag: string): Promise<SharedCopy> => sharedCopy(...(await loadParts(tag))))

/** The catalogue whose file has a copy id: an entry's own one, or the common one for what several catalogues share. */
export async function loadOwner(catalogue: string, copyId: string): Promise<string> {
  const own = (await loadMessages('en'))[catalogue] ?? {}
  return Object.hasOwn(own, `${copyId}.title`) ? catalogue : 'common'
}

const sampleValues = (name: string, code: string): Values | undefined =>
  catalogues.find(({ catalogue }) => catalogue.name === name)?.samples[code]?.values

/** Every entry with its copy in one language, as a person reads it. */
export const loadEntries = kept(async (tag: string): Promise<readonly EntryData[]> =>
  readableEntries(await loadSources(tag), tag, sampleValues),
)

/** The copies that no entry names, as a person reads them. */
export const loadSharedCopy = kept(async (tag: string): Promise<SharedCopy> =>
  readableCopies(await loadSharedSources(tag), tag),
)
