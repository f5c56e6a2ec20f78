import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeError } from '../../src/core/normalizeError'
import { readError } from '../../src/core/input/readError'
import { catalogueFixtures, serverWords, standardFixtures } from '../fixtures'
import { mutated } from '../fixtures/mutations'
import { registered, shownCopy } from '../fixtures/shownCopy'
import { sentinelMark, withSentinels } from '../support/sentinel'

const options = { catalogues: registered, receivedAt: 1e12 }
const problemOf = (input: unknown) => normalizeError(input, options)
const wrapped = ({ status, headers, body }: { status: number; headers: object; body: unknown }): unknown =>
  Object.assign(new Error(`${serverWords} Request failed`), { response: { status, headers, data: body } })

const expectCopy = (text: string): void => {
  expect(text).not.toContain(sentinelMark)
  expect(text).not.toContain(serverWords)
  expect(text).not.toMatch(/undefined|\[object|[{}]/)
}

/** Everything read of a body, and of all that it holds. */
function counted(body: unknown): { readonly proxy: unknown; readonly reads: () => number } {
  let reads = 0
  const made = new WeakMap<object, object>()
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const known = made.get(value)
    if (known) return known
    const proxy = new Proxy(value, {
      get: (target, key) => {
        reads += 1
        return wrap(Reflect.get(target, key))
      },
      ownKeys: (target) => {
        reads += 1
        return Reflect.ownKeys(target)
      },
    })
    made.set(value, proxy)
    return proxy
  }
  return { proxy: wrap(body), reads: () => reads }
}

describe('recorded answers', () => {
  it.each(standardFixtures.map((fixture) => [`${fixture.source}/${fixture.name}`, fixture] as const))(
    '%s: none of its words are shown',
    (_, fixture) => {
      const text = shownCopy(problemOf(wrapped(fixture)))
      expect(text).not.toBe('')
      expectCopy(text)
    },
  )
  it('of the four APIs: none of their words are shown', () => {
    for (const fixture of catalogueFixtures) {
      expectCopy(
        shownCopy(problemOf(wrapped({ ...fixture, body: withSentinels(fixture.body as never, fixture.name) }))),
      )
    }
  })
})

describe('changed answers: members dropped, renamed, retyped, doubled, nested, swapped', { timeout: 60_000 }, () => {
  it('never throw, are the same every time, and show none of their words', () => {
    fc.assert(
      fc.property(mutated, (answer) => {
        for (const input of [wrapped(answer), answer.body, { status: answer.status, data: answer.body }]) {
          const problem = problemOf(input)
          expect(JSON.stringify(problemOf(input))).toBe(JSON.stringify(problem))
          expectCopy(shownCopy(problem))
        }
      }),
      { numRuns: 600 },
    )
  })

  it('as text, and as a Response', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ status, headers, body }) => {
        const text = JSON.stringify(body)
        const answered = Math.max(200, status)
        const hasBody = answered !== 204 && answered !== 304
        expectCopy(shownCopy(problemOf(text)))
        const read = await readError(new Response(hasBody ? text : null, { status: answered, headers }))
        expectCopy(shownCopy(problemOf(read)))
      }),
      { numRuns: 150 },
    )
  })

  it('cost a bounded number of reads', () => {
    let most = 0
    fc.assert(
      fc.property(mutated, (answer) => {
        const { proxy, reads } = counted(answer.body)
        problemOf(wrapped({ ...answer, body: proxy }))
        most = Math.max(most, reads())
      }),
      { numRuns: 300 },
    )
    expect(most).toBeLessThan(2000)
  })

  it('leave every prototype alone', () => {
    const before = [Object.prototype, Array.prototype, Error.prototype].map((one) => Reflect.ownKeys(one).length)
    fc.assert(
      fc.property(mutated, fc.constantFrom('__proto__', 'constructor', 'prototype'), ({ body }, name) => {
        const text = `{"${name}": ${JSON.stringify(body)}, "error": {"${name}": {"polluted": 1}, "code": "${name}"}}`
        problemOf(JSON.parse(text))
        problemOf({ data: JSON.parse(text) as unknown })
      }),
      { numRuns: 150 },
    )
    expect([Object.prototype, Array.prototype, Error.prototype].map((one) => Reflect.ownKeys(one).length)).toEqual(
      before,
    )
    expect('polluted' in {}).toBe(false)
  })
})

describe('a code that is not listed yet', { timeout: 60_000 }, () => {
  const upper = fc.stringMatching(/^[A-Z][A-Z0-9]{1,9}(_[A-Z0-9]{1,9}){0,3}$/)
  const apis: Readonly<
    Record<string, { readonly code: fc.Arbitrary<string>; readonly set: (body: never, code: string) => void }>
  > = {
    assetpay: {
      code: upper,
      set: (body: { error?: { key?: string } }, code) => {
        if (body.error) body.error.key = code
      },
    },
    abstrapay: {
      code: upper,
      set: (body: { errorCode?: string }, code) => {
        body.errorCode = code
      },
    },
    ratio: {
      code: upper.map((word) => `INVALID_${word}`),
      set: (body: { code?: string }, code) => {
        body.code = code
      },
    },
    tesser: {
      code: fc.stringMatching(/^[a-z]{3,12}(_[a-z]{2,8})?-[0-9]{4}$/),
      set: (body: { errors?: { error_code?: string }[] }, code) => {
        for (const error of body.errors ?? []) error.error_code = code
      },
    },
  }
  it.each(Object.entries(apis))('of %s is placed in it, never elsewhere', (name, { code, set }) => {
    const catalogue = registered.find((one) => one.name === name)
    const recorded = catalogueFixtures.filter(
      // A trade failure has an envelope of its own, where any word may stand; the plain 401 has no code at all.
      ({ source, status, name: sample }) =>
        source === name && status >= 400 && !sample.includes('/') && sample !== 'UNAUTHORIZED',
    )
    expect(recorded.length).toBeGreaterThan(10)
    fc.assert(
      fc.property(fc.constantFrom(...recorded), code, (fixture, unlisted) => {
        fc.pre(!catalogue?.errors[unlisted] && !catalogue?.aliases[unlisted])
        const body = structuredClone(fixture.body)
        set(body as never, unlisted)
        expect(problemOf(wrapped({ ...fixture, body }))).toMatchObject({
          catalogue: name,
          code: unlisted,
          listed: false,
        })
      }),
      { numRuns: 200 },
    )
  })
})
