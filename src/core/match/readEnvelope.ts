import type { Catalogue, Plain, Recognition } from '../../catalogue/types'
import type { ErrorLayer } from '../input/errorLayers'
import { isObject, tryOrUndefined } from '../input/safeRead'
import { standardStatus } from '../input/standardStatus'
import { type Asked, lists, namedCatalogue } from './codeOwners'
import { isCertain } from './contradicts'
import { type Found, placeErrors, rankOf } from './placeErrors'

/** What the catalogues make of an input by their envelopes. */
export interface ByEnvelope {
  /** What is proven: by the shape of an API, or by the host, who named the catalogue. */
  readonly proven: Found | 'success' | undefined
  /** What a shape without a proof of origin could mean, if nobody lists the code. */
  readonly guess: Found | undefined
}

/** What a catalogue makes of a body. An envelope that fails, or answers nonsense, recognises nothing. */
function recogniseBody(
  { envelope }: Catalogue,
  body: Plain,
  context: { readonly named: boolean; readonly status: number | undefined },
): Recognition | 'success' | null {
  if (!envelope) return null
  const recognised = tryOrUndefined(() => {
    const found = envelope(body, context)
    return found === 'success' || (isObject(found) && Array.isArray(found.errors)) ? found : null
  })
  return recognised ?? null
}

/** Parts of an error, by the names that bodies and errors have for them. */
const isPart = /^(?:\d+|errors|details|issues|extensions|violations|meta|metadata)$/

/** Whether a layer is all that a server sent, or that somebody threw: not a part of it, and not what a client made. */
function isWholeBody({ at, isError, plain, status }: ErrorLayer, layers: readonly ErrorLayer[]): boolean {
  if (isError || !isObject(plain) || Array.isArray(plain)) return false
  if (at === '') return status === undefined || !('data' in plain || 'body' in plain)
  const key = at.slice(at.lastIndexOf('.') + 1)
  const parent = layers.find((layer) => layer.at === at.slice(0, Math.max(0, at.length - key.length - 1)))
  if (!parent || parent.isBody || isPart.test(key)) return false
  if (key !== 'error' && key !== 'reason') return true
  // Beside its request or its response it is a client's result, else a body's own `error`.
  return parent.isError || (isObject(parent.plain) && ('response' in parent.plain || 'request' in parent.plain))
}

const order = { listed: 3, unlisted: 2, none: 1 } as const

/** What the envelopes prove: a listed code before an unlisted one before a shape, near before far. */
export function readEnvelope(layers: readonly ErrorLayer[], asked: Asked, status: number | undefined): ByEnvelope {
  const named = namedCatalogue(asked)
  const candidates = named ? [named, ...asked.catalogues.filter((catalogue) => catalogue !== named)] : asked.catalogues
  let proven: Found | 'success' | undefined
  let best = 0
  let guess: Found | undefined
  for (const layer of layers) {
    const { plain, at } = layer
    if (plain === undefined) continue
    const recognised: Found[] = []
    const guesses: Found[] = []
    for (const catalogue of candidates) {
      const recognition = recogniseBody(catalogue, plain, { named: catalogue === named, status })
      if (recognition === null) continue
      if (recognition === 'success') {
        // A part of a body can't say that all went well.
        if (isWholeBody(layer, layers)) proven ??= 'success'
        continue
      }
      const found = placeErrors(catalogue, recognition, status, at, 'envelope')
      if (recognition.guess === true && catalogue !== named) guesses.push(found)
      // Who is named has the last word on what nobody lists.
      else if (!named || catalogue === named || rankOf(found) === 'listed') recognised.push(found)
    }
    const found = decided(recognised, named)
    if (found && order[rankOf(found)] > best) [proven, best] = [found, order[rankOf(found)]]
    if (best === order.listed) break
    const [only, ...more] = guesses
    if (!named && only && more.length === 0 && isWholeBody(layer, layers) && isPossible(only, asked, status))
      guess ??= only
  }
  return { proven, guess }
}

/** The best of what was recognised in one body. Where two shapes fit and both know a code, nobody knows whose it is. */
function decided(recognised: readonly Found[], named: Catalogue | undefined): Found | undefined {
  const [first, second] = [...recognised].sort((a, b) => order[rankOf(b)] - order[rankOf(a)])
  if (!first || !second || first.catalogue === named) return first
  return rankOf(first) === 'none' || rankOf(first) !== rankOf(second) ? first : undefined
}

/**
 * A guess is possible where every other catalogue would know its own API by the shape, nobody lists the code, and the answer
 * was a refusal that doesn't say why. Nothing is guessed of a protocol's word.
 */
function isPossible({ catalogue, errors }: Found, { catalogues }: Asked, status: number | undefined): boolean {
  if (status === undefined || status < 400 || isCertain(status)) return false
  if (!catalogues.every((other) => other === catalogue || other.envelope)) return false
  return errors.every(
    ({ code }) => code === undefined || !(standardStatus(code) || catalogues.some((other) => lists(other, code))),
  )
}
