import { isSystemCode } from '../../src/core/input/readLayer'
import { isObject } from '../../src/core/input/safeRead'
import { standardStatus } from '../../src/core/input/standardStatus'
import { codesIn, placeOf } from './layerRows'
import type { Outcome } from './outcome'
import { primaryOf } from './placedInWords'

/** What was seen and not used. */
export interface Ignored {
  readonly sentences: readonly string[]
  /** The server's and the client's own words. */
  readonly texts: readonly string[]
}

export function ignoredOf(outcome: Outcome): Ignored {
  const { problem, evaluation } = outcome
  const { layers, found } = evaluation
  const primary = primaryOf(outcome)
  const used = new Set([primary?.code, primary?.alias, problem?.code])
  const sentences: string[] = []

  const others = isObject(found) ? found.errors.filter((error) => error !== primary) : []
  if (others.length > 0) sentences.push(`Also in the answer: ${others.map(({ place }) => place.code).join(', ')}.`)
  for (const { place } of others) used.add(place.code)

  const seen = new Map<string, string>()
  const spelling = (code: string): string => code.toUpperCase().replaceAll('-', '_')
  const spelled = new Set<string>()
  for (const layer of layers) {
    for (const code of codesIn(layer)) {
      if (!spelled.has(spelling(code))) seen.set(code, layer.at)
      spelled.add(spelling(code))
    }
  }
  for (const [code, at] of seen) {
    if (used.has(code)) continue
    if (isSystemCode(code)) {
      sentences.push(`${code} at “${placeOf(at)}” is a word of the client or the runtime, not of an API.`)
      continue
    }
    const stands = standardStatus(code)
    sentences.push(
      stands === undefined
        ? `${code} at “${placeOf(at)}” looks like a code, and wasn’t taken for one.`
        : `${code} at “${placeOf(at)}” is a protocol’s own word: it stands for the status ${stands} and is nobody’s code.`,
    )
  }

  const undeclared = Object.keys(primary?.values ?? {}).filter(
    (name) => !Object.hasOwn(primary?.place.definition.values ?? {}, name),
  )
  if (undeclared.length > 0)
    sentences.push(`Members that the entry doesn’t declare as values: ${undeclared.join(', ')}.`)

  const texts = [problem?.serverMessage, ...layers.map(({ message }) => message)]
  return { sentences, texts: [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[] }
}
