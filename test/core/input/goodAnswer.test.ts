import { describe, expect, it } from 'vitest'
import { readError } from '../../../src/core/input/readError'
import { normalizeError } from '../../../src/core/normalizeError'
import type { Operation, Problem } from '../../../src/problem'
import { apis, merchant } from '../../fixtures/merchant'

/* A list in a good answer is what was asked for; what a row says is not said of the request. */

const catalogues = [...apis, merchant]

const understood = async (input: unknown, operation?: Operation): Promise<Problem | null> =>
  normalizeError(await readError(input), { catalogues, ...(operation && { operation }) })

type Body = object | readonly unknown[]
const json = (body: Body, status = 200): Response => new Response(JSON.stringify(body), { status })
const used = async (body: Body): Promise<Response> => {
  const response = json(body)
  await response.json()
  return response
}

/** How clients hand out an answer that went well. */
const results: readonly (readonly [string, (body: Body) => unknown])[] = [
  ['a returned Response', (body) => json(body)],
  ['axios', (data) => ({ data, status: 200, statusText: 'OK', headers: {}, config: { method: 'post', headers: {} } })],
  ['openapi-fetch', async (data) => ({ data, response: await used(data) })],
  [
    'hey-api',
    async (data) => ({
      data,
      error: undefined,
      request: new Request('http://a/', { method: 'POST' }),
      response: await used(data),
    }),
  ],
  ['ts-rest', (body) => ({ status: 200, body, headers: new Headers() })],
  ['RTK Query, its metadata', async (data) => ({ data, meta: { response: await used(data) } })],
  [
    'superagent',
    (body) => ({ status: 200, statusCode: 200, body, text: JSON.stringify(body), ok: true, error: false }),
  ],
  ["Azure's REST client", (body) => ({ status: '200', body, headers: {}, request: {} })],
  ['a gateway', (body) => ({ statusCode: 200, headers: {}, body: JSON.stringify(body) })],
]

const good: readonly (readonly [string, Body])[] = [
  ['a list inside', { id: 1, items: [{ id: 2 }] }],
  ['a list', [{ id: 1 }, { id: 2 }]],
  ['a list with paging', { data: [{ id: 1 }], page: 1 }],
  ["Kraken's", { error: [], result: { ZUSD: '1.0' } }],
  ["Kraken's, with rows", { error: [], result: { trades: [{ id: 1, reason: 'INSUFFICIENT_BALANCE' }] } }],
  ['a row with a listed code', [{ id: 1, reason: 'PRICE_CHANGED' }]],
  [
    'rows with listed codes',
    {
      data: [
        { id: 1, code: 'PRICE_CHANGED' },
        { id: 2, key: 'INSUFFICIENT_BALANCE' },
      ],
    },
  ],
  ['a row that failed', { data: [{ id: 1, error: { code: 'SESSION_EXPIRED' } }], total: 1 }],
  ['a row with a message', { results: [{ id: 1, status: 'failed', message: 'x', code: 'NOT_FOUND' }] }],
  ['a row with a status', { data: [{ id: 1, status: 404 }] }],
  ['rows deep inside', { page: { content: [{ id: 1, errorCode: 'SESSION_EXPIRED' }] } }],
  ['an order that was called off', { id: 1, status: 'cancelled', reason: 'PRICE_CHANGED' }],
  ['an order with its last failure', { id: 'pi_1', last_payment_error: { code: 'card_declined', message: 'x' } }],
  ['an order with its last failure, in data', { data: { id: 1, error: { code: 'PRICE_CHANGED' }, state: 'failed' } }],
  ['no errors', { ok: true, errors: [] }],
  ['no errors, as an object', { order: { state: 'done' }, errors: {} }],
  ['a code for nothing', { errorCode: '0', error: 'none', data: { total: 1 } }],
  ['rows that are called details', { details: [{ field: 'amount', code: 'PRICE_CHANGED', message: 'x' }] }],
  ['the description of a form', { fields: [{ name: 'email', label: 'Email' }], message: 'Fill in the form' }],
  ['the description of a form, as a map', { fields: { email: { message: 'x' } } }],
  ['lists of sentences', { notes: ['Sent in two parcels.'], tags: ['a', 'b'] }],
  ['a field to sort by', { field: 'amount', order: 'asc' }],
  ['rows with paging and a failed one', { rows: [{ id: 1, status: 'failed', reason: 'PRICE_CHANGED' }], next: null }],
  ['a payment that failed', { id: 1, status: 'error', message: 'x' }],
  ['empty', {}],
  ['an empty list', []],
  ['a batch', [{ jsonrpc: '2.0', id: 1, result: { code: 'PRICE_CHANGED' } }]],
  ['GraphQL', { data: { orders: [{ id: 1, errors: [{ message: 'x', code: 'PRICE_CHANGED' }] }] } }],
  ['GraphQL, a payload', { data: { checkoutCreate: { checkout: { id: 1 }, errors: [] } } }],
]

describe.each(results)('%s', (_, result) => {
  it.each(good)('%s shows nothing', async (_name, body) => {
    for (const operation of [undefined, 'write', 'read'] as const)
      expect(await understood(await result(body), operation)).toBeNull()
  })
})

it("Kraken's, parsed, shows nothing", async () => {
  expect(await understood({ error: [], result: { ZUSD: '1.0' } })).toBeNull()
  expect(await understood({ jsonrpc: '2.0', id: 1, result: { a: 1 }, error: null })).toBeNull()
})
it.each(good)('%s, parsed, never has the words of a row', async (_, body) => {
  for (const operation of [undefined, 'write', 'read'] as const) {
    // What was handed over with no sign of success isn't passed over in silence, but nothing is made of it either.
    const problem = await understood(body, operation)
    // An object with an id and a code, and `details` with codes and messages, are also how errors look.
    if (problem && !('details' in body || 'id' in body)) expect([problem.catalogue]).toEqual(['common'])
  }
})
it('a row never gives a bare answer its code', async () => {
  expect((await understood({ data: [{ id: 1, reason: 'PRICE_CHANGED' }] }))?.code).not.toBe('PRICE_CHANGED')
  expect((await understood({ items: [{ id: 1, reason: 'PRICE_CHANGED' }] }))?.code).not.toBe('PRICE_CHANGED')
})

describe('what went wrong all the same', () => {
  const bad: readonly (readonly [string, Body, string])[] = [
    [
      "an API's refusal",
      { success: false, error: { code: 11, key: 'INSUFFICIENT_BALANCE', message: 'x' } },
      'INSUFFICIENT_BALANCE',
    ],
    ['a list of errors', { errors: [{ error_code: 'payments-3015', error_message: 'x' }] }, 'payments-3015'],
    [
      'a batch with an error',
      [
        { jsonrpc: '2.0', id: 1, result: 1 },
        { jsonrpc: '2.0', id: 2, error: { code: -32000, message: 'x' } },
      ],
      'UNREADABLE',
    ],
    ['GraphQL', { data: null, errors: [{ message: 'x', extensions: { code: 'CONFLICT' } }] }, 'HTTP_409'],
  ]
  it.each(results.flatMap(([name, result]) => bad.map((one) => [name, one[0], result, one[1], one[2]] as const)))(
    '%s: %s',
    async (_, _name, result, body, code) => {
      expect((await understood(await result(body), 'write'))?.code).toBe(code)
    },
  )
  it('rows of an answer that is no success count', async () => {
    const failed = json([{ error_code: 'payments-3015', error_message: 'x' }], 400)
    expect(await understood(failed)).toMatchObject({ status: 400 })
    expect((await understood(json({ details: [{ reason: 'PRICE_CHANGED' }] }, 409)))?.code).toBe('PRICE_CHANGED')
  })
  it('what was thrown counts, with a good status, too', async () => {
    const thrown = Object.assign(new Error('x'), { status: 200, data: [{ code: 'PRICE_CHANGED' }] })
    expect((await understood(thrown))?.code).toBe('PRICE_CHANGED')
  })
})

describe('a good-looking answer', () => {
  it.each<[string, Body]>([
    ['{ data: { error } }', { data: { error: { message: 'x' } } }],
    ['{ data: { ok: false } }', { data: { ok: false } }],
    ['{ data: { success: false } }', { data: { success: false, message: 'x' } }],
    ['{ result: { ok: false } }', { result: { ok: false } }],
    ['JSend', { status: 'error', message: 'x' }],
    ['JSend, fail', { status: 'fail', data: { email: 'x' } }],
    ['{ isSuccess: false }', { isSuccess: false, value: null }],
  ])('%s is an error', async (_, body) => {
    for (const [name, result] of results)
      expect([name, await understood(await result(body), 'write')]).not.toEqual([name, null])
    expect(await understood(body, 'write')).not.toBeNull()
    expect(await understood({ data: { data: { error: { code: 'PRICE_CHANGED' } } } })).toMatchObject({
      code: 'PRICE_CHANGED',
    })
  })

  const payloads: readonly (readonly [string, object])[] = [
    ['Saleor', { checkoutCreate: { checkout: null, errors: [{ field: 'email', message: 'x', code: 'INVALID' }] } }],
    ['Shopify', { customerCreate: { customer: null, userErrors: [{ field: ['input', 'email'], message: 'x' }] } }],
    [
      'Shopify, of a checkout',
      { checkoutCreate: { checkoutUserErrors: [{ field: ['email'], message: 'x', code: 'TAKEN' }] } },
    ],
    ['Graphene', { createUser: { user: null, errors: [{ field: 'email', messages: ['x'] }] } }],
    ['Magento', { createCustomer: { user_errors: [{ path: ['email'], message: 'x', code: 'INVALID' }] } }],
  ]
  it.each(payloads)("%s: a mutation's payload with errors was refused", async (_, data) => {
    for (const [name, result] of results) {
      const problem = await understood(await result({ data }))
      expect({ name, ...problem }).toMatchObject({ name, code: 'HTTP_422', status: 422 })
      expect(problem?.violations.map(({ path }) => path)).toEqual(['email'])
    }
    // Apollo's and urql's results, and the parsed body.
    expect(await understood({ data })).toMatchObject({ code: 'HTTP_422' })
    expect(await understood({ data, error: undefined, operation: { kind: 'mutation' } })).toMatchObject({
      code: 'HTTP_422',
    })
  })
  it('while reading it is data', async () => {
    for (const [, data] of payloads) {
      expect(await understood({ data, error: undefined, operation: { kind: 'query' } })).toBeNull()
      expect(await understood({ data }, 'read')).toBeNull()
    }
  })
  it.each<[string, object]>([
    ['Vendure', { addItem: { __typename: 'InsufficientStockError', errorCode: 'INSUFFICIENT_STOCK', message: 'x' } }],
    ['a union of errors', { pay: { __typename: 'CardDeclinedError', message: 'x' } }],
    ['a payload without success', { pay: { success: false, message: 'x', order: null } }],
    ['a payload that is not ok', { pay: { ok: false } }],
  ])('%s: a mutation that says so was refused', async (_, data) => {
    for (const [, result] of results)
      expect(await understood(await result({ data }))).toMatchObject({ code: 'HTTP_422', violations: [] })
    expect(await understood({ data, error: undefined, operation: { kind: 'query' } })).toBeNull()
  })
  it('Magento: an order without fields', async () => {
    const data = { placeOrder: { errors: [{ code: 'UNABLE_TO_PLACE_ORDER', message: 'x' }], orderV2: null } }
    expect(await understood({ data })).toMatchObject({ code: 'HTTP_422', violations: [] })
  })
})
