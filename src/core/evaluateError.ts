import { common } from '../catalogue/common'
import type { Catalogue, RecognizedError } from '../catalogue/types'
import type { Operation } from '../problem'
import { attemptsIn } from './input/attemptsIn'
import { collectErrorLayers, type ErrorLayer, newWork, type Work } from './input/errorLayers'
import { holdsThrown, payloadErrors, withoutRows } from './input/goodAnswer'
import { operationOf } from './input/operationOf'
import { isObject, safeGet } from './input/safeRead'
import { type TransportFailure, transportFailure, withoutInvention } from './input/transportFailure'
import { codeForStatus } from './match/codeForStatus'
import { type CodeMatch, definitionOfStatus } from './match/lookupCode'
import { fieldsSaidBy, showsRequest } from './match/fieldsSaidBy'
import { type Found, recognizeError } from './match/recognizeError'
import { isPageField, type PageFields } from './pageFields'

/** What was found in an input, before it is put into a `Problem`. */
export interface Evaluation {
  readonly layers: readonly ErrorLayer[]
  readonly failure: TransportFailure | undefined
  readonly status: number | undefined
  readonly found: Found | 'success' | undefined
}

interface Asked {
  readonly catalogues: readonly Catalogue[]
  readonly catalogue?: string
  readonly operation?: Operation
  readonly fields?: PageFields
}

/** Looks at what decides: the last attempt of several, or the worst of several at once. */
export function evaluate(input: unknown, asked: Asked): Evaluation {
  const work = newWork()
  const attempts = attemptsIn(input).map((attempt) => evaluateOne(attempt, asked, work))
  const failed = attempts.filter(({ failure }) => failure !== 'abort')
  const [first, ...others] = failed.length > 0 ? failed : attempts
  const rankOf = (evaluation: Evaluation): number =>
    rank(primaryError(evaluation, asked.operation).place, asked.operation)
  return others.reduce(
    (worst, other) => (rankOf(other) < rankOf(worst) ? other : worst),
    first ?? { layers: [], failure: undefined, status: undefined, found: undefined },
  )
}

/** Looks where clients keep things; and everywhere else only if that has shown neither a code nor a good answer. */
function evaluateOne(input: unknown, asked: Asked, work: Work): Evaluation {
  const { layers: collected, further } = collectErrorLayers(input, work)
  const look = (): Evaluation => {
    const layers = collected.map(withoutInvention)
    const failure = transportFailure(layers)
    const status = statusIn(layers)
    const from = (given: unknown, some: readonly ErrorLayer[], known = status): Evaluation => ({
      layers,
      failure,
      status: known,
      found: recognizeError(given, some, asked, known),
    })
    if (holdsThrown(layers) || (status ?? 0) >= 400) return from(input, layers)
    const isReading = (asked.operation ?? operationOf(layers)) === 'read'
    const refused = isReading ? undefined : payloadErrors(layers)
    return refused ? from(undefined, [refused], 422) : from(input, withoutRows(layers))
  }
  let near = look()
  // Who keeps the answer's status far away may have a good answer near.
  const isGuess = isObject(near.found) && near.found.by === 'standard' && !holdsThrown(near.layers)
  if (isGuess && near.status === undefined && further()) {
    const far = look()
    if (far.status !== undefined) near = far
  }
  const isDone = isObject(near.found) ? near.found.errors.length > 0 : near.found === 'success'
  const isGood = near.status !== undefined && near.status < 400 && !holdsThrown(near.layers)
  return withNamedFields(input, asked, !isDone && !isGood && further() ? look() : near)
}

/**
 * An answer that names fields was refused, also where no status says so. A validator's own error may be about an answer that
 * didn't fit after all went through: it counts as a refusal only where it is about fields of this page and no request is
 * visible, else as an answer that couldn't be read.
 */
function withNamedFields(input: unknown, asked: Asked, evaluation: Evaluation): Evaluation {
  const { layers, found, failure } = evaluation
  if (!isObject(found) || failure || (statusOf(evaluation) ?? 0) >= 400) return evaluation
  const { errors, recognition } = found
  const paths = [...(recognition.violations ?? []), ...errors.map(({ field }) => ({ path: field }))].flatMap(
    ({ path }) => (typeof path === 'string' ? [path] : []),
  )
  if (paths.length === 0 || errors.some(({ place }) => place.listed)) return evaluation
  const isOfPage = (): boolean => !showsRequest(layers) && paths.every((path) => isPageField(path, asked.fields))
  if (fieldsSaidBy(layers) !== 'page' || isOfPage())
    return { layers, failure, status: 422, found: recognizeError(input, layers, asked, 422) }
  return { ...evaluation, found: { ...found, errors: [], recognition: { ...recognition, errors: [], violations: [] } } }
}

function statusIn(layers: readonly ErrorLayer[]): number | undefined {
  const said = layers.filter((layer) => layer.status !== undefined)
  const answers = said.filter(({ isBody }) => !isBody)
  // A gateway answers with 200 and wraps the refusal.
  return [...answers, ...said].find((layer) => Number(layer.status) >= 400)?.status ?? (answers[0] ?? said[0])?.status
}

/** What a body or a protocol's word says counts where the answer itself was no refusal: GraphQL answers with 200. */
export function statusOf({ status, found }: Evaluation): number | undefined {
  const said = isObject(found) ? found.recognition.status : undefined
  return (status ?? 0) < 400 ? (said ?? status) : status
}

/** Which of several errors speaks for all: what is worst not to know comes first. */
function rank({ definition: { outcome, disclosure, surface } }: CodeMatch, operation: Operation | undefined): number {
  if (outcome === 'unknown' && operation !== 'read') return 0
  if (disclosure === 'restricted') return 1
  if (disclosure === 'internal') return 2
  return surface === 'field' ? 4 : 3
}

/** The error that speaks for all, and where it is placed; of one without a code the status or the failure is. */
export function primaryError(
  evaluation: Evaluation,
  operation: Operation | undefined,
): Partial<RecognizedError> & { readonly place: CodeMatch } {
  const errors = isObject(evaluation.found) ? evaluation.found.errors : []
  const [first] = [...errors].sort((a, b) => rank(a.place, operation) - rank(b.place, operation))
  return first ?? { place: withoutCatalogue(statusOf(evaluation), evaluation.failure) }
}

function withoutCatalogue(status: number | undefined, failure: TransportFailure | undefined): CodeMatch {
  if ((status ?? 0) < 400 && failure && failure !== 'abort') {
    // Only the browser's own word counts: a blocked request looks like no connection at all.
    const offline = failure === 'NETWORK' && typeof navigator === 'object' && safeGet(navigator, 'onLine') === false
    const code = offline ? 'OFFLINE' : failure
    return { code, listed: true, definition: common.errors[code] ?? definitionOfStatus(undefined) }
  }
  return { code: codeForStatus(status), listed: true, definition: definitionOfStatus(status) }
}
