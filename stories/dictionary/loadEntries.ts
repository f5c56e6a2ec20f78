import { catalogueEntries, type EntryData } from '../../.scripts/catalogueData.mjs'
import type { Description, Messages } from '../../src/catalogue/definition'
import type { Values } from '../../src/problem'
import { catalogues } from '../support/catalogues'
import { isPseudo } from '../support/locales'
import { pseudoMessages } from '../support/pseudoLocale'
import { readableEntries } from './readableCopy'

const files = import.meta.glob<{ readonly default: Messages }>([
  '../../locales/*/*.json',
  '!../../locales/*/*.notes.json',
  '!../../locales/*/locale.json',
])

interface AboutLocale {
  readonly status?: string
  readonly sameAsEnglish?: readonly string[]
}
const about = import.meta.glob<{ readonly default: AboutLocale }>('../../locales/*/locale.json', { eager: true })

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
      const messages = (await files[`../../locales/${from}/${name}.json`]?.())?.default ?? {}
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

/** Every entry with its messages in one language as translators write them. Loaded once. */
export const loadSources = kept(async (tag: string): Promise<readonly EntryData[]> => {
  const [descriptions, messages] = await Promise.all([loadDescriptions(''), loadMessages(tag)])
  return catalogueEntries(
    catalogues.map(({ catalogue }, at) => ({ catalogue, descriptions: descriptions[at] ?? {} })),
    (name) => messages[name] ?? {},
  )
})

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
