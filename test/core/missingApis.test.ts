import { afterEach, describe, expect, it, vi } from 'vitest'
import { readError, unreadResponse } from '../../src/core/input/readError'
import { localizeOptions, normalize, shown } from './support'

/* What an older browser, a worker or a test environment lacks makes no second error, and changes no answer. */

const body = JSON.stringify({ shop: { code: 'SOLD_OUT' } })
const { Response: RealResponse, Blob: RealBlob, DOMException: RealException } = globalThis

const inputs: readonly (readonly [string, () => unknown])[] = [
  ['a Response', () => new RealResponse(body, { status: 409 })],
  ['a wrapped Response', () => Object.assign(new Error('x'), { context: new RealResponse(body, { status: 409 }) })],
  ['a Blob', () => ({ response: { status: 409, data: new RealBlob([body]) } })],
  ['text', () => ({ response: { status: 409, data: body } })],
  ['a lost connection', () => new TypeError('Failed to fetch')],
  ['an abort', () => new RealException('x', 'AbortError')],
  ['a time-out', () => new RealException('x', 'TimeoutError')],
  ['a type', () => ({ type: 'https://a.example/problems/SOLD_OUT', title: 'x', status: 409 })],
  ['Firebase', () => Object.assign(new Error('x'), { name: 'FirebaseError', code: 'auth/wrong-password' })],
  [
    'an amount',
    () => ({ shop: { code: 'TOO_MUCH', limit: { amount: '10.50', currency: 'EUR' }, until: '2030-01-02' } }),
  ],
  ['fields', () => ({ status: 422, errors: [{ pointer: '/data/attributes/a~1b', detail: 'x' }] })],
  ['a GraphQL document', () => Object.assign(new Error('x'), { request: { query: 'mutation A { a } query B { b }' } })],
  ['several at once', () => ({ name: 'AggregateError', message: 'x', errors: [new TypeError('Failed to fetch')] })],
]

/** The global name, or a member of one. */
const apis = [
  ...[
    'structuredClone',
    'navigator',
    'AbortSignal',
    'AbortController',
    'Response',
    'Blob',
    'File',
    'Headers',
    'Request',
  ],
  ...['DOMException', 'AggregateError', 'SharedArrayBuffer', 'FormData'],
  ...['Intl.ListFormat', 'Intl.supportedValuesOf', 'Intl.DisplayNames', 'Intl.Segmenter', 'Intl.RelativeTimeFormat'],
  ...['AbortSignal.any', 'AbortSignal.timeout', 'Promise.any', 'Promise.allSettled', 'Object.groupBy'],
  ...['Array.prototype.at', 'Array.prototype.findLast', 'Array.prototype.toSorted', 'String.prototype.at'],
  ...['navigator.languages', 'navigator.onLine', 'Error.captureStackTrace'],
]

function remove(path: string): () => void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const owner = names.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    globalThis,
  )
  if (typeof owner !== 'object' && typeof owner !== 'function') return () => undefined
  const holder = owner as object
  const known = Object.getOwnPropertyDescriptor(holder, last)
  Object.defineProperty(holder, last, { value: undefined, configurable: true, writable: true })
  return () => {
    if (known) Object.defineProperty(holder, last, known)
    else Reflect.deleteProperty(holder, last)
  }
}

interface Understood {
  readonly code: string | undefined
  readonly fields: readonly string[] | undefined
}

async function understood(make: () => unknown): Promise<Understood> {
  const input = make()
  unreadResponse(input)
  const problem = normalize(await readError(input))
  return { code: problem?.code, fields: problem?.violations.map(({ path }) => path) }
}

afterEach(() => vi.unstubAllGlobals())

describe.each(apis)('without %s', (path) => {
  it.each(inputs)('%s is understood as ever', async (_, make) => {
    const wanted = await understood(make)
    const localize = localizeOptions('en')
    const restore = remove(path)
    let found: Understood | undefined
    let words: string | undefined
    try {
      found = await understood(make)
      words = shown(make(), {}, localize)
    } finally {
      restore()
    }
    expect(found).toEqual(wanted)
    expect(words).toBeTypeOf('string')
  })
})

describe('without a decoder', () => {
  it('bytes leave the status, text is read', async () => {
    vi.stubGlobal('TextDecoder', undefined)
    const bytes = new TextEncoder().encode(body)
    expect(normalize({ response: { status: 409, data: bytes } })?.code).toBe('HTTP_409')
    expect((await understood(() => new RealResponse(body, { status: 409 }))).code).toBe('SOLD_OUT')
  })
})
