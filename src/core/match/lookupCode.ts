import { common } from '../../catalogue/common'
import type { Catalogue, ErrorDefinition } from '../../catalogue/types'
import { tryOrUndefined } from '../input/safeRead'
import { codeForStatus } from './codeForStatus'
import { contradictsNumber } from './contradicts'

export interface CodeMatch {
  /** The catalogue's code; of an unlisted one what was sent, cut at 128 characters. */
  readonly code: string
  readonly listed: boolean
  readonly definition: ErrorDefinition<string>
}

/** The definition that stands for a status alone. */
export const definitionOfStatus = (status: number | undefined): ErrorDefinition<string> =>
  common.errors[codeForStatus(status)] as ErrorDefinition<string>

/**
 * Finds a code: among the catalogue's codes and aliases, else by how it is written, else by the HTTP status.
 * The same arguments always give the same place.
 */
export function lookupCode(
  catalogue: Catalogue,
  sent: { readonly code?: string | undefined; readonly alias?: string | undefined },
  status: number | undefined,
): CodeMatch | undefined {
  const word = sent.code ?? sent.alias
  if (word === undefined) return undefined
  const code = catalogue.errors[word] ? word : catalogue.aliases[word]
  const listed = code === undefined ? undefined : catalogue.errors[code]
  // A number that an answer's status contradicts is somebody else's, or was one once.
  const isAlone = code !== word && !/\D/.test(word)
  if (code !== undefined && listed && !(isAlone && contradictsNumber(listed, status))) {
    return { code, listed: true, definition: listed }
  }
  const cut = word.slice(0, 128)
  // A classifier that fails knows nothing.
  const definition = tryOrUndefined(() => catalogue.classifyUnlisted?.(cut, { alias: sent.alias, status }))
  return { code: cut, listed: false, definition: definition ?? definitionOfStatus(status) }
}
