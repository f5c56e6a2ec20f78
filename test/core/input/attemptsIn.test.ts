import { describe, expect, it } from 'vitest'
import { normalize, problemOf } from '../support'

/* A request that was made several times: of attempts one after the other the last decides, of those at once the worst. */

const refused = (status: number): Error => Object.assign(new Error('x'), { status })
const soldOut = (): Error => Object.assign(new Error('x'), { status: 409, data: { shop: { code: 'SOLD_OUT' } } })
const lost = (): Error => new TypeError('Failed to fetch')
const abort = (): Error => new DOMException('x', 'AbortError')
/** As the AI SDK has it. */
const retry = (errors: readonly unknown[], more: object = {}): Error =>
  Object.assign(new Error('Failed after 3 attempts.'), {
    name: 'RetryError',
    reason: 'maxRetriesExceeded',
    errors,
    ...more,
  })

describe('a retry wrapper', () => {
  it.each([
    ['429, then a lost connection', [refused(429), lost()], 'NETWORK'],
    ['a lost connection, then 429', [lost(), refused(429)], 'HTTP_429'],
    ['a code, then a failure', [soldOut(), refused(500)], 'HTTP_500'],
    ['failures, then a code', [refused(500), lost(), soldOut()], 'SOLD_OUT'],
  ])('%s', (_, errors, code) => {
    expect(problemOf(retry(errors)).code).toBe(code)
    expect(problemOf(retry(errors, { lastError: errors.at(-1) })).code).toBe(code)
    expect(problemOf(retry([], { lastError: errors.at(-1) })).code).toBe(code)
    expect(problemOf(retry([retry(errors)])).code).toBe(code)
  })
  it('that was given up in the end shows nothing', () => {
    expect(normalize(retry([refused(500), abort()]))).toBeNull()
  })
  it('of many attempts looks at the last', () => {
    const many = Array.from({ length: 1000 }, () => refused(429))
    expect(problemOf(retry([...many, lost()])).code).toBe('NETWORK')
  })
  it('keeps what it was given as the cause', () => {
    const error = retry([lost()])
    expect(problemOf(error).cause).toBe(error)
  })
})

describe('attempts at once', () => {
  it.each([
    ['what nobody knows comes first', [refused(422), lost(), refused(400)], 'NETWORK'],
    ['an abort says nothing', [abort(), soldOut()], 'SOLD_OUT'],
    ['of refusals the first', [soldOut(), refused(400)], 'SOLD_OUT'],
    ['one', [soldOut()], 'SOLD_OUT'],
  ])('%s', async (_, errors, code) => {
    expect(problemOf(new AggregateError(errors, 'x')).code).toBe(code)
    const rejection: unknown = await Promise.any(errors.map((error) => Promise.reject(error))).catch(
      (error: unknown) => error,
    )
    expect(problemOf(rejection).code).toBe(code)
  })
  it('all given up show nothing', () => {
    expect(normalize(new AggregateError([abort(), abort()]))).toBeNull()
  })
  it('none is still an error', () => {
    expect(problemOf(new AggregateError([], 'x')).code).toBe('UNREADABLE')
    expect(problemOf(new AggregateError([5, 'text', null], 'x')).code).toBe('UNREADABLE')
  })
  it("Node's attempts to connect", () => {
    const refusedBy = (address: string): Error =>
      Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED' })
    const both = Object.assign(new AggregateError([refusedBy('::1'), refusedBy('127.0.0.1')], ''), {
      code: 'ECONNREFUSED',
    })
    expect(problemOf(new TypeError('fetch failed', { cause: both })).code).toBe('NETWORK')
    expect(problemOf(both).code).toBe('NETWORK')
  })
})

it('ends where attempts hold themselves', () => {
  const error = retry([]) as Error & { errors: unknown[]; lastError?: unknown }
  error.errors = [error]
  expect(problemOf(error).code).toBe('UNREADABLE')
  error.lastError = error
  expect(problemOf(error).code).toBe('UNREADABLE')
})
