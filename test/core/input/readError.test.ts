import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiResponseError } from '../../../src/core/input/ApiResponseError'
import { readError, unreadResponse } from '../../../src/core/input/readError'
import { normalize, problemOf } from '../support'

const body = JSON.stringify({ shop: { code: 'SOLD_OUT' } })

describe('a Response', () => {
  it('becomes an error without words', async () => {
    const error = await readError(
      new Response(body, { status: 409, headers: { 'x-request-id': 'r', 'set-cookie': 's' } }),
    )
    expect(error).toBeInstanceOf(ApiResponseError)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      message: 'HTTP 409',
      status: 409,
      headers: { 'x-request-id': 'r' },
      body: { shop: {} },
    })
    expect(problemOf(error)).toMatchObject({ code: 'SOLD_OUT', status: 409, requestId: 'r' })
  })
  it('is read once, and stays readable for the host', async () => {
    const response = new Response(body, { status: 409 })
    const clone = vi.spyOn(response, 'clone')
    const [first, second] = await Promise.all([readError(response), readError(response)])
    expect(first).toBe(second)
    expect(await readError(response)).toBe(first)
    expect(clone).toHaveBeenCalledTimes(1)
    expect(await response.json()).toEqual({ shop: { code: 'SOLD_OUT' } })
  })
  it('that the host has read leaves status and headers', async () => {
    const response = new Response(body, { status: 503, headers: { 'retry-after': '7' } })
    await response.text()
    expect(unreadResponse(response)).toBeUndefined()
    expect(problemOf(await readError(response))).toMatchObject({ code: 'HTTP_503', status: 503 })
    expect(problemOf(response)).toMatchObject({ code: 'HTTP_503' })
  })
  it('that succeeded is nothing, unless its body is an error', async () => {
    expect(normalize(await readError(new Response('{"fine": true}')))).toBeNull()
    expect(normalize(await readError(new Response(null, { status: 204 })))).toBeNull()
    expect(problemOf(await readError(new Response(body))).code).toBe('SOLD_OUT')
  })
  it('with HTML, nothing or broken JSON has a status', async () => {
    for (const text of ['<html><h1>Bad gateway</h1>', '', '{"shop": {"code"', null]) {
      expect(problemOf(await readError(new Response(text, { status: 502 })))).toMatchObject({
        code: 'HTTP_502',
        status: 502,
      })
    }
  })
  it('is read where there is no decoder', async () => {
    vi.stubGlobal('TextDecoder', undefined)
    expect(problemOf(await readError(new Response(body, { status: 409 }))).code).toBe('SOLD_OUT')
    vi.unstubAllGlobals()
  })
  it('that is larger than 64 kB has a status', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => {
      controller.enqueue(new TextEncoder().encode(' '.repeat(16_384)))
    })
    const endless = new Response(new ReadableStream({ pull }), { status: 500 })
    expect(problemOf(await readError(endless)).code).toBe('HTTP_500')
    expect(pull.mock.calls.length).toBeLessThan(12)
  })
  it('that breaks off has a status', async () => {
    const broken = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"sh'))
        controller.error(new TypeError('terminated'))
      },
    })
    expect(problemOf(await readError(new Response(broken, { status: 500 }))).code).toBe('HTTP_500')
  })
})

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  it('two seconds at most', async () => {
    const reading = readError(new Response(new ReadableStream({}), { status: 500 }))
    await vi.advanceTimersByTimeAsync(2000)
    expect(problemOf(await reading).code).toBe('HTTP_500')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('an error around a Response', () => {
  it('stays what it is, and is known from then on', async () => {
    const error = Object.assign(new Error('x'), { response: new Response(body, { status: 409 }) })
    expect(normalize(error)).toBeNull()
    expect(unreadResponse(error)).toBe(error.response)
    expect(await readError(error)).toBe(error)
    expect(unreadResponse(error)).toBeUndefined()
    expect(problemOf(error)).toMatchObject({ code: 'SOLD_OUT', status: 409 })
  })
  it('is unread while it is being read', async () => {
    const error = new Error('x', { cause: new Response(body, { status: 409 }) })
    const reading = readError(error)
    expect(normalize(error)).toBeNull()
    await reading
    expect(problemOf(error).code).toBe('SOLD_OUT')
  })
  it('need not be read where the code is there already', () => {
    const error = Object.assign(new Error('x'), {
      response: new Response(body, { status: 409 }),
      data: JSON.parse(body) as unknown,
    })
    expect(problemOf(error).code).toBe('SOLD_OUT')
  })
})

it.each([null, undefined, 'text', 5, new Error('x')])('hands back %s', async (input) => {
  expect(await readError(input)).toBe(input)
})

it('finds no error in a good answer, whatever its members are called', async () => {
  for (const body of [
    { requestId: 'req_1', price: '4.20' },
    { code: 'SUMMER', status: 'active' },
    { id: 1, reason: 'gift', retryAfter: 5 },
  ]) {
    const read = await readError(new Response(JSON.stringify(body), { status: 200 }))
    expect(normalize(read)).toBeNull()
  }
})
