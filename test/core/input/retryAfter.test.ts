import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeError } from '../../../src/core/normalizeError'
import { apis, merchant } from '../../fixtures/merchant'

/** Fri, 01 Jan 2027 00:00:00 GMT */
const now = Date.UTC(2027, 0, 1)
const epoch = now / 1000
const day = 86_400

type Headers = Readonly<Record<string, string>>

const waitOf = (input: unknown): number | undefined => {
  const problem = normalizeError(input, { catalogues: [...apis, merchant], receivedAt: now })
  return problem?.availableAt === undefined ? undefined : (problem.availableAt - now) / 1000
}
const wait = (headers: Headers, status = 429, data: unknown = ''): number | undefined =>
  waitOf(Object.assign(new Error('x'), { response: { status, headers, data } }))

describe('headers', () => {
  it.each<[Headers, number]>([
    [{ 'Retry-After': '20' }, 20],
    [{ 'retry-after': '0.5' }, 0.5],
    [{ 'retry-after': ' 7 ' }, 7],
    // Sent twice, as by a proxy.
    [{ 'retry-after': '120, 120' }, 120],
    [{ 'retry-after': '5, 120' }, 120],
    [{ 'x-ratelimit-reset': '41, 41' }, 41],
    // Now.
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '0, 0' }, 0],
    [{ 'retry-after-ms': '0' }, 0],
    [{ 'retry-after': 'Thu, 31 Dec 2026 23:59:59 GMT' }, 0],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
    [{ 'x-ratelimit-reset': String(epoch - 41) }, 0],
    [{ 'x-ratelimit-reset': String(now - 41_000) }, 0],
    [{ 'retry-after': 'Fri, 01 Jan 2027 00:00:30 GMT' }, 30],
    [{ 'retry-after': 'Friday, 01-Jan-27 00:00:30 GMT' }, 30],
    [{ 'retry-after': 'Fri, 01 Jan 2027 00:00:30 GMT', date: 'Fri, 01 Jan 2027 00:00:20 GMT' }, 10],
    [{ 'retry-after-ms': '1500' }, 1.5],
    [{ 'retry-after-ms': '1500', 'retry-after': '2' }, 1.5],
    [{ 'ratelimit-reset': '37' }, 37],
    [{ 'RateLimit-Reset': '37' }, 37],
    [{ 'x-ratelimit-reset': '41' }, 41],
    [{ 'x-ratelimit-reset': String(epoch + 41) }, 41],
    [{ 'x-ratelimit-reset': String(now + 41_000) }, 41],
    [{ 'x-ratelimit-reset-after': '3.25' }, 3.25],
    [{ 'x-ratelimit-reset-after': '3', 'x-ratelimit-reset': String(epoch + 50) }, 3],
    [{ ratelimit: 'limit=100, remaining=0, reset=30' }, 30],
    [{ ratelimit: 'limit=100,remaining=0,reset=30' }, 30],
    [{ ratelimit: '"default";r=0;t=30' }, 30],
    [{ ratelimit: '"default"; r=0; t=30' }, 30],
    // What is asked for beats what a quota says.
    [{ 'retry-after': '5', 'ratelimit-reset': '60', 'x-ratelimit-reset': '60' }, 5],
  ])('%j', (headers, seconds) => {
    expect(wait(headers)).toBe(seconds)
    expect(wait(headers, 503)).toBe(seconds)
  })

  it('of a Headers object and of a Map', () => {
    for (const headers of [new Headers({ 'Retry-After': '20' }), new Map([['retry-after', '20']])]) {
      expect(waitOf(Object.assign(new Error('x'), { response: { status: 429, headers } }))).toBe(20)
    }
  })

  it('of a quota count only where this answer says that it is used up', () => {
    for (const status of [400, 404, 409, 422, 500]) {
      expect(
        wait({ 'ratelimit-reset': '37', 'x-ratelimit-reset': '37', ratelimit: '"d";r=9;t=37' }, status),
      ).toBeUndefined()
      expect(wait({ 'retry-after': '20' }, status)).toBe(20)
    }
  })

  it.each<[Headers, string]>([
    [{ ratelimit: '"burst";r=0;t=5, "daily";r=3;t=9000' }, 'the limit that is used up'],
    [{ ratelimit: '"daily";r=3;t=9000, "burst";r=0;t=5' }, 'the limit that is used up, wherever it stands'],
  ])('%j: %s', (headers) => {
    expect(wait(headers)).toBe(5)
  })
})

describe('absurd values', () => {
  const names = ['retry-after', 'retry-after-ms', 'ratelimit-reset', 'x-ratelimit-reset', 'x-ratelimit-reset-after']
  const absurd = [
    '',
    ' ',
    '-1',
    'NaN',
    'Infinity',
    '1e99',
    '0x10',
    '1,5',
    '10 seconds',
    'soon',
    'null',
    '[]',
    '٣٠',
    '５',
  ]
  it.each(names.flatMap((name) => absurd.map((value) => [name, value] as const)))('%s: %j is none', (name, value) => {
    expect(wait({ [name]: value })).toBeUndefined()
  })
  it.each(['limit=1, reset=', 'reset=-5', '"d";r=0;t=', '"d";t=x', 'preset=30', 'default', '"t=30"'])(
    'ratelimit: %j is none',
    (value) => {
      expect(wait({ ratelimit: value })).toBeUndefined()
    },
  )
  it.each<Headers>([
    { 'ratelimit-reset': '0' },
    { 'x-ratelimit-reset': '0' },
    { 'x-ratelimit-reset-after': '0' },
    { 'retry-after': '120,' },
    { 'retry-after': '120, soon' },
    { 'retry-after': 'Fri, 99 Foo 2027 00:00:30 GMT' },
    { 'retry-after': '2027-01-01' },
  ])('%j is none', (headers) => {
    expect(wait(headers)).toBeUndefined()
  })
  it.each<Headers>([
    { 'retry-after': '31536000' },
    { 'retry-after': '9'.repeat(200) },
    { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' },
    { 'retry-after-ms': '9'.repeat(200) },
    { 'ratelimit-reset': '999999999' },
    { 'x-ratelimit-reset': String(epoch + 10 * day) },
    { 'x-ratelimit-reset': String(now + 10_000 * day) },
    { ratelimit: 'limit=1, remaining=0, reset=99999999' },
  ])('%j is a day', (headers) => {
    expect(wait(headers)).toBe(day)
  })
  it('nothing gives anything but a time within a day', () => {
    const name = fc.constantFrom(...names, 'ratelimit', 'date')
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.date().map((date) => (Number.isNaN(date.getTime()) ? '' : date.toUTCString())),
      fc.integer().map((n) => `"d";r=0;t=${String(n)}`),
    )
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.constantFrom(429, 503, 500), (headers, status) => {
        const seconds = wait(headers, status)
        expect(seconds === undefined || (seconds >= 0 && seconds <= day)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('bodies', () => {
  const info = (retryDelay: unknown) => ({
    error: {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }],
    },
  })
  it.each<[unknown, number]>([
    [info('12.5s'), 12.5],
    [info('3s'), 3],
    // A Duration as an object, as clients that read protocol buffers have it.
    [info({ seconds: '4', nanos: 500_000_000 }), 4.5],
    [info({ seconds: 4 }), 4],
    [{ error: { code: 'x', retryAfter: 8 } }, 8],
    [{ error: { code: 'x', retry_after: 8 } }, 8],
    [{ message: 'x', retryAfterMs: 2500 }, 2.5],
    [{ message: 'x', retryAfterSeconds: 9 }, 9],
    [{ message: 'x', retryAfter: 0 }, 0],
    [info('0s'), 0],
  ])('%j', (body, seconds) => {
    expect(wait({}, 429, body)).toBe(seconds)
  })
  it.each([
    info('-3s'),
    info('s'),
    info('1e9s'),
    info(null),
    info({ seconds: '-4' }),
    { retryAfter: -1 },
    { retryAfter: 'soon' },
    { retryAfter: null },
  ])('%j is none', (body) => {
    expect(wait({}, 429, body)).toBeUndefined()
  })
  it('are capped, too', () => {
    expect(wait({}, 429, info('99999999s'))).toBe(day)
    expect(wait({}, 429, { retryAfter: 1e300 })).toBe(day)
  })
})
