import { canonicalLocale, parentLocales } from './parentLocales'

/**
 * The best of the available locales, by language, script and region: `pt` finds `pt-BR`, `es-MX` `es-419` or `es`,
 * `zh-TW` `zh-Hant`. What a person could only read in another script is no match.
 * @returns a member of `available` as it is written there; undefined if none fits
 */
export function negotiateLocale(requested: readonly string[], available: readonly string[]): string | undefined {
  const known = available.flatMap((tag) => {
    const locale = canonicalLocale(tag)
    return locale ? [{ tag, name: locale.baseName, likely: locale.maximize() }] : []
  })
  for (const wish of requested) {
    for (const parent of parentLocales(wish)) {
      const found = known.find(({ name }) => name === parent)
      if (found) return found.tag
    }
    const likely = canonicalLocale(wish)?.maximize()
    if (!likely) continue
    const readable = known.filter(
      (one) => one.likely.language === likely.language && one.likely.script === likely.script,
    )
    const usual = canonicalLocale(`${likely.language}-${String(likely.script)}`)?.maximize().region
    const found =
      readable.find((one) => one.likely.region === likely.region) ??
      readable.find((one) => one.likely.region === usual) ??
      readable[0]
    if (found) return found.tag
  }
  return undefined
}
