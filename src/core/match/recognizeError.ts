import { common } from '../../catalogue/common'
import type { ErrorLayer } from '../input/errorLayers'
import { isSystemCode } from '../input/readLayer'
import { isObject } from '../input/safeRead'
import { type Asked, findCode, namedCatalogue } from './codeOwners'
import { type Found, placeErrors, rankOf, word } from './placeErrors'
import { readConventions } from './readConventions'
import { readEnvelope } from './readEnvelope'

export { type Found, word } from './placeErrors'

/** What a string or a number says, if it is the code that one registered catalogue lists, or that of the named one. */
function bareCode(input: unknown, asked: Asked): Found | undefined {
  const code = word(input)?.slice(0, 200).trim()
  if (code === undefined || !/^[\w./:-]{1,128}$/.test(code) || isSystemCode(code)) return undefined
  const found = findCode([code], asked.catalogue === common.name ? { ...asked, catalogues: [common] } : asked)
  return found && placeErrors(found.catalogue, { errors: [{ code }] }, undefined, '', 'bare')
}

/**
 * A code that the API's own catalogue doesn't list, but one that is known by its codes alone: more bodies are alike than
 * codes are.
 */
function listedElsewhere({ recognition, at }: Found, asked: Asked, status: number | undefined): Found | undefined {
  const words = recognition.errors.flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
  const owner = findCode(words, asked)?.catalogue
  return owner && !owner.envelope ? placeErrors(owner, recognition, status, at, 'standard') : undefined
}

/**
 * What is known of the layers. The order is the rule (ARCHITECTURE.md, "Whose code it is"): what is proven and listed, what
 * the named catalogue lists, what is proven; then guesses: a code that one catalogue lists, a shape that others have, too.
 */
export function recognizeError(
  input: unknown,
  layers: readonly ErrorLayer[],
  asked: Asked,
  status: number | undefined,
): Found | 'success' | undefined {
  const bare = bareCode(input, asked)
  if (bare) return bare
  const { proven, guess } = readEnvelope(layers, asked, status)
  if (proven === 'success' || (proven && rankOf(proven) === 'listed')) return proven
  const hasCode = proven && rankOf(proven) === 'unlisted'
  if (hasCode && !namedCatalogue(asked)) return listedElsewhere(proven, asked, status) ?? proven
  const read = readConventions(layers, asked, status)
  const ranked = isObject(read) ? rankOf(read) : 'none'
  if (ranked === 'listed' || (ranked === 'unlisted' && !hasCode)) return read
  if (hasCode) return proven
  // A shape without a code is still the API's own; its fields and waiting times are read by convention.
  return guess ?? proven ?? read
}
