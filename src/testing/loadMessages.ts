import type { Catalogue, LazyCatalogue, Messages } from '../catalogue/types'
import { negotiateLocale } from '../locale/negotiateLocale'
import type { MessagesByLocale } from '../store/options'
import { type AnyCatalogue, isLazy, loaderOf } from '../store/registeredCatalogues'

/**
 * Loads the definitions and the copy of catalogues once, for `messages` of `<TestErrorProvider>`, so that a test has both in
 * the same tick.
 * @param locales default: English
 * @throws where a catalogue can't be loaded
 */
export async function loadMessages(
  catalogues: readonly (Catalogue | LazyCatalogue)[],
  locales: readonly string[] = ['en'],
): Promise<MessagesByLocale> {
  // One after the other: Jest's ES modules can't be asked for several at once.
  const loaded: Catalogue[] = []
  for (const catalogue of catalogues) loaded.push(await definitionsOf(catalogue))
  const result: Record<string, Record<string, Messages>> = {}
  const common = loaded.find(({ commonLoaders }) => commonLoaders)?.commonLoaders ?? {}
  const sources = [...loaded.map(({ name, loaders }) => ({ name, loaders })), { name: 'common', loaders: common }]
  for (const locale of locales) {
    for (const { name, loaders } of sources) {
      // The shared English is bundled.
      const tag = negotiateLocale([locale], [...(name === 'common' ? ['en'] : []), ...Object.keys(loaders)])
      const load = tag === undefined ? undefined : loaders[tag]
      if (tag !== undefined && load) result[tag] = { ...result[tag], [name]: (await load()).default }
    }
  }
  return result
}

async function definitionsOf(catalogue: AnyCatalogue): Promise<Catalogue> {
  if (!isLazy(catalogue)) return catalogue
  const loaded = await loaderOf(catalogue).start()
  if (!loaded) throw new Error(`react-errata/testing: the catalogue ${catalogue.name} could not be loaded.`)
  return loaded
}
