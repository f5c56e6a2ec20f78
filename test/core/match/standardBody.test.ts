import { describe, expect, it } from 'vitest'
import { normalizeError } from '../../../src/core/normalizeError'
import { readError } from '../../../src/core/input/readError'
import type { Problem, Values } from '../../../src/problem'
import { type Fixture, standardFixtures, textOf } from '../../fixtures'
import { apis, merchant } from '../../fixtures/merchant'

/** What the public specifications say of an answer; written from them, not from what the library does. */
interface Expected {
  /** The code that a user's catalogue lists. Absent: no code of anybody's. */
  readonly code?: string
  /** The entry of `common` where no catalogue lists a code. */
  readonly general: string
  /** Default: the status of the answer. */
  readonly status?: number
  readonly paths?: readonly string[]
  /** Where the catalogue's entry for the code isn't one of a field: what is left of the paths. */
  readonly pathsWithCode?: readonly string[]
  /** In seconds. */
  readonly wait?: number
  readonly values?: Values
}

const expected: Readonly<Record<string, Expected>> = {
  'rfc9457/type-uri': { code: 'out-of-credit', general: 'HTTP_403' },
  'rfc9457/about-blank': { general: 'HTTP_404' },
  'rfc9457/pointers': { general: 'HTTP_422', paths: ['age', 'profile.color'] },
  'rfc9457/nested-pointers': { general: 'HTTP_400', paths: ['items.2.price', 'items.0.sku'] },
  'rfc9457/invalid-params': { general: 'HTTP_400', paths: ['age', 'color'] },
  'rfc9457/code-member': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },
  'rfc9457/fragment': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },
  'rfc9457/urn': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },
  'rfc9457/trailing-slash': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },
  'rfc9457/retry-after': { general: 'HTTP_429', wait: 20 },

  'aip193/error-info': {
    code: 'SPEND_LIMIT_REACHED',
    general: 'HTTP_403',
    // Metadata is a map of strings: a count is written in digits.
    values: { plan: 'Starter', resetsAt: '2030-01-02T03:04:05Z', left: 3 },
  },
  'aip193/bad-request': { general: 'HTTP_400', paths: ['customer.email', 'items.2.price'] },
  'aip193/retry-info': { general: 'HTTP_429', wait: 12.5 },
  'aip193/quota-failure': { code: 'THROTTLED', general: 'HTTP_429', wait: 30 },
  'aip193/status-only': { general: 'HTTP_4XX' },
  'aip193/stream': { code: 'SPEND_LIMIT_REACHED', general: 'HTTP_403', values: {} },
  'aip193/legacy': { general: 'HTTP_400', paths: ['maxResults'] },

  'jsonapi/pointer': { general: 'HTTP_422', paths: ['firstName'] },
  'jsonapi/several': { general: 'HTTP_422', paths: ['firstName', 'address.city', 'payee'] },
  'jsonapi/parameter': { general: 'HTTP_400', paths: ['include'] },
  'jsonapi/code': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },
  'jsonapi/mixed': { general: 'HTTP_400', paths: ['secretPowers', 'volume'] },
  'jsonapi/whole': { general: 'HTTP_400' },

  // HTTP 200 says nothing about a GraphQL error.
  'graphql/own-code': { code: 'QUOTE_EXPIRED', general: 'UNREADABLE' },
  'graphql/unauthenticated': { general: 'HTTP_401', status: 401 },
  'graphql/forbidden': { general: 'HTTP_403', status: 403 },
  'graphql/bad-user-input': { general: 'HTTP_400', status: 400 },
  'graphql/validation-failed': { general: 'HTTP_400' },
  'graphql/http-status': { code: 'PLAN_NEEDED', general: 'HTTP_4XX', status: 402 },
  'graphql/data-and-errors': { general: 'HTTP_500', status: 500 },
  'graphql/several': { code: 'QUOTE_EXPIRED', general: 'UNREADABLE' },
  'graphql/throttled': { code: 'THROTTLED', general: 'UNREADABLE', wait: 15 },
  'graphql/no-extensions': { general: 'UNREADABLE' },
  'graphql/server-failed': { general: 'HTTP_500' },

  'connect/invalid-argument': { general: 'HTTP_400', paths: ['email'] },
  'connect/error-info': { code: 'SPEND_LIMIT_REACHED', general: 'HTTP_403', values: { plan: 'Starter' } },
  'connect/unavailable': { general: 'HTTP_503' },
  'connect/not-found': { general: 'HTTP_404' },
  'connect/aborted': { general: 'HTTP_409' },
  'connect/end-of-stream': { general: 'HTTP_429', status: 429 },

  'trpc/not-found': { general: 'HTTP_404' },
  'trpc/superjson': { general: 'HTTP_409' },
  'trpc/internal': { general: 'HTTP_500' },
  'trpc/batch': { general: 'HTTP_400', status: 400 },
  'trpc/zod-error': { general: 'HTTP_400', paths: ['email', 'amount'] },
  'trpc/too-many': { general: 'HTTP_429', wait: 9 },

  'oauth/invalid-grant': { general: 'HTTP_400' },
  'oauth/invalid-client': { general: 'HTTP_401' },
  'oauth/invalid-token': { general: 'HTTP_401' },
  'oauth/insufficient-scope': { general: 'HTTP_403' },
  'oauth/temporarily-unavailable': { general: 'HTTP_503', wait: 60 },
  'oauth/slow-down': { general: 'HTTP_400' },
  'oauth/own-word': { code: 'QUOTE_EXPIRED', general: 'HTTP_400' },

  'stripe/decline-code': { code: 'insufficient_funds', general: 'HTTP_4XX' },
  'stripe/unlisted-decline': { code: 'card_declined', general: 'HTTP_4XX' },
  'stripe/param': { general: 'HTTP_400', paths: ['amount'] },
  'stripe/nested-param': { general: 'HTTP_400', paths: ['items.0.price'] },
  'stripe/rate-limit': { general: 'HTTP_429', wait: 2 },
  'stripe/api-error': { general: 'HTTP_500' },
  // What an inner object went through earlier is not this request's error.
  'stripe/payment-intent': { code: 'card_declined', general: 'HTTP_4XX' },

  'circle/location': { general: 'HTTP_400', paths: ['amount.amount'] },
  'circle/several': { general: 'HTTP_400', paths: ['metadata.email', 'items.1.name'] },
  'circle/number': { general: 'HTTP_403' },
  'circle/inner-code': { code: 'QUOTE_EXPIRED', general: 'HTTP_422', paths: ['quoteId'], pathsWithCode: [] },

  // Nothing is taken out of a sentence.
  'nestjs/messages': { general: 'HTTP_400' },
  'nestjs/unauthorized': { general: 'HTTP_401' },
  'nestjs/code': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },
  'nestjs/internal': { general: 'HTTP_500' },
  'nestjs/throttler': { general: 'HTTP_429', wait: 42 },

  'zod/issues': { general: 'HTTP_400', paths: ['items.2.price', 'email'] },
  'zod/flattened': { general: 'HTTP_422', paths: ['email', 'amount'] },
  'zod/root-issue': { general: 'HTTP_400' },
  'zod/standard-schema': { general: 'HTTP_400', paths: ['address.city', 'phone'] },

  'fastapi/missing': { general: 'HTTP_422', paths: ['email'] },
  'fastapi/nested': { general: 'HTTP_422', paths: ['items.2.price', 'limit'] },
  'fastapi/whole-body': { general: 'HTTP_422' },
  'fastapi/text': { general: 'HTTP_404' },
  'fastapi/object': { code: 'QUOTE_EXPIRED', general: 'HTTP_409' },

  'spring/default': { general: 'HTTP_400' },
  'spring/binding': { general: 'HTTP_400', paths: ['amount', 'items.2.price'] },
  'spring/trace': { general: 'HTTP_500' },

  'rails/hash': { general: 'HTTP_422', paths: ['email', 'profile.city'] },
  'rails/base': { general: 'HTTP_422', paths: ['amount'] },
  'rails/full-messages': { general: 'HTTP_422' },
  'rails/status-text': { general: 'HTTP_404' },
  'laravel/validation': { general: 'HTTP_422', paths: ['email', 'items.2.price'] },
  'laravel/unauthenticated': { general: 'HTTP_401' },
  'laravel/throttled': { general: 'HTTP_429', wait: 58 },
  'laravel/page-expired': { general: 'HTTP_4XX' },
  'laravel/debug': { general: 'HTTP_500' },

  'aspnet/validation': { general: 'HTTP_400', paths: ['Email', 'Items.2.Price'] },
  'aspnet/json-path': { general: 'HTTP_400', paths: ['amount', 'transfer'] },
  'aspnet/server-failed': { general: 'HTTP_500' },

  'django/fields': { general: 'HTTP_400', paths: ['email', 'amount'] },
  'django/nested': { general: 'HTTP_400', paths: ['profile.city', 'items.1.price'] },
  'django/non-field': { general: 'HTTP_400' },
  'django/mixed': { general: 'HTTP_400', paths: ['email'] },
  'django/detail': { general: 'HTTP_404' },
  'django/standardized': { general: 'HTTP_400', paths: ['shipping.address.0.city', 'email'] },
  'symfony/violations': { general: 'HTTP_422', paths: ['email', 'items.2.price'] },
  'symfony/form': { general: 'HTTP_400', paths: ['email', 'address.city'] },
  'mollie/field': { general: 'HTTP_422', paths: ['amount'] },
  'razorpay/field': { general: 'HTTP_400', paths: ['contact'] },
  'clerk/param-name': { general: 'HTTP_422', paths: ['identifier'] },
  'salesforce/fields': { general: 'HTTP_400', paths: ['LastName', 'Phone'] },
  'kratos/nodes': { general: 'HTTP_400', paths: ['traits.email'] },
  'zod/treeified': { general: 'HTTP_400', paths: ['email', 'items.1.price'] },
  'zod/formatted': { general: 'HTTP_400', paths: ['email', 'items.1.price'] },
  'zod/flattened-inside': { general: 'HTTP_400', paths: ['email'] },
  'hapi/keys': { general: 'HTTP_400', paths: ['items.0.price', 'email'] },
  'hapi/celebrate': { general: 'HTTP_400', paths: ['email', 'page'] },
  'hapi/joi-details': { general: 'HTTP_400', paths: ['items.0.price'] },
  'pocketbase/data': { general: 'HTTP_400', paths: ['email'] },
  'jsonrpc/data-field': { general: 'HTTP_400', paths: ['amount'] },
  'recurly/params': { general: 'HTTP_422', paths: ['code', 'address.city'] },
  'moderntreasury/one-error': { general: 'HTTP_422', paths: ['amount'] },
  'moderntreasury/no-parameter': { general: 'HTTP_404' },
  'ajv/keywords': { general: 'HTTP_400', paths: ['items.2.price', 'email'] },
  'ajv/openapi-validator': { general: 'HTTP_400', paths: ['email'] },
  'ajv/media-type': { general: 'HTTP_4XX' },
  'classvalidator/nested': { general: 'HTTP_400', paths: ['email', 'items.0.price'] },
  'marshmallow/location': { general: 'HTTP_422', paths: ['email', 'items.0.price'] },
  'hasura/permission': { general: 'HTTP_400', paths: ['email'] },
  'directus/field': { general: 'HTTP_400', paths: ['email'] },
  'strapi/details': { general: 'HTTP_400', paths: ['address.city'] },
  'braintree/input-path': { general: 'HTTP_422', status: 422, paths: ['creditCard.number'] },
  'adyen/invalid-fields': { general: 'HTTP_422', paths: ['card.number'] },
  'paypal/details': { general: 'HTTP_422', paths: ['purchase_units.amount.value'] },
  'gocardless/pointer': { general: 'HTTP_422', paths: ['branch_code'] },
  'wise/path': { general: 'HTTP_422', paths: ['targetAmount'] },
  'square/field': { general: 'HTTP_400', paths: ['amount_money.amount'] },
  'hubspot/context': { general: 'HTTP_400', paths: ['numberofemployees'] },
  'onfido/fields': { general: 'HTTP_422', paths: ['first_name', 'address.0.postcode'] },
  'lago/error-details': { general: 'HTTP_422', paths: ['email'] },
  'dwolla/embedded': { general: 'HTTP_400', paths: ['firstName'] },
  'bridge/source-key': { general: 'HTTP_400', paths: ['ssn', 'address.city'] },
  'wordpress/params': { general: 'HTTP_400', paths: ['email'] },
  'wordpress/missing': { general: 'HTTP_400', paths: ['email'] },
  'magento/parameters': { general: 'HTTP_400', paths: ['email'] },
  'gitlab/message-map': { general: 'HTTP_400', paths: ['email'] },
  'zendesk/details': { general: 'HTTP_422', paths: ['email'] },
  'litestar/extra': { general: 'HTTP_400', paths: ['items.0.price'] },
  'aspnet/model-state': { general: 'HTTP_400', paths: ['Email'] },
  'aspnet/fluent-validation': { general: 'HTTP_400', paths: ['Email'] },
  'aspnet/abp': { general: 'HTTP_400', paths: ['email'] },
  'rails/scaffold': { general: 'HTTP_422', paths: ['email'] },
  'rails/details': { general: 'HTTP_422', paths: ['email'] },
  'mongoose/errors': { general: 'HTTP_400', paths: ['email'] },
  'expressvalidator/mapped': { general: 'HTTP_400', paths: ['email'] },
  'expressvalidator/array': { general: 'HTTP_400', paths: ['email', 'amount'] },
  'elysia/property': { general: 'HTTP_422', paths: ['email'] },
  'quarkus/violations': { general: 'HTTP_400', paths: ['email', 'amount'] },
  'protovalidate/elements': { general: 'HTTP_400', paths: ['items.2.price'] },
  'jsend/fail': { general: 'HTTP_400', paths: ['title'] },
  'keycloak/field': { general: 'HTTP_400', paths: ['email'] },
  'valibot/flattened': { general: 'HTTP_400', paths: ['email', 'items.0.price'] },
  'commercetools/field': { general: 'HTTP_400', paths: ['email'] },
  'shopify/rest': { general: 'HTTP_422', paths: ['email'] },
  'fusionauth/field-errors': { general: 'HTTP_400', paths: ['user.email'] },
  'chargebee/param': { general: 'HTTP_400', paths: ['card.number'] },
  'plaid/no-field': { general: 'HTTP_400' },
  'medusa/no-field': { general: 'HTTP_400' },

  'gateways/nginx-502': { general: 'HTTP_502' },
  'gateways/nginx-413': { general: 'HTTP_413' },
  'gateways/cloudflare-520': { general: 'HTTP_5XX' },
  'gateways/cloudflare-1020': { general: 'HTTP_403' },
  'gateways/text-503': { general: 'HTTP_503' },
  'gateways/empty-504': { general: 'HTTP_504' },
  'gateways/s3-slow-down': { general: 'HTTP_503' },
  'gateways/aws-forbidden': { general: 'HTTP_403' },
  'gateways/aws-type': { general: 'HTTP_400' },
  'gateways/azure-rate': { general: 'HTTP_429', wait: 17 },
  'gateways/kong-rate': { general: 'HTTP_429', wait: 37 },
  'gateways/platform-timeout': { general: 'HTTP_504' },
  'gateways/broken-json': { general: 'HTTP_500' },
}

/** The ways in which one answer reaches the library. */
const arrivals: Readonly<Record<string, (fixture: Fixture) => unknown>> = {
  'a Response': (fixture) =>
    readError(new Response(textOf(fixture), { status: fixture.status, headers: fixture.headers })),
  'an error that holds the answer': ({ status, headers, body }) =>
    Object.assign(new Error('Request failed'), { response: { status, headers, data: body } }),
  'an answer that is handed on': (fixture) =>
    readError({
      error: fixture.body,
      response: new Response(null, { status: fixture.status, headers: fixture.headers }),
    }),
}

const facts = ({ catalogue, code, status, violations, values, availableAt, receivedAt }: Problem) => ({
  catalogue,
  code,
  status: status !== undefined && status >= 400 ? status : undefined,
  paths: violations.map(({ path }) => path),
  values,
  wait: availableAt === undefined ? undefined : (availableAt - receivedAt) / 1000,
})

/** A status of success says nothing about an error. */
const statusOf = ({ status }: Fixture, { status: said }: Expected): number | undefined =>
  said ?? (status >= 400 ? status : undefined)

it('expects something of every recorded answer', () => {
  expect(standardFixtures.map(({ source, name }) => `${source}/${name}`).sort()).toEqual(Object.keys(expected).sort())
})

describe.each(standardFixtures.map((fixture) => [`${fixture.source}/${fixture.name}`, fixture] as const))(
  '%s',
  (key, fixture) => {
    const wanted = expected[key] ?? { general: 'none' }
    const { code, general, paths = [], pathsWithCode = paths, wait, values = {} } = wanted
    const rest = { status: statusOf(fixture, wanted), paths, wait }

    it.each(Object.keys(arrivals))('%s, with a catalogue that lists its code', async (arrival) => {
      const input = await arrivals[arrival]?.(fixture)
      const problem = normalizeError(input, { catalogues: [...apis, merchant], receivedAt: 1e12 })
      const owner = code === undefined ? { catalogue: 'common', code: general } : { catalogue: 'merchant', code }
      expect(problem && facts(problem)).toEqual({ ...owner, ...rest, paths: pathsWithCode, values })
    })

    it('in general words where no catalogue lists its code', async () => {
      const input = await arrivals['a Response']?.(fixture)
      const problem = normalizeError(input, { catalogues: apis, receivedAt: 1e12 })
      expect(problem && facts(problem)).toEqual({ catalogue: 'common', code: general, ...rest, values: {} })
    })
  },
)
