import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeError } from '../../../src/core/normalizeError'
import { readError } from '../../../src/core/input/readError'
import { registered, shownCopy } from '../../fixtures/shownCopy'

const normalize = (input: unknown) => normalizeError(input, { catalogues: registered, receivedAt: 1e12 })

const refuse = (): never => {
  throw new Error('no')
}

/** A Proxy that answers every question with another like it, and counts the questions. */
function endless(keys: readonly string[], array = false): { readonly proxy: object; readonly asked: () => number } {
  let asked = 0
  const make = (): object =>
    new Proxy(array ? [] : {}, {
      get: (target, key) => {
        asked += 1
        if (typeof key === 'symbol') return undefined
        return array && key === 'length' ? 1_000_000 : Object.hasOwn(target, key) && !array ? undefined : make()
      },
      ownKeys: () => {
        asked += 1
        return array ? ['length', ...keys] : [...keys]
      },
      getOwnPropertyDescriptor: (target, key) => {
        if (array && key === 'length') return Reflect.getOwnPropertyDescriptor(target, key)
        return { value: 1, enumerable: true, configurable: true, writable: true }
      },
    })
  return { proxy: make(), asked: () => asked }
}

describe('work', () => {
  const letters = Array.from({ length: 300 }, (_, i) => `k${String(i)}`)
  const clients = [
    'response',
    'cause',
    'body',
    'data',
    'error',
    'errors',
    'request',
    'config',
    'details',
    'extensions',
    'message',
  ]
  it.each([
    ['an object without an end', endless(letters)],
    ['one with the names that clients use', endless(clients)],
    ['one with both', endless([...clients, ...letters])],
    ['a list without an end', endless(['0', '1', '2'], true)],
  ])('is bounded for %s', (_, { proxy, asked }) => {
    for (const input of [proxy, { data: proxy }, Object.assign(new Error('x'), { response: proxy, cause: proxy })]) {
      const before = asked()
      expect(() => normalize(input)).not.toThrow()
      expect(asked() - before).toBeLessThan(40_000)
    }
  })

  it('is bounded for lists and objects of any breadth', () => {
    let reads = 0
    const wide = new Proxy(new Array<object>(1_000_000), {
      get: (_, key) => {
        reads += 1
        return key === 'length' ? 1_000_000 : { code: 'X', field: 'f', message: 'm' }
      },
    })
    for (const body of [{ errors: wide }, { issues: wide }, { detail: wide }, { error: { details: wide } }, wide]) {
      reads = 0
      normalize({ status: 422, data: body })
      expect(reads).toBeLessThan(5000)
    }
  })
})

describe('values that nobody should hand over', () => {
  const cyclic: Record<string, unknown> = { errors: [] }
  cyclic.errors = [cyclic, { error: cyclic, source: cyclic, extensions: cyclic }]
  const inputs: readonly (readonly [string, unknown])[] = [
    ['a symbol', Symbol('x')],
    ['a BigInt', 10n],
    ['a function', () => 'x'],
    ['NaN', Number.NaN],
    ['an object of symbols', { [Symbol('code')]: 'QUOTE_EXPIRED' }],
    ['BigInts as codes', { error: { code: 10n, status: 10n }, status: 400n }],
    ['symbols as codes', { error: { code: Symbol('x') }, status: Symbol('y') }],
    ['a cycle', cyclic],
    ['a typed array', new Uint8Array(1000)],
    ['a WeakMap', new WeakMap()],
    [
      'a generator',
      (function* () {
        yield 1
      })(),
    ],
    ['an object without a prototype', Object.create(null)],
    ['an object whose toString throws', { toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }],
    ['codes whose toString throws', { error: { code: { toString: refuse }, status: { valueOf: refuse } } }],
    ['a getter on a list', Object.defineProperty([], '0', { get: refuse, enumerable: true })],
    ['an Error whose stack throws', Object.defineProperty(new Error('x'), 'stack', { get: refuse })],
    ['an Error whose message throws', Object.defineProperty(new Error('x'), 'message', { get: refuse })],
    ['headers that throw', { status: 429, headers: { get: refuse, forEach: refuse, entries: refuse } }],
    ['headers that answer with objects', { status: 429, headers: { get: () => ({ length: 1e9 }) } }],
    ['a toJSON that throws', { toJSON: refuse, error: { toJSON: refuse } }],
    ['a frozen body', Object.freeze({ error: Object.freeze({ code: 'QUOTE_EXPIRED' }) })],
    ['a promise', Promise.resolve({ code: 'x' })],
    ['a thenable that throws', { then: refuse }],
    [
      'an AggregateError of itself',
      (() => {
        const errors: unknown[] = []
        const error = new AggregateError(errors, 'x')
        return Object.assign(error, { errors: [error, error], cause: error })
      })(),
    ],
  ]
  it.each(inputs)('%s', async (_, input) => {
    expect(() => shownCopy(normalize(input))).not.toThrow()
    for (const key of ['cause', 'data', 'error', 'errors', 'response', 'request', 'headers', 'extensions', 'details']) {
      expect(() => shownCopy(normalize({ [key]: input }))).not.toThrow()
      expect(() =>
        shownCopy(normalize(Object.assign(new Error('x'), { response: { status: 400, data: { [key]: input } } }))),
      ).not.toThrow()
    }
    await expect(readError(input).then(() => 'read')).resolves.toBe('read')
  })

  it('any, in the places where standard bodies keep things, the same every time', { timeout: 60_000 }, () => {
    const key = fc.constantFrom(
      ...[
        'error',
        'errors',
        'code',
        'status',
        'details',
        'fieldViolations',
        'field',
        'source',
        'pointer',
        'extensions',
      ],
      ...[
        'issues',
        'path',
        'loc',
        'detail',
        'type',
        'location',
        'param',
        'message',
        'metadata',
        'retryDelay',
        '@type',
        'data',
      ],
    )
    const leaf = fc.anything({
      maxDepth: 1,
      maxKeys: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSparseArray: true,
      withNullPrototype: true,
    })
    const { body } = fc.letrec((tie) => ({
      body: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.dictionary(key, tie('body')),
        fc.array(tie('body'), { maxLength: 3 }),
      ),
    }))
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 700 }), (data, status) => {
        const input = { response: { status, data } }
        const problem = normalize(input)
        shownCopy(problem)
        expect(JSON.stringify(normalize(input))).toBe(JSON.stringify(problem))
      }),
      { numRuns: 500 },
    )
  })
})
