import { catalogues } from '../../support/catalogues'

interface FoundCodes {
  /** Domain → codes. */
  readonly found: ReadonlyMap<string, readonly string[]>
  readonly total: number
}

/** The codes of a catalogue that have every word of a query in their code, aliases, status, domain or field. */
export function findCodes(catalogue: string, query: string): FoundCodes {
  const errors = catalogues.find((shown) => shown.catalogue.name === catalogue)?.catalogue.errors ?? {}
  const words = query.toLowerCase().split(/\s+/)
  const found = new Map<string, string[]>()
  for (const [code, { aliases = [], status, domain, field }] of Object.entries(errors)) {
    const text = [code, ...aliases, status, domain, field].join(' ').toLowerCase()
    if (words.every((word) => text.includes(word))) found.set(domain, [...(found.get(domain) ?? []), code])
  }
  return { found, total: Object.keys(errors).length }
}
