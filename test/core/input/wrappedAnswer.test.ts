import { describe, expect, it } from 'vitest'
import { readError, unreadResponse } from '../../../src/core/input/readError'
import type { Problem } from '../../../src/problem'
import { normalize } from '../support'

/* Wherever an answer is: it is read, or counts with its status. What was thrown is never nothing. */

const body = JSON.stringify({ shop: { code: 'SOLD_OUT' } })
const answer = (status = 409, text: string | null = body): Response => new Response(text, { status })
const around = (members: object): Error => Object.assign(new Error('x'), members)

/** What a page does: ask whether there is something to read, read, understand. */
async function understood(input: unknown): Promise<Problem | null> {
  if (normalize(input) === null) expect(unreadResponse(input)).toBeDefined()
  const read = await readError(input)
  expect(unreadResponse(read)).toBeUndefined()
  return normalize(read)
}

const places: readonly (readonly [string, (response: Response) => unknown])[] = [
  ...[
    'context',
    'raw',
    'res',
    'httpResponse',
    'rawResponse',
    'originalResponse',
    '$response',
    'payload',
    'response',
  ].map((key) => [`an error's ${key}`, (response: Response) => around({ [key]: response })] as const),
  ['one level deeper', (response) => around({ context: { http: { response } } })],
  [
    "Supabase's result",
    (response) => ({ data: null, error: around({ name: 'FunctionsHttpError', context: response }) }),
  ],
  ['a list', (response) => around({ attempts: [{ response }] })],
  ["an AggregateError's errors", (response) => new AggregateError([around({ context: response })])],
  ['a cause of a cause', (response) => new Error('x', { cause: new Error('y', { cause: around({ raw: response }) }) })],
  [
    'what a class keeps to itself',
    (response) => Object.defineProperty(new Error('x'), 'response', { value: response, enumerable: false }),
  ],
]

describe.each(places)('in %s', (_, wrap) => {
  it('a code is found', async () => {
    expect(await understood(wrap(answer()))).toMatchObject({ code: 'SOLD_OUT', status: 409 })
  })
  it.each([500, 502, 403])('%i counts where there is no body', async (status) => {
    expect(await understood(wrap(answer(status, null)))).toMatchObject({ code: `HTTP_${String(status)}`, status })
  })
  it('the status counts where the host has read it', async () => {
    const response = answer()
    await response.text()
    expect(unreadResponse(wrap(response))).toBeUndefined()
    expect(await understood(wrap(response))).toMatchObject({ code: 'HTTP_409' })
  })
  it('the status counts where somebody else is reading', async () => {
    const response = answer()
    response.body?.getReader()
    expect(await understood(wrap(response))).toMatchObject({ code: 'HTTP_409' })
  })
})

it('an error around a good answer is shown', async () => {
  expect(await understood(around({ context: answer(200, '{}') }))).toMatchObject({ code: 'UNREADABLE' })
})
it('a result around a good answer is not', async () => {
  expect(normalize(await readError({ data: undefined, raw: answer(200, '{}') }))).toBeNull()
})
it('all of several answers are read', async () => {
  expect(await understood(around({ first: answer(500, null), second: answer() }))).toMatchObject({ code: 'SOLD_OUT' })
})
it('an answer that is new each time is waited for once', async () => {
  class ApiError extends Error {
    get response(): Response {
      return answer()
    }
  }
  expect(await understood(new ApiError('x'))).toMatchObject({ code: 'HTTP_409' })
})
it('more answers than anybody reads are waited for once', async () => {
  const all = Array.from({ length: 30 }, (_, i) => [`r${String(i)}`, answer(503, null)] as const)
  expect(await understood(around(Object.fromEntries<Response>(all)))).toMatchObject({ code: 'HTTP_503' })
})
it('a Response that stands for a lost connection is one', async () => {
  expect(await understood(Response.error())).toMatchObject({ code: 'NETWORK' })
  expect(await understood(around({ context: Response.error() }))).toMatchObject({ code: 'NETWORK' })
})

describe('an answer that lies', () => {
  const lying = (text: () => unknown): object => ({ status: 409, clone: () => lying(text), text, headers: null })
  it.each<[string, () => unknown]>([
    ['a text that is none', () => Promise.resolve({ length: 3 })],
    ['no promise', () => 5],
    ['null', () => Promise.resolve(null)],
    ['a rejection', () => Promise.reject(new Error('no'))],
    ['an error', (): unknown => JSON.parse('{')],
    ['a number', () => Promise.resolve(7)],
  ])('%s', async (_, text) => {
    expect(await understood(lying(text))).toMatchObject({ code: 'HTTP_409' })
    expect(await understood(around({ context: lying(text) }))).toMatchObject({ code: 'HTTP_409' })
  })
  it.each([
    ['chunks that are no bytes', { read: () => Promise.resolve({ done: false, value: 'text' }) }],
    ['no chunks', { read: () => Promise.resolve({ done: false }) }],
    ['nothing', { read: () => Promise.resolve(null) }],
    ['no reader', null],
  ])('a stream of %s', async (_, reader) => {
    const response = { ...lying(() => Promise.resolve(body)), body: { getReader: () => reader } }
    expect(await understood({ ...response, clone: () => response })).toMatchObject({ code: 'HTTP_409' })
  })
  it('a clone that is none', async () => {
    for (const copy of [null, undefined, 5, {}])
      expect(await understood({ ...lying(() => ''), clone: () => copy })).toMatchObject({ code: 'HTTP_409' })
  })
})

it("a status that is text is one, as of Azure's REST client", () => {
  const problem = normalize({ status: '409', body: { shop: { code: 'SOLD_OUT' } }, headers: {}, request: {} })
  expect(problem).toMatchObject({ code: 'SOLD_OUT', status: 409 })
})
