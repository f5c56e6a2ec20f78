import { afterEach, describe, expect, it, vi } from 'vitest'
import { readError } from '../../src/core/input/readError'
import { normalize, problemOf } from './support'

const soldOut = { shop: { code: 'SOLD_OUT', message: 'server words' } }

describe('what is no problem', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an aborted fetch', new DOMException('The user aborted a request.', 'AbortError')],
    ['a cancelled client call', Object.assign(new Error('canceled'), { name: 'CanceledError', code: 'ERR_CANCELED' })],
    ['an abort of Node', Object.assign(new Error('aborted'), { code: 'ABORT_ERR' })],
    ['a wrapped abort', new Error('loading failed', { cause: new DOMException('x', 'AbortError') })],
    ['a successful body', { shop: 'ok' }],
    ['a successful answer', { status: 200, data: { shop: 'ok' } }],
    ['an answer without an error', { status: 204, headers: {}, data: '' }],
    ['an unread Response', new Response('{}', { status: 500 })],
    [
      'an error around an unread Response',
      Object.assign(new Error('x'), { response: new Response('{}', { status: 500 }) }),
    ],
  ])('%s', (_, input) => {
    expect(normalize(input)).toBeNull()
  })

  it('is the reason that the signal was aborted with, but not a time-out', () => {
    const controller = new AbortController()
    controller.abort('SOLD_OUT')
    expect(normalize('SOLD_OUT', { signal: controller.signal, catalogue: 'shop' })).toBeNull()
    expect(problemOf('SOLD_OUT', { catalogue: 'shop' }).code).toBe('SOLD_OUT')
    const late = new AbortController()
    late.abort(new DOMException('signal timed out', 'TimeoutError'))
    expect(problemOf(late.signal.reason, { signal: late.signal }).code).toBe('TIMEOUT')
  })

  it('is not a thrown error that holds a successful answer', () => {
    expect(problemOf(Object.assign(new Error('x'), { response: { status: 200, data: { shop: 'ok' } } })).code).toBe(
      'UNREADABLE',
    )
  })
})

describe('where a body may be', () => {
  it.each([
    ['by itself', soldOut],
    ['as JSON', JSON.stringify(soldOut)],
    ['in data', { status: 409, data: soldOut }],
    ['in body, as JSON', { status: 409, body: JSON.stringify(soldOut) }],
    ['in cause', new Error('x', { cause: soldOut })],
    ['in response.data', Object.assign(new Error('x'), { response: { status: 409, data: soldOut } })],
    ['in the members of an Error', Object.assign(new Error('x'), soldOut)],
    ['in an Error within an Error', new Error('a', { cause: new Error('b', { cause: { body: soldOut } }) })],
  ])('%s', (_, input) => {
    expect(problemOf(input)).toMatchObject({ catalogue: 'shop', code: 'SOLD_OUT', listed: true, status: 409 })
  })

  it('takes the nearest listed code, also where an outer layer has one that nobody knows', () => {
    const error = Object.assign(new Error('x'), { shop: { code: 'E_CLIENT' }, cause: soldOut })
    expect(problemOf(error).code).toBe('SOLD_OUT')
  })

  it("doesn't take the runtime's own codes for the API's", () => {
    const error = Object.assign(new Error('x'), {
      code: 'ERR_BAD_REQUEST',
      response: { status: 409, data: { code: 'SOLD_OUT' } },
    })
    expect(problemOf(error, { catalogue: 'shop' }).code).toBe('SOLD_OUT')
    expect(problemOf(error, { catalogue: 'other' }).code).toBe('SOLD_OUT')
  })
})

describe('which catalogue', () => {
  it('is decided by the shape, never by a word that two know', () => {
    expect(problemOf({ code: 'SOLD_OUT' })).toMatchObject({ catalogue: 'common', code: 'UNREADABLE' })
    expect(problemOf('SOLD_OUT')).toMatchObject({ catalogue: 'common', code: 'UNREADABLE' })
    expect(problemOf('SOLD_OUT', { catalogue: 'nobody' })).toMatchObject({ catalogue: 'common', code: 'UNREADABLE' })
  })
  it('is the one that the caller names', () => {
    expect(problemOf({ code: 'SOLD_OUT' }, { catalogue: 'other' }).catalogue).toBe('other')
    expect(problemOf({ error: { code: 'SOLD_OUT' } }, { catalogue: 'other' }).catalogue).toBe('other')
    expect(problemOf('SOLD_OUT', { catalogue: 'other' }).catalogue).toBe('other')
    expect(problemOf('HTTP_503', { catalogue: 'common' }).code).toBe('HTTP_503')
    expect(problemOf(7, { catalogue: 'shop' }).code).toBe('SOLD_OUT')
  })
  it('still is the one whose shape it has, if another is named', () => {
    expect(problemOf(soldOut, { catalogue: 'other' }).catalogue).toBe('shop')
  })
})

describe('codes', () => {
  it('uses an alias only where there is no code', () => {
    expect(problemOf({ shop: { number: 7 } }).code).toBe('SOLD_OUT')
    expect(problemOf({ shop: { code: 'NEW_ONE', number: 7 } })).toMatchObject({ code: 'NEW_ONE', listed: false })
  })
  it('keeps an unlisted code, cut, with the catalogue that it came from', () => {
    const problem = problemOf({ shop: { code: 'X'.repeat(500) } })
    expect(problem).toMatchObject({ catalogue: 'shop', code: 'X'.repeat(128), listed: false })
  })
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for an unlisted code', (code) => {
    expect(problemOf(JSON.parse(`{"shop":{"code":"${code}"}}`))).toMatchObject({ code, listed: false })
    expect(problemOf(code, { catalogue: 'shop' })).toMatchObject({ code, listed: false })
  })
})

describe('without a code', () => {
  it.each([
    [400, 'HTTP_400'],
    [401, 'HTTP_401'],
    [403, 'HTTP_403'],
    [451, 'HTTP_403'],
    [404, 'HTTP_404'],
    [418, 'HTTP_4XX'],
    [429, 'HTTP_429'],
    [500, 'HTTP_500'],
    [503, 'HTTP_503'],
    [520, 'HTTP_5XX'],
  ])('the status decides: %i', (status, code) => {
    expect(problemOf({ status, body: '<html>Bad gateway</html>' })).toMatchObject({ catalogue: 'common', code, status })
  })

  it.each([
    new TypeError('Failed to fetch'),
    new TypeError('Failed to fetch (api.example.com)'),
    new TypeError('Load failed'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
    Object.assign(new Error('Network Error'), { code: 'ERR_NETWORK' }),
    Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  ])('%s is no connection', (error) => {
    expect(problemOf(error).code).toBe('NETWORK')
  })

  it.each([
    new DOMException('The operation timed out.', 'TimeoutError'),
    Object.assign(new Error('timeout of 10ms exceeded'), { code: 'ECONNABORTED' }),
    Object.assign(new Error('x'), { code: 'ETIMEDOUT' }),
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { name: 'HeadersTimeoutError' }) }),
    new DOMException('x', 'TimeoutError'),
  ])('%s is a time-out', (error) => {
    expect(problemOf(error).code).toBe('TIMEOUT')
  })

  it.each<[unknown, string]>([
    ['', 'nothing'],
    [42, 'a number'],
    [{}, 'an empty object'],
    ['<html>', 'HTML'],
    [new Error('bug'), 'a bug'],
    [true, 'a boolean'],
  ])('%s is unreadable (%s)', (input) => {
    expect(problemOf(input).code).toBe('UNREADABLE')
  })

  describe('offline', () => {
    afterEach(() => vi.unstubAllGlobals())
    it('only where the browser says so', () => {
      vi.stubGlobal('navigator', { onLine: false })
      expect(problemOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
      expect(problemOf(new DOMException('x', 'TimeoutError')).code).toBe('TIMEOUT')
      vi.stubGlobal('navigator', { onLine: true })
      expect(problemOf(new TypeError('Failed to fetch')).code).toBe('NETWORK')
    })
  })
})

describe('several errors', () => {
  it('the outcome that nobody knows speaks first, then the restriction, the fault, the rest, the fields', () => {
    const order = ['CITY', 'SOLD_OUT', 'KEY_MISSING', 'BLOCKED', 'CRASHED']
    for (let i = 0; i < order.length; i += 1) {
      const codes = order.slice(0, i + 1)
      expect(problemOf({ shops: codes.map((code) => ({ code })) }).code).toBe(order[i])
    }
  })
  it('while reading, nothing is unknown', () => {
    expect(problemOf({ shops: [{ code: 'CRASHED' }, { code: 'BLOCKED' }] }, { operation: 'read' }).code).toBe('BLOCKED')
  })
  it('collects every field, once, also the one that speaks', () => {
    const problem = problemOf({
      shops: [{ code: 'CITY' }, { code: 'EMAIL', field: 'contact.email' }, { code: 'CITY' }],
      fields: ['note', 'note'],
    })
    expect(problem).toMatchObject({ code: 'CITY' })
    expect(problem.violations).toEqual([
      { path: 'city', code: 'CITY' },
      { path: 'contact.email', code: 'EMAIL' },
      { path: 'note' },
    ])
  })
  it('stops at 50 fields', () => {
    const shops = Array.from({ length: 500 }, (_, i) => ({ code: 'CITY', field: `city${String(i)}` }))
    expect(problemOf({ shops }).violations).toHaveLength(50)
  })
})

describe('operation', () => {
  it.each([
    ['GET', undefined, 'read'],
    ['head', undefined, 'read'],
    ['PUT', undefined, 'write'],
    ['DELETE', undefined, 'write'],
    ['POST', undefined, undefined],
    ['POST', { 'Idempotency-Key': 'k' }, 'idempotentWrite'],
    ['PUT', new Headers({ 'idempotency-key': 'k' }), 'idempotentWrite'],
    ['GET', { 'Idempotency-Key': 'k' }, 'read'],
  ])('%s %o', (method, headers, operation) => {
    expect(problemOf(Object.assign(new Error('x'), { config: { method, headers } })).operation).toBe(operation)
  })
  it('is what the caller says', () => {
    const error = Object.assign(new Error('x'), { request: new Request('http://localhost/', { method: 'GET' }) })
    expect(problemOf(error).operation).toBe('read')
    expect(problemOf(error, { operation: 'write' }).operation).toBe('write')
  })
  it('is never taken from a body, which may say anything', () => {
    expect(problemOf({ ...soldOut, method: 'GET' }).operation).toBeUndefined()
    expect(problemOf({ data: { ...soldOut, request: { method: 'GET' } } }).operation).toBeUndefined()
  })
})

describe('what stands beside the code', () => {
  const wait = (header: string, more: Readonly<Record<string, string>> = {}): number | undefined => {
    const problem = problemOf(
      { status: 429, headers: { 'Retry-After': header, ...more } },
      { receivedAt: 1_000_000_000_000 },
    )
    return problem.availableAt === undefined ? undefined : (problem.availableAt - problem.receivedAt) / 1000
  }
  it('Retry-After in seconds and as a date', () => {
    expect(wait('20')).toBe(20)
    expect(wait('0.5')).toBe(0.5)
    // Now.
    expect(wait('0')).toBe(0)
    expect(wait('Sun, 09 Sep 2000 01:47:10 GMT')).toBe(0)
    expect(wait('Sun, 09 Sep 2001 01:47:10 GMT')).toBe(30)
    expect(wait('Sun, 09 Sep 2001 01:47:10 GMT', { Date: 'Sun, 09 Sep 2001 01:47:00 GMT' })).toBe(10)
    expect(problemOf({ shop: { code: 'BUSY' }, wait: 7 }, { receivedAt: 0 }).availableAt).toBe(7000)
  })
  it.each(['-1', 'NaN', '', 'soon', '1e9', 'Infinity', '99x', '0x10'])('ignores the Retry-After %s', (header) => {
    expect(wait(header)).toBeUndefined()
  })
  it('never waits longer than a day', () => {
    expect(wait('31536000000')).toBe(86_400)
    expect(wait('9'.repeat(250))).toBe(86_400)
    expect(wait('Fri, 31 Dec 9999 23:59:59 GMT')).toBe(86_400)
  })

  it('the request id, from the body or the headers, as visible ASCII', () => {
    expect(problemOf({ ...soldOut, id: 'body-1' }).requestId).toBe('body-1')
    expect(problemOf({ status: 500, headers: new Headers({ 'X-Request-Id': 'h-1', 'CF-Ray': 'ray' }) }).requestId).toBe(
      'h-1',
    )
    expect(problemOf({ status: 500, headers: { 'CF-RAY': ['ray', 'x'] } }).requestId).toBe('ray')
    expect(problemOf({ ...soldOut, id: '\u202Ea<b>\n é'.repeat(100) }).requestId).toMatch(/^[\x21-\x7E]{1,128}$/)
    expect(problemOf({ ...soldOut, id: ' \n' }).requestId).toBeUndefined()
  })

  it('a part that failed', () => {
    expect(problemOf({ ...soldOut, part: true })).toMatchObject({ scope: 'part', failed: 1, total: 3 })
  })

  it('only the values that the entry declares, checked and cleaned, the host first', () => {
    const body = {
      code: 'TOO_MUCH',
      limit: { amount: '10.50', currency: 'EUR' },
      left: 3,
      until: '2030-01-02',
      pause: -1,
      name: `a\u202Eb\u0000c\n d ${'x'.repeat(100)}`,
      secret: 'no',
    }
    const { values } = problemOf({ shop: body }, { values: { left: 5, secret: 'no' } })
    expect(values).toEqual({
      limit: { amount: '10.50', currency: 'EUR' },
      left: 5,
      until: '2030-01-02',
      name: `abc  d ${'x'.repeat(57)}`,
    })
  })
  it.each([
    { limit: { amount: Number.NaN, currency: 'EUR' } },
    { limit: { amount: '1e999', currency: 'EUR' } },
    { limit: { amount: 5, currency: '<b>' } },
    { limit: 5 },
    { left: 1.5 },
    { left: -1 },
    { until: 'tomorrow' },
    { until: Number.POSITIVE_INFINITY },
    { name: '' },
    { name: '\u200F' },
  ])('not %o', (values) => {
    expect(problemOf({ shop: { code: 'TOO_MUCH' } }, { values: values }).values).toEqual({})
  })

  it('when it was first seen, for each error object', () => {
    vi.useFakeTimers({ now: 1000 })
    const error = new Error('x')
    const first = problemOf(error).receivedAt
    vi.setSystemTime(9000)
    expect(problemOf(error).receivedAt).toBe(first)
    expect(problemOf('text').receivedAt).toBe(9000)
    expect(problemOf(error, { receivedAt: 5 }).receivedAt).toBe(5)
    vi.useRealTimers()
  })

  it('the cause and the words of the server, where logs and spreads pass them by', () => {
    const problem = problemOf(soldOut)
    expect(problem.cause).toBe(soldOut)
    expect(problem.serverMessage).toBe('server words')
    expect(JSON.stringify(problem)).not.toContain('server words')
    expect(Object.keys(problem)).not.toContain('cause')
  })
})

it('gives a Response its problem once it has been read', async () => {
  const response = new Response(JSON.stringify(soldOut), { status: 409, headers: { 'request-id': 'r1' } })
  await readError(response)
  expect(problemOf(response)).toMatchObject({ code: 'SOLD_OUT', status: 409, requestId: 'r1' })
})
