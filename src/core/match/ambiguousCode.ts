import type { Catalogue } from '../../catalogue/types'
import { collectErrorLayers } from '../input/errorLayers'
import { ownersOf } from './codeOwners'
import { readStandardBody } from './standardBody'

/** A code in an input that several of the registered catalogues list, and nothing tells whose it is. For developers. */
export function ambiguousCode(
  input: unknown,
  catalogues: readonly Catalogue[],
): { readonly code: string; readonly catalogues: readonly string[] } | undefined {
  const { layers, further } = collectErrorLayers(input)
  further()
  const words = layers.flatMap(({ plain }) => {
    const body = plain === undefined ? null : readStandardBody(plain)
    return body === null || body === 'success' ? [] : body.codes
  })
  for (const code of typeof input === 'string' ? [input.trim(), ...words] : words) {
    const owners = ownersOf(code, catalogues)
    if (owners.length > 1) return { code, catalogues: owners.map(({ name }) => name) }
  }
  return undefined
}
