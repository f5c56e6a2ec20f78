import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readError, unreadResponse } from '../../src/core/input/readError'
import { fuzzRuns, fuzzTimeout, waysToArrive } from './fuzzRuns'
import { normalize, shown } from './support'

/** How to make an object as nobody should write them; made outside of fast-check, which would trip over them itself. */
type Recipe =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'getters'; readonly keys: readonly string[] }
  | { readonly kind: 'proxy'; readonly trap: string }
  | { readonly kind: 'wrapper'; readonly members: Readonly<Record<string, Recipe>> }

const refuse = (): never => {
  throw new Error('no')
}

function make(recipe: Recipe): unknown {
  switch (recipe.kind) {
    case 'value':
      return recipe.value
    case 'getters':
      return Object.defineProperties(
        {},
        Object.fromEntries(recipe.keys.map((key) => [key, { configurable: true, enumerable: true, get: refuse }])),
      )
    case 'proxy':
      return new Proxy({}, { [recipe.trap]: refuse })
    case 'wrapper':
      return Object.assign(
        new Error('x'),
        Object.fromEntries(Object.entries(recipe.members).map(([key, member]) => [key, make(member)])),
      )
    default:
      return recipe satisfies never
  }
}

const memberNames = [
  'cause',
  'response',
  'body',
  'data',
  'shop',
  'shops',
  'fields',
  'status',
  'headers',
  'request',
  'config',
  'code',
  'message',
  'name',
  ...[
    'error',
    'errors',
    'reason',
    'lastError',
    'context',
    'target',
    'type',
    'digest',
    'signal',
    '$metadata',
    'details',
  ],
  ...[
    'statusText',
    'readyState',
    'getResponseHeader',
    'clone',
    'text',
    'size',
    'slice',
    'bodyUsed',
    '_data',
    'operation',
  ],
]

/** Getters that throw, Proxies, class instances, symbols, BigInts, nested in the places where clients keep things. */
const hostile = fc.letrec<{ recipe: Recipe }>((tie) => ({
  recipe: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('value' as const),
      value: fc.oneof(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        fc.constantFrom(
          Symbol('s'),
          () => 'f',
          /r/,
          new Error('e'),
          new Map([['get', 1]]),
          Promise.resolve(1),
          new WeakMap(),
        ),
      ),
    }),
    fc.record({
      kind: fc.constant('getters' as const),
      keys: fc.uniqueArray(fc.constantFrom(...memberNames, 'clone', 'stack')),
    }),
    fc.record({
      kind: fc.constant('proxy' as const),
      trap: fc.constantFrom('get', 'ownKeys', 'getPrototypeOf', 'has', 'getOwnPropertyDescriptor'),
    }),
    fc.record({
      kind: fc.constant('wrapper' as const),
      members: fc.dictionary(fc.constantFrom(...memberNames), tie('recipe')),
    }),
  ),
})).recipe

/** How an input gets here. Making one takes longer than looking at it, so each arrives in all of these ways. */
const arrivals: readonly ((input: unknown) => unknown)[] = [
  (input) => input,
  (input) => new Error('x', { cause: input }),
  (input) => ({ status: 500, data: input }),
  (input) => Object.assign(new Error('x'), { response: { status: 400, data: input, headers: input } }),
  (input) => ({ data: undefined, error: input }),
]

describe('whatever arrives', () => {
  it('never throws, and is the same every time', { timeout: fuzzTimeout }, () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(undefined, 'shop', 'other'), (recipe, catalogue) => {
        const made = make(recipe)
        const options = { receivedAt: 1, ...(catalogue !== undefined && { catalogue }) }
        for (const arrive of arrivals) {
          const input = arrive(made)
          expect(JSON.stringify(normalize(input, options))).toBe(JSON.stringify(normalize(input, options)))
          shown(input, options)
          unreadResponse(input)
        }
      }),
      fuzzRuns(0.6),
    )
  })

  it('shows copy for any JSON, and none of its words', { timeout: fuzzTimeout }, () => {
    const word = fc.string({ minLength: 3, maxLength: 20 }).map((text) => `\u2603${text}`)
    const json = fc.object({
      values: [word, fc.integer(), fc.boolean()],
      key: fc.oneof(fc.constantFrom('shop', 'code', 'message', 'error', 'data', 'errors'), word),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          word,
          json.map((value) => JSON.stringify(value)),
        ),
        (said) => {
          for (const arrive of arrivals) {
            const text = shown(arrive(said))
            expect(text).not.toContain('\u2603')
            expect(text).not.toMatch(/undefined|\{|\[object/)
          }
        },
      ),
      fuzzRuns(0.3),
    )
  })

  it('arrives in as many ways as are counted', () => {
    expect(arrivals).toHaveLength(waysToArrive)
  })

  it('leaves Object.prototype alone', () => {
    normalize(JSON.parse('{"__proto__": {"polluted": 1}, "shop": {"code": "__proto__", "__proto__": {"polluted": 1}}}'))
    normalize({ shop: { code: 'TOO_MUCH' } }, { values: JSON.parse('{"__proto__": {"polluted": 1}}') as never })
    expect(({} as Readonly<Record<string, unknown>>).polluted).toBeUndefined()
  })

  it('survives a revoked Proxy, and a Proxy that answers everything with itself', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(normalize(proxy)?.code).toBe('UNREADABLE')
    const endless: object = new Proxy(() => undefined, { get: () => endless })
    expect(() => normalize({ cause: endless, response: endless, headers: endless })).not.toThrow()
    const mirror: object = new Proxy({}, { get: () => mirror, ownKeys: () => ['a'] })
    expect(() => normalize(mirror)).not.toThrow()
  })

  it('reads each property twice at most: whether there is anything to show, then what', () => {
    const reads = new Map<PropertyKey, number>()
    const target = { status: 500, shop: { code: 'SOLD_OUT' }, code: 'X', cause: null }
    normalize(
      new Proxy(target, {
        get: (object, key) => {
          reads.set(key, (reads.get(key) ?? 0) + 1)
          return Reflect.get(object, key) as unknown
        },
      }),
    )
    for (const key of Object.keys(target)) expect([1, 2]).toContain(reads.get(key))
  })

  it('does a bounded amount of work', () => {
    const cycle: Record<string, unknown> = { name: 'x', message: 'y' }
    cycle.cause = { data: cycle, body: [cycle], response: cycle }
    let deep: unknown = { shop: { code: 'SOLD_OUT' } }
    for (let i = 0; i < 100_000; i += 1) deep = { cause: deep }
    let nested: unknown = {}
    for (let i = 0; i < 10_000; i += 1) nested = [nested]
    let fresh = 0
    const endless = (): object =>
      new Proxy({}, { get: (_, key) => (key === 'cause' || key === 'data' ? ((fresh += 1), endless()) : undefined) })
    const tree = (depth: number): unknown =>
      depth === 0 ? 'x'.repeat(1000) : Array.from({ length: 10 }, () => tree(depth - 1))
    const inputs = [
      cycle,
      deep,
      nested,
      endless(),
      tree(5),
      { shops: Array.from({ length: 100_000 }, () => ({ code: 'CITY' })) },
      Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`k${String(i)}`, { i }])),
      '{'.repeat(10_000_000),
      ' '.repeat(10_000_000),
      'x'.repeat(10_000_000),
      `[${'['.repeat(30_000)}`,
      new Error('x'.repeat(10_000_000)),
      { status: 500, headers: { 'retry-after': '9'.repeat(1_000_000), 'x-request-id': 'é'.repeat(1_000_000) } },
      { status: 500, headers: { 'retry-after': 'Sun, '.repeat(100_000) } },
      {
        shop: {
          code: 'TOO_MUCH',
          name: 'a\u202E'.repeat(1_000_000),
          limit: { amount: `${'1'.repeat(1_000_000)}.`, currency: 'EUR' },
        },
      },
      { shop: { code: 'A_'.repeat(1_000_000), field: '.'.repeat(1_000_000) } },
    ]
    // How much of each is read is counted in hostileSizes.test.ts; what would take minutes ends with the test's own limit.
    for (const input of inputs) expect(() => normalize(input)).not.toThrow()
    expect(fresh).toBeLessThan(200)
  })

  it('readError takes anything, too', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (recipe) => {
        const made = make(recipe)
        for (const arrive of arrivals) await readError(arrive(made))
      }),
      fuzzRuns(0.1),
    )
  })
})
