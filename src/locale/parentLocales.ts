const latinAmerica = /^es-(?:AR|BO|BR|BZ|CL|CO|CR|CU|DO|EC|GT|HN|MX|NI|PA|PE|PR|PY|SV|US|UY|VE)$/

/**
 * The locale in its canonical form without extensions; undefined for what isn't a tag. `iw` becomes `he`, `in` `id`.
 */
export function canonicalLocale(tag: string): Intl.Locale | undefined {
  try {
    const { baseName } = new Intl.Locale(tag.slice(0, 64).replace(/_/g, '-'))
    return new Intl.Locale(baseName.replace(/^no(?=-|$)/, 'nb'))
  } catch {
    return undefined
  }
}

/**
 * A locale and the ones that a reader of it reads as well, the nearest first, within its own script: `zh-HK` leads to
 * `zh-Hant`, never to `zh`.
 */
export function parentLocales(tag: string): readonly string[] {
  const locale = canonicalLocale(tag)
  if (!locale) return []
  const { language, region, baseName } = locale
  const { script } = locale.maximize()
  const isUsual = script === canonicalLocale(language)?.maximize().script
  const parents = [
    baseName,
    region && (isUsual ? `${language}-${region}` : `${language}-${script ?? ''}-${region}`),
    latinAmerica.test(baseName) && 'es-419',
    script && `${language}-${script}`,
    isUsual && language,
    language === 'nn' && 'nb',
  ]
  return [...new Set(parents.filter((parent) => typeof parent === 'string'))]
}
