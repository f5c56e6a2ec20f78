import { describe, expect, it } from 'vitest'
import { defineCatalogue } from '../../../src/catalogue/defineCatalogue'
import type { Catalogue } from '../../../src/catalogue/types'
import { readError } from '../../../src/core/input/readError'
import { normalizeError } from '../../../src/core/normalizeError'
import { resolveProblem } from '../../../src/core/resolveProblem'
import { apis } from '../../fixtures/merchant'

/*
 * What other companies' servers and clients really answer, met by a page that has the catalogues of the four APIs. None of it
 * may get their words: not a bank account's balance for a wallet's, not "contact support" for the end of a session.
 */

const error = (members: object, message = 'words of the server') => Object.assign(new Error(message), members)
const axios = (status: number, data: unknown) => error({ isAxiosError: true, response: { status, headers: {}, data } })

/** The forms in which an answer comes. */
const forms: Readonly<Record<string, (status: number, body: unknown) => unknown>> = {
  'a Response': (status, body) => readError(new Response(JSON.stringify(body), { status })),
  axios,
  'text in an error': (status, body) => error({ status, text: JSON.stringify(body) }),
  'a result with its response': (status, body) => ({ error: body, response: new Response(null, { status }) }),
  'RTK Query': (status, data) => ({ status, data }),
  'an error within an error': (status, body) => new Error('x', { cause: axios(status, body) }),
}

const refused = {
  disclosure: 'open',
  domain: 'shop',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'contactSupport',
  copy: 'refused',
} as const

/** A catalogue of the user's, known by its codes alone. */
const shop: Catalogue = defineCatalogue({
  name: 'shop',
  errors: { INVALID_COUPON: refused, USER_LIMIT_REACHED: refused },
})

const alone: readonly (readonly Catalogue[])[] = apis.map((api) => [api])
const sets: readonly (readonly Catalogue[])[] = [apis, [...apis, shop], ...alone]

async function outcomes(input: unknown, registered = sets): Promise<ReadonlySet<string>> {
  const read = await input
  const all = registered.map((catalogues) => {
    const problem = normalizeError(read, { catalogues, operation: 'write' })
    if (!problem) return 'nothing'
    const { presentation } = resolveProblem(problem, { catalogues })
    return [problem.catalogue, problem.code, presentation.outcome, presentation.recovery].join(' ')
  })
  return new Set(all)
}

const of401 = 'common HTTP_401 notApplied signIn'
const of400 = 'common HTTP_400 notApplied contactSupport'
const of4xx = 'common HTTP_4XX notApplied contactSupport'
const of422 = 'common HTTP_422 notApplied contactSupport'
const of403 = 'common HTTP_403 notApplied contactSupport'
const of404 = 'common HTTP_404 notApplied none'
const of409 = 'common HTTP_409 notApplied refresh'
const of429 = 'common HTTP_429 notApplied wait'
const of500 = 'common HTTP_500 unknown checkActivity'
const of503 = 'common HTTP_503 notApplied wait'

const message = 'words of the server'
const answers: readonly (readonly [who: string, status: number, body: unknown, expected: string])[] = [
  [
    'Square: too little on a card',
    402,
    { errors: [{ category: 'PAYMENT_METHOD_ERROR', code: 'INSUFFICIENT_FUNDS', detail: message }] },
    of4xx,
  ],
  [
    'Square: an expired token',
    401,
    { errors: [{ category: 'AUTHENTICATION_ERROR', code: 'ACCESS_TOKEN_EXPIRED', detail: message }] },
    of401,
  ],
  [
    'Square: a card',
    400,
    { errors: [{ category: 'PAYMENT_METHOD_ERROR', code: 'INVALID_CARD', detail: message }] },
    of400,
  ],
  [
    'Square: failed',
    500,
    { errors: [{ category: 'API_ERROR', code: 'INTERNAL_SERVER_ERROR', detail: message }] },
    of500,
  ],
  ['Salesforce: the session is over', 401, [{ message, errorCode: 'INVALID_SESSION_ID' }], of401],
  ['Salesforce: no access', 403, [{ message, errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', fields: [] }], of403],
  ['Salesforce: a query', 400, [{ message, errorCode: 'INVALID_FIELD' }], of400],
  ['Salesforce: busy', 503, [{ message, errorCode: 'SERVER_UNAVAILABLE' }], of503],
  [
    'Stripe: declined',
    402,
    { error: { type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor', message } },
    of4xx,
  ],
  ['Stripe: too often', 429, { error: { type: 'invalid_request_error', code: 'rate_limit', message } }, of429],
  [
    'PayPal: declined',
    422,
    {
      name: 'UNPROCESSABLE_ENTITY',
      message,
      debug_id: 'd',
      details: [{ issue: 'INSTRUMENT_DECLINED', description: message }],
    },
    of422,
  ],
  ['PayPal: not signed in', 401, { error: 'invalid_client', error_description: message }, of401],
  [
    'PayPal: too little',
    422,
    { name: 'UNPROCESSABLE_ENTITY', message, details: [{ issue: 'INSUFFICIENT_FUNDS', description: message }] },
    of422,
  ],
  [
    'Adyen: refused',
    422,
    { status: 422, errorCode: '167', message, errorType: 'validation', pspReference: 'P' },
    of422,
  ],
  ['Adyen: its key', 401, { status: 401, errorCode: '000', message, errorType: 'security' }, of401],
  ['Shopify: throttled', 429, { errors: message }, of429],
  [
    'Plaid: a login',
    400,
    { error_type: 'ITEM_ERROR', error_code: 'INVALID_CREDENTIALS', error_message: message, request_id: 'r' },
    of400,
  ],
  [
    'Plaid: busy',
    429,
    { error_type: 'RATE_LIMIT_EXCEEDED', error_code: 'ACCOUNTS_LIMIT', error_message: message },
    of429,
  ],
  ['Twilio: not signed in', 401, { code: 20003, message, more_info: 'https://t', status: 401 }, of401],
  ['Twilio: too often', 429, { code: 20429, message, more_info: 'https://t', status: 429 }, of429],
  ['Binance: too little', 400, { code: -2010, msg: message }, of400],
  ['Binance: too often', 429, { code: -1003, msg: message }, of429],
  ['Coinbase: too little', 400, { errors: [{ id: 'insufficient_funds', message }] }, of400],
  ['Coinbase Advanced: too little', 400, { error: 'INSUFFICIENT_FUND', error_details: message, message }, of400],
  [
    'Firebase: a password',
    400,
    {
      error: {
        code: 400,
        message: 'INVALID_PASSWORD',
        errors: [{ message: 'INVALID_PASSWORD', domain: 'global', reason: 'invalid' }],
      },
    },
    of400,
  ],
  ['Supabase Auth: no session', 403, { code: 403, error_code: 'session_not_found', msg: message }, of403],
  ['Supabase Auth: over', 401, { code: 'session_expired', message }, of401],
  ['PostgREST: taken', 409, { code: '23505', details: message, hint: null, message }, of409],
  ['Keycloak: over', 400, { error: 'invalid_grant', error_description: message }, of400],
  ['Keycloak: not signed in', 401, { error: 'HTTP 401 Unauthorized' }, of401],
  [
    'Razorpay: too little',
    400,
    { error: { code: 'BAD_REQUEST_ERROR', description: message, reason: 'insufficient_funds', step: 'payment' } },
    of400,
  ],
  ['Dwolla: too little', 400, { code: 'InsufficientFunds', message }, of400],
  ['Wise', 422, { errors: [{ code: 'NOT_VALID', message, arguments: [] }] }, of422],
  ['FedEx', 401, { transactionId: 't', errors: [{ code: 'NOT.AUTHORIZED.ERROR', message }] }, of401],
  ['DocuSign: not signed in', 401, { errorCode: 'USER_AUTHENTICATION_FAILED', message }, of401],
  ['DocuSign: not found', 404, { errorCode: 'ENVELOPE_DOES_NOT_EXIST', message }, of404],
  ['Fireblocks', 400, { message, code: 1427 }, of400],
  ['Telegram', 400, { ok: false, error_code: 400, description: message }, of400],

  // Express, Fastify, NestJS, hapi, Spring: what servers answer where nobody has written anything.
  ['Express: not signed in', 401, { error: 'Unauthorized', message }, of401],
  ['Fastify: not signed in', 401, { statusCode: 401, error: 'Unauthorized', message }, of401],
  ['NestJS: not signed in', 401, { message: 'Unauthorized', statusCode: 401 }, of401],
  ['NestJS: not signed in, with no code', 401, { message, error: 'Unauthorized', errorCode: null }, of401],
  ['NestJS: the session is over', 401, { message, error: 'Unauthorized', errorCode: 'SESSION_EXPIRED' }, of401],
  ['NestJS: too often', 429, { message, error: 'Too Many Requests', errorCode: 'SESSION_THROTTLED' }, of429],
  ['NestJS: a protocol’s word', 401, { message, error: 'Unauthorized', errorCode: 'UNAUTHORIZED' }, of401],
  [
    'Spring: failed',
    500,
    { timestamp: 'now', status: 500, error: 'Internal Server Error', message, errorCode: 'WITHDRAW_FAILED', path: '/' },
    of500,
  ],
  [
    'Spring: the session is over',
    401,
    { timestamp: 'now', status: 401, error: 'Unauthorized', message, errorCode: 'SESSION_EXPIRED', path: '/' },
    of401,
  ],
  [
    'Spring: too little',
    400,
    { timestamp: 'now', status: 400, error: 'Bad Request', message, errorCode: 'INSUFFICIENT_BALANCE', path: '/' },
    of400,
  ],

  // Numbers.
  ['a number and a failed server', 500, { error: 1, description: message }, of500],
  ['a number and no session', 401, { error: 1, description: message }, of401],
  ['a number too often', 429, { error: 4, description: message }, of429],
  ['a number and a gateway', 503, { error: 9, description: message }, of503],

  // Words that everybody has.
  ['a GraphQL server: too little', 400, { errors: [{ message, extensions: { code: 'INSUFFICIENT_BALANCE' } }] }, of400],
  [
    'a GraphQL server: the session is over',
    401,
    { errors: [{ message, extensions: { code: 'INVALID_SESSION_ID' } }] },
    of401,
  ],
  ['a list of errors: too little', 400, { errors: [{ code: 'INSUFFICIENT_BALANCE', message }] }, of400],
  ['an error object: too little', 400, { error: { code: 'INSUFFICIENT_BALANCE', message } }, of400],
  ['an error object: an unlisted word', 400, { error: { code: 'INSUFFICIENT_FUNDS', message } }, of400],
  ['an error object: another unlisted word', 403, { error: { code: 'USER_TIER_TOO_LOW', message } }, of403],
  ['an error object of a failed server', 500, { error: { code: 'INVALID_FIAT_AMOUNT', message } }, of500],
  ['JSON:API: too little', 422, { errors: [{ status: '422', code: 'INSUFFICIENT_FUNDS', title: message }] }, of422],
  [
    'a problem document: too little',
    422,
    { type: 'https://x.y/insufficient-balance', title: message, status: 422 },
    of422,
  ],
  ['a problem document: the session', 401, { type: 'https://x.y/session-expired', title: message, status: 401 }, of401],
  ['a protocol’s word beside a message', 400, { code: 'INVALID_ARGUMENT', message }, of400],
  ['OAuth’s words in capitals', 400, { code: 'INVALID_GRANT', message }, of400],
  ['a word after a failure', 502, { code: 'INSUFFICIENT_BALANCE', message }, 'common HTTP_502 unknown checkActivity'],
  ['a signature', 401, { code: 'INVALID_SIGNATURE', message }, of401],
]

describe.each(answers)('%s (%i)', (_, status, body, expected) => {
  it.each(Object.entries(forms))('as %s', async (_name, form) => {
    expect([...(await outcomes(form(status, body)))]).toEqual([expected])
  })
})

describe("a client's own error", () => {
  /** With no answer in it nothing is known of what became of the request. */
  const unreadable = 'common UNREADABLE unknown checkActivity'

  it.each<[string, unknown, string]>([
    [
      'ethers: a wallet with too little',
      error({
        code: 'INSUFFICIENT_FUNDS',
        shortMessage: 'x',
        info: { error: { code: -32000, message } },
        transaction: {},
      }),
      unreadable,
    ],
    [
      'ethers: an argument',
      error({ code: 'INVALID_ARGUMENT', shortMessage: 'x', argument: 'to', value: 'y' }),
      unreadable,
    ],
    ['ethers: an operation', error({ code: 'UNSUPPORTED_OPERATION', operation: 'getAddress' }), unreadable],
    ['ethers: an argument too few', error({ code: 'MISSING_ARGUMENT', count: 1, expectedCount: 2 }), unreadable],
    [
      'ethers, kept in a Redux store',
      { name: 'Error', message, stack: 'Error: x', code: 'INSUFFICIENT_FUNDS' },
      unreadable,
    ],
    [
      'jsforce: the session is over',
      error({ name: 'INVALID_SESSION_ID', errorCode: 'INVALID_SESSION_ID' }),
      unreadable,
    ],
    [
      'jsforce, with its answer',
      error({ errorCode: 'INVALID_SESSION_ID', statusCode: 401, data: [{ message, errorCode: 'INVALID_SESSION_ID' }] }),
      of401,
    ],
    [
      'square, with its answer',
      error({
        statusCode: 402,
        body: { errors: [{ category: 'PAYMENT_METHOD_ERROR', code: 'INSUFFICIENT_FUNDS' }] },
        errors: [{ category: 'PAYMENT_METHOD_ERROR', code: 'INSUFFICIENT_FUNDS' }],
      }),
      of4xx,
    ],
    [
      'Apollo: too little',
      error({ graphQLErrors: [error({ extensions: { code: 'INSUFFICIENT_BALANCE' } })], networkError: null }),
      unreadable,
    ],
    [
      'graphql-request: too little',
      error({
        response: { status: 200, headers: {}, errors: [{ message, extensions: { code: 'INSUFFICIENT_BALANCE' } }] },
        request: { query: 'mutation { a }' },
      }),
      unreadable,
    ],
    [
      'urql: an unlisted word',
      error({ graphQLErrors: [{ message, extensions: { code: 'INSUFFICIENT_FUNDS' } }], response: { status: 200 } }),
      unreadable,
    ],
    ['a body with no status', { code: 'INSUFFICIENT_FUNDS', message }, unreadable],
    ['a word with no status', { error: { code: 'INSUFFICIENT_FUNDS', message } }, unreadable],
  ])('%s', async (_, input, expected) => {
    expect([...(await outcomes(input))]).toEqual([expected])
  })
})

describe('a good answer', () => {
  it.each<[string, unknown]>([
    ['with a code of its own', { code: 'USER_2041', name: 'x' }],
    ['with a word of an API', { id: 1, code: 'INVALID_FIAT_AMOUNT' }],
  ])('%s shows nothing', async (_, body) => {
    expect([...(await outcomes({ status: 200, headers: {}, data: body }))]).toEqual(['nothing'])
  })

  it.each<[string, unknown]>([
    ['Kraken', { error: ['EOrder:Insufficient funds'] }],
    ['Coinbase Advanced', { success: false, error_response: { error: 'INSUFFICIENT_FUND', message } }],
    ['GraphQL', { data: null, errors: [{ message, extensions: { code: 'INSUFFICIENT_BALANCE' } }] }],
    ['a part that went well', { error: { code: 'X' }, meta: { success: true, requestId: 'r' } }],
    ['JSend around a refusal', { status: 'success', data: { success: false, error: { code: 'X', message } } }],
    ['reasons beside a refusal', { status_reasons: [], success: false, error: { code: 'X', message } }],
    ['another part', { error: { code: 'X' }, result: { status: 'success', data: {} } }],
  ])('with a refusal in it is never nothing, nor anybody’s money: %s', async (_, body) => {
    const found = [...(await outcomes({ status: 200, headers: {}, data: body }))]
    expect(found).toEqual(['common UNREADABLE unknown checkActivity'])
  })

  it('of a named catalogue neither', () => {
    for (const { name } of apis) {
      for (const data of [{ errors: [{ message, code: 'X' }] }, { error: { code: 'X', message } }]) {
        expect(normalizeError({ status: 200, headers: {}, data }, { catalogues: apis, catalogue: name })).not.toBeNull()
      }
    }
  })
})
