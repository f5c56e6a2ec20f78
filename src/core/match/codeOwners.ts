import type { Catalogue } from '../../catalogue/types'
import { standardStatus } from '../input/standardStatus'
import { contradicts } from './contradicts'
import { isSharedWord } from './sharedWords'

/** Who may own a code. */
export interface Asked {
  readonly catalogues: readonly Catalogue[]
  /** The name of the catalogue that the host says it is. */
  readonly catalogue?: string
}

/** The catalogue that the host names, if it is registered. */
export const namedCatalogue = ({ catalogues, catalogue }: Asked): Catalogue | undefined =>
  catalogues.find(({ name }) => name === catalogue)

/** The entry of a code or an alias. */
const entryOf = ({ errors, aliases }: Catalogue, word: string) => errors[word] ?? errors[aliases[word] ?? '']

/** Whether a catalogue lists a word as a code or an alias. */
export const lists = (catalogue: Catalogue, word: string): boolean => entryOf(catalogue, word) !== undefined

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

/**
 * Whether a code is believed that was met in a shape that proves nothing. A catalogue without an envelope is known by its
 * codes alone. One with an envelope didn't recognise this body: it gets only what the status doesn't contradict, and no word
 * that unrelated APIs use for different things.
 */
const isBelievable = (catalogue: Catalogue, word: string, status: number | undefined): boolean => {
  const entry = entryOf(catalogue, word)
  return !catalogue.envelope || (entry !== undefined && !isSharedWord(word) && !contradicts(entry, status))
}

/**
 * The catalogue that lists one of these words, and the word. One that is named ends all guessing.
 * @param answer the answer that the words were met in; absent where the host handed over the code itself
 */
export function findCode(
  words: readonly string[],
  asked: Asked,
  answer?: { readonly status: number | undefined },
): { readonly catalogue: Catalogue; readonly code: string } | undefined {
  const named = namedCatalogue(asked)
  if (named) {
    const code = words.find((word) => lists(named, word)) ?? words.find((word) => standardStatus(word) === undefined)
    return code === undefined ? undefined : { catalogue: named, code }
  }
  for (const code of words) {
    const [catalogue, ...more] = ownersOf(code, asked.catalogues)
    if (more.length > 0) return undefined
    if (catalogue && (!answer || isBelievable(catalogue, code, answer.status))) return { catalogue, code }
  }
  return undefined
}
