import type { Catalogue } from '../catalogue/types'
import type { Operation, Problem, Values } from '../problem'
import { attachCause } from './attachCause'
import { type Evaluation, evaluate, primaryError, statusOf } from './evaluateError'
import { holdsThrown } from './input/goodAnswer'
import { headerReader, requestIdHeaders } from './input/headers'
import { operationOf } from './input/operationOf'
import { isTimeout, signalIn } from './input/requestIn'
import { answerOf, settledInputs } from './input/responseMemory'
import { retryAfter, waitOfHeaders } from './input/retryAfter'
import { isObject } from './input/safeRead'
import { showsNothing } from './input/showsNothing'
import { fieldViolations } from './match/fieldViolations'
import { word } from './match/recognizeError'
import { omitUndefined } from './omitUndefined'
import type { PageFields } from './pageFields'
import { sanitizeValues } from './values/sanitizeValues'

export interface NormalizeOptions {
  readonly catalogues: readonly Catalogue[]
  /** The name of the catalogue, where the shape of the error doesn't tell. */
  readonly catalogue?: string
  /** What the request was for. Default: told from its method, where that is visible. */
  readonly operation?: Operation
  /** Values for the copy; they win over those of the body. */
  readonly values?: Values
  /**
   * The fields of the page: their names, or what tells whether a path is one. A validator's own error about other fields is
   * taken for an answer that couldn't be read.
   */
  readonly fields?: PageFields
  /** The signal that the request was given: tells `abort('reason')` from a code. */
  readonly signal?: AbortSignal
  /** When the error was first seen, in milliseconds since the epoch. Default: remembered for each error object. */
  readonly receivedAt?: number
}

/** How an unlisted code was placed can depend on its alias, so a Problem keeps it. */
export interface PlacedProblem extends Problem {
  readonly alias?: string
}

const firstSeen = new WeakMap<object, number>()

/**
 * Finds the facts in whatever a call threw or returned.
 * @returns null for nothing, an abort, a successful answer, and a `Response` that has not been read
 */
export function normalizeError(input: unknown, options: NormalizeOptions): Problem | null {
  if (input === null || input === undefined) return null
  try {
    // A good answer that was read may hold an error all the same.
    const signal = options.signal ?? signalIn(input)
    if (!answerOf(input) && showsNothing(input, signal)) return null
    const evaluation = evaluate(input, options)
    // Many clients turn the time-out of a signal into an abort.
    if (evaluation.failure === 'abort' && isTimeout(signal))
      return toProblem(input, { ...evaluation, failure: 'TIMEOUT' }, options)
    return isNothing(input, evaluation) ? null : toProblem(input, evaluation, options)
  } catch {
    // A catalogue or an input that breaks what its types promise: reporting an error must not make another.
    const nothing = { layers: [], failure: undefined, status: undefined, found: undefined }
    return toProblem(input, nothing, { catalogues: [] })
  }
}

/** A successful answer, one that is still to be read, an abort: nothing to show. */
function isNothing(input: unknown, { found, status, failure, layers }: Evaluation): boolean {
  if (isObject(found) && found.errors.length > 0) return false
  if (failure === 'abort') return (status ?? 0) < 400
  if (isObject(found)) return false
  const isAnswer = !holdsThrown(layers)
  if (found === 'success') return isAnswer && (status ?? 200) < 400
  if (layers.some(({ unread }) => unread) && !(isObject(input) && settledInputs.has(input))) return true
  if (failure) return false
  return isAnswer && status !== undefined && status >= 200 && status < 400
}

const visibleAscii = (value: unknown): string | undefined =>
  word(value)
    ?.slice(0, 512)
    .replace(/[^\x21-\x7E]/g, '')
    .slice(0, 128) || undefined

const wholeNumber = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined

function receivedAtOf(input: unknown, given: number | undefined): number {
  const time = given ?? (isObject(input) ? firstSeen.get(input) : undefined) ?? Date.now()
  if (isObject(input) && !firstSeen.has(input)) firstSeen.set(input, time)
  return time
}

function toProblem(input: unknown, evaluation: Evaluation, options: NormalizeOptions): Problem {
  const { layers } = evaluation
  const found = isObject(evaluation.found) ? evaluation.found : undefined
  const recognition = found?.recognition
  const status = statusOf(evaluation)
  const operation = options.operation ?? operationOf(layers)
  const receivedAt = receivedAtOf(input, options.receivedAt)

  const primary = primaryError(evaluation, operation)
  const { code, listed, definition } = primary.place
  const alias = listed ? undefined : word(primary.alias)?.slice(0, 128)

  const headers = layers.flatMap((layer) => (layer.headers === undefined ? [] : [headerReader(layer.headers)]))
  const header = (name: string): string | undefined => {
    for (const read of headers) {
      const value = read(name)
      if (value) return value
    }
    return undefined
  }
  const wait = retryAfter(recognition?.retryAfter) ?? waitOfHeaders(header, status, receivedAt)
  let requestId = visibleAscii(recognition?.requestId)
  for (const name of requestIdHeaders) requestId ??= visibleAscii(header(name))

  const facts = omitUndefined({
    catalogue: found && found.errors.length > 0 ? found.catalogue.name : 'common',
    code,
    listed,
    status: status ?? (listed ? definition.status : undefined),
    operation,
    scope: recognition?.scope === 'part' ? ('part' as const) : ('whole' as const),
    failed: wholeNumber(recognition?.failed),
    total: wholeNumber(recognition?.total),
    values: sanitizeValues(definition.values, primary.values, options.values),
    violations: found ? fieldViolations(found, options.values) : [],
    receivedAt,
    availableAt: wait === undefined ? undefined : receivedAt + Math.ceil(wait * 1000),
    requestId,
    alias,
  })
  const serverMessage =
    typeof primary.message === 'string' ? primary.message : layers.find((layer) => layer.message)?.message
  return attachCause(facts, input, serverMessage?.slice(0, 2000)) satisfies PlacedProblem
}
