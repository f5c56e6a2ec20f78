import { describe, expect, it } from 'vitest'
import { normalizeError } from '../../src/core/normalizeError'
import { readError } from '../../src/core/input/readError'
import { resolveProblem } from '../../src/core/resolveProblem'
import type { Operation, Outcome } from '../../src/problem'
import { serverWords, standardFixtures, textOf } from '../fixtures'
import { apis, merchant } from '../fixtures/merchant'

const catalogues = [...apis, merchant]

async function situation(input: unknown, operation?: Operation) {
  const problem = normalizeError(await readError(input), { catalogues, ...(operation && { operation }) })
  if (!problem) throw new Error('There is no problem.')
  const { presentation } = resolveProblem(problem, { catalogues })
  const { outcome, recovery, copy } = presentation
  return { code: problem.code, outcome, recovery, copy }
}

const gateway = (name: string): Response => {
  const found = standardFixtures.find((fixture) => fixture.source === 'gateways' && fixture.name === name)
  if (!found) throw new Error(name)
  return new Response(textOf(found), { status: found.status, headers: found.headers })
}
const answer = (status: number, body: unknown = null): Response =>
  new Response(body === null ? null : JSON.stringify(body), { status })

/** What went wrong → the code, and the copy id's stem where nobody knows the outcome. */
const unknownOutcome: readonly (readonly [string, () => unknown, string, string])[] = [
  ['no connection, Chrome', () => new TypeError('Failed to fetch'), 'NETWORK', 'NETWORK'],
  ['no connection, Safari', () => new TypeError('Load failed'), 'NETWORK', 'NETWORK'],
  [
    'a hang-up, Node',
    () =>
      new TypeError('terminated', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) }),
    'NETWORK',
    'NETWORK',
  ],
  ['a time-out', () => new DOMException('signal timed out', 'TimeoutError'), 'TIMEOUT', 'TIMEOUT'],
  ['500 with nothing', () => answer(500), 'HTTP_500', 'unknown'],
  ['500 with a standard body', () => answer(500, { statusCode: 500, message: serverWords }), 'HTTP_500', 'unknown'],
  ['500 with JSON that breaks off', () => gateway('broken-json'), 'HTTP_500', 'unknown'],
  ['502 with HTML', () => gateway('nginx-502'), 'HTTP_502', 'unknown'],
  ['504 with nothing', () => gateway('empty-504'), 'HTTP_504', 'TIMEOUT'],
  ['408', () => answer(408), 'HTTP_408', 'TIMEOUT'],
  ['520', () => gateway('cloudflare-520'), 'HTTP_5XX', 'unknown'],
  ['an unreadable answer', () => new SyntaxError('Unexpected token < in JSON at position 0'), 'UNREADABLE', 'unknown'],
  ['nothing that says anything', () => new Error(serverWords), 'UNREADABLE', 'unknown'],
]

describe.each(unknownOutcome)('%s', (_, make, code, copy) => {
  it.each<[Operation | undefined, Outcome, string, string]>([
    ['write', 'unknown', 'checkActivity', copy],
    ['read', 'notApplied', 'retry', `${copy}.read`],
    ['idempotentWrite', 'unknown', 'retry', `${copy}.idempotent`],
    [undefined, 'unknown', 'checkActivity', `${copy}.either`],
  ])('during %s: %s, %s', async (operation, outcome, recovery, shown) => {
    expect(await situation(make(), operation)).toEqual({ code, outcome, recovery, copy: shown })
  })
})

describe('what is refused before anything happened', () => {
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    ['429', () => answer(429), 'rateLimited'],
    ['429 of an API', () => answer(429, { message: serverWords }), 'rateLimited'],
    ['503', () => gateway('text-503'), 'unavailable'],
    ['503 with XML', () => gateway('s3-slow-down'), 'unavailable'],
  ]
  const operations: readonly (Operation | undefined)[] = ['write', 'read', 'idempotentWrite', undefined]
  it.each(
    refusals.flatMap(([name, make, copy]) => operations.map((operation) => [name, operation, make, copy] as const)),
  )('%s during %s may be repeated later', async (_, operation, make, copy) => {
    expect(await situation(make(), operation)).toMatchObject({ outcome: 'notApplied', recovery: 'wait', copy })
  })
})

describe('the operation', () => {
  const lost = (more: object): unknown => Object.assign(new Error('Network Error'), { code: 'ERR_NETWORK' }, more)
  const operationOf = (input: unknown): Operation | 'notKnown' =>
    normalizeError(input, { catalogues })?.operation ?? 'notKnown'

  const methods: readonly (readonly [string, Operation | 'notKnown'])[] = [
    ['get', 'read'],
    ['GET', 'read'],
    ['HEAD', 'read'],
    ['PUT', 'write'],
    ['patch', 'write'],
    ['DELETE', 'write'],
    ['POST', 'notKnown'],
    ['BREW', 'notKnown'],
  ]
  it.each(methods)('axios, config.method %s', (method, operation) => {
    expect(operationOf(lost({ config: { method, url: '/a', headers: {} } }))).toBe(operation)
  })
  it.each(['GET', 'PUT', 'DELETE', 'POST'])('ky and ofetch, a Request with %s', (method) => {
    const request = new Request('http://localhost/a', { method })
    expect(operationOf(lost({ request }))).toBe(methods.find(([name]) => name === method)?.[1])
    expect(operationOf(lost({ request: 'http://localhost/a', options: { method } }))).toBe(
      methods.find(([name]) => name === method)?.[1],
    )
  })

  const key = 'Idempotency-Key'
  it.each<[string, object]>([
    ['a Headers', new Headers({ [key]: 'k-1' })],
    ['a plain object', { [key]: 'k-1' }],
    ['a plain object in lower case', { 'idempotency-key': 'k-1' }],
    [
      'a list of pairs',
      [
        ['content-type', 'application/json'],
        [key, 'k-1'],
      ],
    ],
    ['a Map', new Map([['idempotency-key', 'k-1']])],
  ])('a key in %s makes a write that may be repeated', (_, headers) => {
    expect(operationOf(lost({ config: { method: 'post', headers } }))).toBe('idempotentWrite')
    expect(operationOf(lost({ config: { method: 'get', headers } }))).toBe('read')
  })
  it('an empty key is none', () => {
    expect(operationOf(lost({ config: { method: 'put', headers: { [key]: '' } } }))).toBe('write')
  })
  it('a Request with a key', () => {
    const request = new Request('http://localhost/a', { method: 'POST', headers: { [key]: 'k-1' } })
    expect(operationOf(lost({ request }))).toBe('idempotentWrite')
  })

  it.each<[string, Operation]>([
    ['mutation Pay { pay { id } }', 'write'],
    ['mutation { pay { id } }', 'write'],
    ['query Me { me { id } }', 'read'],
    ['{ me { id } }', 'read'],
  ])('a GraphQL document: %s', (query, operation) => {
    // As graphql-request has it.
    expect(operationOf(lost({ request: { query, variables: { a: 'mutation' } } }))).toBe(operation)
  })

  it.each<[string, Operation]>([
    ['# mutation\nquery Me { me { id } }', 'read'],
    ['# query\nmutation Pay { pay { id } }', 'write'],
    ['fragment query on Me { id } mutation Pay { pay { ...query } }', 'write'],
    ['query Me { mutation }', 'read'],
    ['mutation Pay { query }', 'write'],
  ])('a GraphQL document is never taken for the opposite: %s', (query, operation) => {
    expect([operation, 'notKnown']).toContain(operationOf(lost({ request: { query } })))
  })

  it("is the caller's where the caller says so", () => {
    const input = lost({ config: { method: 'get' } })
    expect(normalizeError(input, { catalogues, operation: 'write' })?.operation).toBe('write')
  })
  it('is never what an answer says', () => {
    for (const data of [
      { method: 'GET' },
      { request: { method: 'GET' } },
      { config: { method: 'GET' } },
      { query: '{ me }' },
    ]) {
      expect(operationOf(Object.assign(new Error('x'), { response: { status: 500, data } }))).toBe('notKnown')
    }
  })
})
