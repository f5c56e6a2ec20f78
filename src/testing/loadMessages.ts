import type { Catalogue, Messages } from '../catalogue/types'
import { negotiateLocale } from '../locale/negotiateLocale'
import type { MessagesByLocale } from '../store/options'

/**
 * Loads the copy of catalogues once, for `messages` of `<TestErrorProvider>`, so that a test has it in the same tick.
 * @param locales default: English
 */
export async function loadMessages(
  catalogues: readonly Catalogue[],
  locales: readonly string[] = ['en'],
): Promise<MessagesByLocale> {
  const result: Record<string, Record<string, Messages>> = {}
  const common = catalogues.find(({ commonLoaders }) => commonLoaders)?.commonLoaders ?? {}
  const sources = [...catalogues.map(({ name, loaders }) => ({ name, loaders })), { name: 'common', loaders: common }]
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
