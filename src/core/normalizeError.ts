import { common } from '../catalogue/common'
import type { Catalogue, Recognition, RecognizedError } from '../catalogue/definition'
import type { FieldViolation, Operation, Problem, Values } from '../problem'
import { cleanText, cleanValues } from './cleanValues'
import { commonCode } from './commonCode'
import { defined } from './defined'
import { type Failure, failureOf } from './failureOf'
import { gatherEvidence, isSystemCode, type Layer } from './gatherEvidence'
import { headerOf, requestIdHeaders } from './headerOf'
import { definitionOfStatus, type Placement, placeCode } from './placeCode'
import { isObject, read } from './read'
import { recogniseBody } from './recogniseBody'
import { retryAfterSeconds, waitingTime } from './waitingTime'
import { withOrigin } from './withOrigin'

export interface NormalizeOptions {
  readonly catalogues: readonly Catalogue[]
  /** The name of the catalogue, where the shape of the error doesn't tell. */
  readonly catalogue?: string
  /** What the request was for. Default: told from its method, where that is visible. */
  readonly operation?: Operation
  /** Values for the copy; they win over those of the body. */
  readonly values?: Values
  /** The signal that the request was given: tells `abort('reason')` from a code. */
  readonly signal?: AbortSignal
  /** When the error was first seen, in milliseconds since the epoch. Default: remembered for each error object. */
  readonly receivedAt?: number
}

/** How an unlisted code was placed can depend on its alias, so a Problem keeps it. */
export interface PlacedProblem extends Problem {
  readonly alias?: string
}

const mostViolations = 50
const firstSeen = new WeakMap<object, number>()

/**
 * Finds the facts in whatever a call threw or returned.
 * @returns null for nothing, an abort, a successful answer, and a `Response` that has not been read
 */
export function normalizeError(input: unknown, options: NormalizeOptions): Problem | null {
  if (input === null || input === undefined) return null
  try {
    if (isAbortReason(input, options.signal)) return null
    const layers = gatherEvidence(input)
    const failure = failureOf(layers)
    const answer = layers.find(({ status, isBody }) => status !== undefined && !isBody)
    const status = (answer ?? layers.find((layer) => layer.status !== undefined))?.status
    const found = bareCode(input, options) ?? recognise(layers, options, status)
    return isNothing(found, status, failure, layers)
      ? null
      : toProblem(input, found === 'success' ? undefined : found, status, failure, layers, options)
  } catch {
    // A catalogue or an input that breaks what its types promise: reporting an error must not make another.
    return toProblem(input, undefined, undefined, undefined, [], { catalogues: [] })
  }
}

/** A successful answer, one that is still to be read, an abort: nothing to show. */
function isNothing(
  found: Found | 'success' | undefined,
  status: number | undefined,
  failure: Failure | undefined,
  layers: readonly Layer[],
): boolean {
  if (isObject(found)) return false
  // What was thrown is an error, whatever the answer in it says.
  const isAnswer = !layers[0]?.isError || layers[0].name === 'ApiResponseError'
  if (found === 'success') return isAnswer && (status ?? 200) < 400
  if (layers.some(({ unread }) => unread)) return true
  if (failure) return failure === 'abort' && (status ?? 0) < 400
  return isAnswer && status !== undefined && status >= 200 && status < 300
}

function isAbortReason(input: unknown, signal: AbortSignal | undefined): boolean {
  if (!signal || read(signal, 'aborted') !== true || !Object.is(read(signal, 'reason'), input)) return false
  return !(isObject(input) && read(input, 'name') === 'TimeoutError')
}

interface Found {
  readonly catalogue: Catalogue
  readonly recognition: Recognition
  readonly errors: readonly (RecognizedError & { readonly place: Placement })[]
}

const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

function placeErrors(catalogue: Catalogue, recognition: Recognition, status: number | undefined): Found {
  const errors = recognition.errors.slice(0, 200).flatMap((error) => {
    const place = isObject(error)
      ? placeCode(catalogue, { code: word(error.code), alias: word(error.alias) }, status ?? recognition.status)
      : undefined
    return place ? [{ ...error, place }] : []
  })
  return { catalogue, recognition, errors }
}

/** A string or a number is a code only if the caller says whose. */
function bareCode(input: unknown, { catalogues, catalogue: name }: NormalizeOptions): Found | undefined {
  const code = word(input)?.slice(0, 200).trim()
  const catalogue = [...catalogues, common].find((known) => known.name === name)
  if (!catalogue || code === undefined || !/^[\w./:-]{1,128}$/.test(code) || isSystemCode(code)) return undefined
  return placeErrors(catalogue, { errors: [{ code }] }, undefined)
}

/** The best that a catalogue makes of a layer: a listed code before an unlisted one before a mere shape. */
function recognise(
  layers: readonly Layer[],
  { catalogues, catalogue: name }: NormalizeOptions,
  status: number | undefined,
): Found | 'success' | undefined {
  let best: Found | 'success' | undefined
  let bestRank = 0
  const candidates = [...catalogues].sort((a, b) => Number(b.name === name) - Number(a.name === name))
  for (const { plain } of layers) {
    if (plain === undefined) continue
    for (const catalogue of candidates) {
      const recognition = recogniseBody(catalogue, plain, { named: catalogue.name === name, status })
      if (recognition === null) continue
      if (recognition === 'success') {
        best ??= 'success'
        continue
      }
      const found = placeErrors(catalogue, recognition, status)
      const rank = found.errors.some(({ place }) => place.listed) ? 3 : found.errors.length > 0 ? 2 : 1
      if (rank > bestRank) [best, bestRank] = [found, rank]
      if (rank === 3) return best
    }
  }
  return best
}

const isField = ({ definition }: Placement): boolean => definition.surface === 'field'

/** Which of several errors speaks for all: what is worst not to know comes first. */
function rank({ definition: { outcome, disclosure, surface } }: Placement, operation: Operation | undefined): number {
  if (outcome === 'unknown' && operation !== 'read') return 0
  if (disclosure === 'restricted') return 1
  if (disclosure === 'internal') return 2
  return surface === 'field' ? 4 : 3
}

function violationsOf(found: Found, host: Values | undefined): readonly FieldViolation[] {
  const all: FieldViolation[] = []
  const known = new Set<string>()
  const add = (path: unknown, code: string | undefined, values: Values): void => {
    if (typeof path !== 'string' || all.length >= mostViolations) return
    const clean = cleanText(path, 128)
    const key = JSON.stringify([clean, code])
    if (clean === '' || known.has(key)) return
    known.add(key)
    all.push(defined({ path: clean, code, values: Object.keys(values).length > 0 ? values : undefined }))
  }
  for (const { place, field, values } of found.errors) {
    const { definition, code } = place
    if (isField(place)) add(field ?? definition.field, code, cleanValues(definition.values, values, host))
  }
  const named: unknown = found.recognition.violations
  for (const violation of Array.isArray(named) ? named.slice(0, 200) : []) {
    if (!isObject(violation)) continue
    const place = placeCode(found.catalogue, { code: word(read(violation, 'code')) }, undefined)
    const values = cleanValues(place?.definition.values, read(violation, 'values') as Values, host)
    add(read(violation, 'path'), place?.code, values)
  }
  return all
}

function operationOf(layers: readonly Layer[]): Operation | undefined {
  const method = layers.find((layer) => layer.method !== undefined)?.method?.toUpperCase()
  if (method === 'GET' || method === 'HEAD') return 'read'
  if (layers.some(({ idempotent }) => idempotent)) return 'idempotentWrite'
  return method === 'PUT' || method === 'PATCH' || method === 'DELETE' ? 'write' : undefined
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

function toProblem(
  input: unknown,
  found: Found | undefined,
  answered: number | undefined,
  failure: Failure | undefined,
  layers: readonly Layer[],
  options: NormalizeOptions,
): Problem {
  const recognition = found?.recognition
  const status = answered ?? recognition?.status
  const operation = options.operation ?? operationOf(layers)
  const receivedAt = receivedAtOf(input, options.receivedAt)

  const primary = [...(found?.errors ?? [])].sort((a, b) => rank(a.place, operation) - rank(b.place, operation))[0]
  const { code, listed, definition } = primary?.place ?? withoutCatalogue(status, failure)
  const alias = listed ? undefined : word(primary?.alias)?.slice(0, 128)

  const header = (name: string): string | undefined => {
    for (const { headers } of layers) {
      const value = headers === undefined ? undefined : headerOf(headers, name)
      if (value) return value
    }
    return undefined
  }
  const wait =
    waitingTime(recognition?.retryAfter) ?? retryAfterSeconds(header('retry-after'), header('date'), receivedAt)
  let requestId = visibleAscii(recognition?.requestId)
  for (const name of requestIdHeaders) requestId ??= visibleAscii(header(name))

  const facts = defined({
    catalogue: primary && found ? found.catalogue.name : 'common',
    code,
    listed,
    status: status ?? (listed ? definition.status : undefined),
    operation,
    scope: recognition?.scope === 'part' ? ('part' as const) : ('whole' as const),
    failed: wholeNumber(recognition?.failed),
    total: wholeNumber(recognition?.total),
    values: cleanValues(definition.values, primary?.values, options.values),
    violations: found ? violationsOf(found, options.values) : [],
    receivedAt,
    availableAt: wait === undefined ? undefined : receivedAt + Math.ceil(wait * 1000),
    requestId,
    alias,
  })
  const serverMessage =
    typeof primary?.message === 'string' ? primary.message : layers.find((layer) => layer.message)?.message
  return withOrigin(facts, input, serverMessage?.slice(0, 2000)) satisfies PlacedProblem
}

function withoutCatalogue(status: number | undefined, failure: Failure | undefined): Placement {
  if ((status ?? 0) < 400 && failure && failure !== 'abort') {
    // Only the browser's own word counts: a blocked request looks like no connection at all.
    const offline = failure === 'NETWORK' && typeof navigator === 'object' && read(navigator, 'onLine') === false
    const code = offline ? 'OFFLINE' : failure
    return { code, listed: true, definition: common.errors[code] ?? definitionOfStatus(undefined) }
  }
  return { code: commonCode(status), listed: true, definition: definitionOfStatus(status) }
}
