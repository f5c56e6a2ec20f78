import { readHeader, requestIdHeaders } from '../../src/core/input/headers'
import { waitHeaders } from '../../src/core/input/retryAfter'
import { isObject } from '../../src/core/input/safeRead'
import { inWords } from '../dictionary/parts/inWords'
import { placeOf } from './layerRows'
import type { Outcome } from './outcome'

/** A fact of the problem, and where it comes from. */
export interface Fact {
  readonly name: string
  readonly value: string
  readonly from: string
}

/** The first header of these that an answer has, and where. */
function headerAt({ evaluation: { layers } }: Outcome, names: readonly string[]): string | undefined {
  for (const name of names) {
    const layer = layers.find(({ headers }) => headers !== undefined && readHeader(headers, name))
    if (layer) return `from the header ${name} at “${placeOf(layer.at)}”`
  }
  return undefined
}

/** The facts that the problem is made of; the last row names those that nobody gave. */
export function factsTaken(outcome: Outcome): readonly Fact[] {
  const facts = allFacts(outcome)
  const absent = facts.filter(({ value }) => value === 'none').map(({ name }) => name.toLowerCase())
  return [
    ...facts.filter(({ value }) => value !== 'none'),
    ...(absent.length > 0 ? [{ name: 'Not given', value: absent.join(', '), from: '' }] : []),
  ]
}

function allFacts(outcome: Outcome): readonly Fact[] {
  const { problem, state, evaluation } = outcome
  if (!problem) return []
  const { status, operation, availableAt, receivedAt, requestId, violations, values, scope, failed, total } = problem
  const recognition = isObject(evaluation.found) ? evaluation.found.recognition : undefined
  const wait = availableAt === undefined ? undefined : (availableAt - receivedAt) / 1000
  return [
    { name: 'Status', value: status === undefined ? 'none' : String(status), from: statusFrom(outcome) },
    {
      name: 'Operation',
      value: operation === undefined ? 'not known' : inWords(operation),
      from: state.operation === 'notKnown' ? operationFrom(outcome) : 'the caller says so',
    },
    {
      name: 'Waiting time',
      value: wait === undefined ? 'none' : `${wait} s`,
      from:
        wait === undefined ? '' : recognition?.retryAfter ? 'from the body' : (headerAt(outcome, waitHeaders) ?? ''),
    },
    {
      name: 'Fields',
      value: violations.length === 0 ? 'none' : violations.map(({ path }) => path).join(', '),
      from: violations.length > 0 && !recognition?.violations?.length ? 'from the code’s entry or beside the code' : '',
    },
    {
      name: 'Values',
      value: Object.keys(values).length === 0 ? 'none' : JSON.stringify(values),
      from: Object.keys(values).length === 0 ? '' : 'only those that the entry declares',
    },
    {
      name: 'Reference',
      value: requestId ?? 'none',
      from:
        requestId === undefined
          ? ''
          : recognition?.requestId
            ? 'from the body'
            : (headerAt(outcome, requestIdHeaders) ?? ''),
    },
    ...(scope === 'part'
      ? [{ name: 'Scope', value: `${failed ?? 'some'} of ${total ?? 'several'} failed`, from: 'from the body' }]
      : []),
  ]
}

function statusFrom({ evaluation: { layers, status: answered, found }, problem }: Outcome): string {
  if (problem?.status === undefined) return ''
  const at = layers.find(({ status, isBody }) => status === problem.status && !isBody)?.at
  if (at !== undefined) return `of the answer at “${placeOf(at)}”`
  const inBody = layers.find(({ status }) => status === problem.status)
  if (inBody) return `said in the body at “${placeOf(inBody.at)}”`
  if (isObject(found) && found.recognition.status === problem.status) {
    return answered === undefined
      ? 'said in the body, or what the protocol’s own word stands for'
      : `said in the body, or what the protocol’s own word stands for; the answer itself had ${answered}`
  }
  return 'of the code’s entry: the answer doesn’t say'
}

function operationFrom({ evaluation: { layers }, problem }: Outcome): string {
  const layer =
    problem?.operation === 'idempotentWrite'
      ? layers.find(({ idempotent }) => idempotent)
      : layers.find(({ method, document }) => method !== undefined || document !== undefined)
  const { method, document, idempotent, at = '' } = layer ?? {}
  if (problem?.operation === undefined)
    return method === undefined ? 'nobody said it' : `a ${method.toUpperCase()} can be anything`
  const by = idempotent
    ? 'the Idempotency-Key'
    : document === undefined
      ? `the method ${method?.toUpperCase() ?? ''}`
      : `the ${document}`
  return `by ${by} of the request at “${placeOf(at)}”`
}
