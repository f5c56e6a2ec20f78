import type { Catalogue, Plain, Sample, Samples } from '../catalogue/types'
import type { Operation } from '../problem'
import type { ErrorValues } from '../store/register'
import { clientError, type ClientName, type Exchange, fetchFailure, responseOf } from './clientErrors'

/** What is to differ from the sample. */
export interface ApiErrorChanges {
  readonly status?: number
  /** Members that go over those of the sample's body (`undefined` takes one away), another body, or a function of the sample's. */
  readonly body?: Plain | ((sample: Plain) => Plain)
  /** What the host would say in `values`, beside or in place of the sample's. */
  readonly values?: ErrorValues
  readonly headers?: Readonly<Record<string, string>>
  /** What the call was for; it decides what is shown when its answer is lost. Default: the sample's. */
  readonly operation?: Operation
}

/** An API's real answer with one code, in the forms in which it is met. */
export interface ApiErrorSample {
  readonly code: string
  readonly status: number
  /** The body, parsed. Never the same object twice between two errors, so it may be compared by identity. */
  readonly body: Plain
  /** A fresh `Response`, as a mocked `fetch` answers. Where no answer comes it throws what `fetch` rejects with. */
  readonly response: () => Response
  /** What a call throws. Default: `fetch`, with which the `Response` is thrown as it came. */
  readonly thrown: (client?: ClientName) => unknown
  /** What the host would say beside it: `useApiError(error.thrown(), error.options)`. */
  readonly options: {
    readonly operation?: Operation
    readonly values?: ErrorValues
    readonly catalogue?: string
  }
}

type Members = Readonly<Record<string, Plain | undefined>>
const isMembers = (value: Plain | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function changed(sample: Plain, change: Plain): Plain {
  if (!isMembers(sample) || !isMembers(change)) return change
  const result: Record<string, Plain> = {}
  for (const key of Object.keys({ ...sample, ...change })) {
    const [before, after] = [sample[key], change[key]]
    const value = !Object.hasOwn(change, key) ? before : after === undefined ? after : changed(before ?? null, after)
    if (value !== undefined) result[key] = value
  }
  return result
}

function make(name: string, isNamed: boolean, samples: Samples, code: string, changes: ApiErrorChanges) {
  const sample = Object.hasOwn(samples, code) ? samples[code] : undefined
  if (!sample) {
    throw new Error(
      `react-errata/testing: there is no sample of ${name} "${code}". There are: ${Object.keys(samples).join(', ')}.`,
    )
  }
  return answer(name, isNamed, code, sample, changes)
}

function answer(
  name: string,
  isNamed: boolean,
  code: string,
  sample: Sample,
  changes: ApiErrorChanges,
): ApiErrorSample {
  const { operation = sample.operation, status = sample.status } = changes
  // Jest's jsdom environment has no structuredClone.
  const original = JSON.parse(JSON.stringify(sample.body)) as Plain
  const { body: change } = changes
  const body =
    typeof change === 'function' ? change(original) : change === undefined ? original : changed(original, change)
  const type = { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' }
  const headers = Object.fromEntries(
    [type, sample.headers, changes.headers].flatMap((some) =>
      Object.entries(some ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  ) as Exchange['headers']
  const exchange: Exchange = {
    status,
    headers,
    body,
    // With a status or a body of its own there is an answer after all.
    failure: changes.status === undefined && change === undefined ? sample.failure : undefined,
    method: operation === 'read' ? 'GET' : 'POST',
  }
  const values = { ...sample.values, ...changes.values } as ErrorValues
  return {
    code,
    status,
    body,
    response: () => {
      if (exchange.failure) throw fetchFailure(exchange.failure)
      return responseOf(exchange)
    },
    thrown: (client = 'fetch') => clientError(client, exchange),
    options: {
      ...(operation && { operation }),
      ...(Object.keys(values).length > 0 && { values }),
      ...((isNamed || sample.named) && { catalogue: name }),
    },
  }
}

/** Makes real answers of one catalogue, its code first. */
export type ApiErrorFactory<Code extends string> = (code: Code, changes?: ApiErrorChanges) => ApiErrorSample

/**
 * Makes errors of a catalogue, the built-in ones or a host's own, out of its samples.
 * @example
 * const shopError = apiErrors(shop, { SOLD_OUT: { status: 409, body: { code: 'SOLD_OUT' } } })
 * shopError('SOLD_OUT').thrown('axios')
 */
export function apiErrors<Code extends string, Sampled extends Code>(
  catalogue: Catalogue<Code>,
  samples: Samples<Sampled>,
): ApiErrorFactory<Sampled> {
  const { name } = catalogue
  // Where no body is recognised, a host names the catalogue.
  const isNamed = !catalogue.envelope && name !== 'common'
  return (code, changes = {}) => make(name, isNamed, samples, code, changes)
}

const sampleModules = {
  abstrapay: () => import('../catalogues/abstrapay/samples'),
  assetpay: () => import('../catalogues/assetpay/samples'),
  common: () => import('../catalogues/common/samples'),
  ratio: () => import('../catalogues/ratio/samples'),
  tesser: () => import('../catalogues/tesser/samples'),
} as const

/** The catalogues that come with the library, `common` among them. */
export type SampledCatalogue = keyof typeof sampleModules

/** The codes of one of them. */
export type SampledCode<Name extends SampledCatalogue> = keyof Awaited<
  ReturnType<(typeof sampleModules)[Name]>
>['samples'] &
  string

/**
 * A real answer with a code of a built-in catalogue, whose samples are loaded for it.
 * @example
 * const error = await apiError('assetpay', 'PRICE_CHANGED')
 * fetch.mockImplementation(async () => error.response())
 */
export async function apiError<Name extends SampledCatalogue>(
  catalogue: Name,
  code: SampledCode<Name>,
  changes: ApiErrorChanges = {},
): Promise<ApiErrorSample> {
  if (!Object.hasOwn(sampleModules, catalogue)) {
    throw new Error(
      `react-errata/testing: "${catalogue}" comes without samples. Use apiErrors(catalogue, samples) for your own.`,
    )
  }
  const { samples } = await sampleModules[catalogue]()
  return make(catalogue, false, samples, code, changes)
}
