import type { Catalogue } from '../../catalogue/types'
import { standardStatus } from '../input/standardStatus'

/** Whether a catalogue lists a word as a code or an alias. */
export const lists = ({ errors, aliases }: Catalogue, word: string): boolean =>
  errors[word] !== undefined || aliases[word] !== undefined

/**
 * Whose a bare code is: of the one registered catalogue that lists it; a code that several list is nobody's. A number is a
 * code in too many places, and a protocol's own word (`NOT_FOUND`) says no more than a status, so that a catalogue which
 * knows its API's shape doesn't get it from elsewhere.
 * @returns all that list it
 */
export function ownersOf(word: string, catalogues: readonly Catalogue[]): readonly Catalogue[] {
  if (!/\D/.test(word)) return []
  const isStandard = standardStatus(word) !== undefined
  return catalogues.filter((catalogue) => lists(catalogue, word) && !(isStandard && catalogue.envelope))
}

/** The catalogue that lists one of these words, and the word. */
export function findCode(
  words: readonly string[],
  catalogues: readonly Catalogue[],
  name: string | undefined,
): { readonly catalogue: Catalogue; readonly code: string } | undefined {
  const named = catalogues.find((catalogue) => catalogue.name === name)
  if (named) {
    const code = words.find((word) => lists(named, word)) ?? words.find((word) => standardStatus(word) === undefined)
    if (code !== undefined) return { catalogue: named, code }
  }
  for (const code of words) {
    const [catalogue, ...more] = ownersOf(code, catalogues)
    if (catalogue) return more.length === 0 ? { catalogue, code } : undefined
  }
  return undefined
}
