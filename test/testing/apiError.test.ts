// @vitest-environment node
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import axios from 'axios'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, it, test, vi } from 'vitest'
import type { Sample } from '../../src/catalogue/types'
import { normalizeError, readError } from '../../src/core'
import { apiError, apiErrors, type ApiErrorSample, type ClientName, type SampledCode } from '../../src/testing'
import type { Client } from '../clients/client'
import { fetchParsed, fetchThrown } from '../clients/client/fetch'
import { kyClient } from '../clients/client/ky'
import { ofetchClient } from '../clients/client/ofetch'
import { openapiFetch } from '../clients/client/openapiFetch'
import { rtkResult } from '../clients/client/rtkQuery'
import { wretchClient } from '../clients/client/wretch'
import { shop } from '../react/support'
import { catalogues as apis, common } from '../support/catalogues'

/* The errors that the kit makes are those that the real packages make of the same answer. */

/** As in a browser: its adapter for Node hands out Node's own errors, and the one for fetch has its own word for time-outs. */
const axiosClient: Client = {
  name: 'axios',
  tells: {},
  call: ({ url, method, timeout = 0 }) =>
    axios.request({ url, method, timeout, adapter: timeout > 0 ? 'http' : 'fetch' }),
}

const realClients: Readonly<Record<ClientName, Client>> = {
  fetch: fetchThrown,
  body: fetchParsed,
  axios: axiosClient,
  ky: kyClient,
  ofetch: ofetchClient,
  'openapi-fetch': openapiFetch,
  wretch: wretchClient,
  'rtk-query': rtkResult,
}
const clients = Object.keys(realClients) as ClientName[]
const catalogues = apis.map(({ catalogue }) => catalogue)
const all = [...apis, common].map(({ name, catalogue, samples }) => ({
  name,
  samples,
  make: apiErrors(catalogue, samples),
}))

let sample: Sample
const server = createServer((_request, response) => {
  if (sample.failure === 'timeout') return
  if (sample.failure) {
    response.destroy()
    return
  }
  const isText = typeof sample.body === 'string'
  response.writeHead(sample.status, { 'content-type': isText ? 'text/html' : 'application/json', ...sample.headers })
  response.end(isText ? sample.body : JSON.stringify(sample.body))
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function realError(client: ClientName, answered: Sample): Promise<unknown> {
  sample = answered
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  const timeout = answered.failure === 'timeout' ? 100 : undefined
  const method = answered.operation === 'read' ? 'GET' : 'POST'
  return realClients[client].call({ url, method, signal: undefined, timeout }).catch((error: unknown) => error)
}

const ownWords = new Set(['message', 'stack', 'statusText', 'statusMessage', 'url', 'headers'])
/** `TypeError: …`: what comes after the name is the engine's. */
const start = (value: unknown): string => String(value).replace(/^(\w+Error): .*$/s, '$1')
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const keysOf = (value: object): readonly string[] => {
  if (value instanceof Response) return ['status', 'bodyUsed']
  if (value instanceof Request) return ['method']
  return [...(value instanceof Error ? ['name'] : []), ...Object.keys(value)]
}
/** Where the kit's error has something else than the real one; addresses and wording aside. */
function differences(made: unknown, real: unknown, path = ''): readonly string[] {
  if (!isObject(made)) return start(made) === start(real) ? [] : [`${path}: ${String(made)} is really ${String(real)}`]
  if (!isObject(real)) return [`${path} is really ${String(real)}`]
  if (made instanceof Response !== real instanceof Response) return [`${path}: only one is a Response`]
  return keysOf(made).flatMap((key) =>
    ownWords.has(key) || (key === 'request' && typeof Reflect.get(made, key) === 'string')
      ? []
      : differences(Reflect.get(made, key), Reflect.get(real, key), `${path}.${key}`),
  )
}

const codeOf = (thrown: unknown, { options }: ApiErrorSample): Promise<string | undefined> =>
  readError(thrown).then((read) => {
    const { operation, catalogue } = options
    const problem = normalizeError(read, {
      catalogues,
      ...(operation && { operation }),
      ...(catalogue !== undefined && { catalogue }),
    })
    return problem ? `${problem.catalogue}/${problem.code}` : undefined
  })

describe.each(clients)('%s', (client) => {
  it.each([
    ['assetpay', 'PRICE_CHANGED'],
    ['ratio', 'MISSING_FIRST_NAME'],
    ['tesser', 'payments-3015'],
    ['common', 'HTTP_500'],
    ['common', 'NETWORK'],
    ['common', 'TIMEOUT'],
  ])('has what the real one has: %s %s', async (name, code) => {
    const { make, samples } = all.find((one) => one.name === name)!
    const made = make(code)
    const real = await realError(client, samples[code]!)
    // A page isn't JSON: nobody gets as far as its status.
    if (client === 'body' && name === 'common' && code === 'HTTP_500') expect(real).toBeInstanceOf(SyntaxError)
    else {
      const thrown = made.thrown(client)
      expect(differences(thrown, real)).toEqual([])
      expect(await codeOf(thrown, made)).toBe(await codeOf(real, made))
    }
  })

  it('leads to the code that was asked for, for every code of the four APIs', async () => {
    const wrong: string[] = []
    for (const { name, samples, make } of all.filter((one) => one.name !== 'common')) {
      for (const code of Object.keys(samples)) {
        const made = make(code)
        const found = await codeOf(made.thrown(client), made)
        if (found !== `${name}/${code}`) wrong.push(`${name}/${code} is ${String(found)}`)
      }
    }
    // By itself a body has no status, and AbstraPay's 401 has nothing else.
    expect(wrong.filter((one) => client !== 'body' || !one.startsWith('abstrapay/UNAUTHORIZED'))).toEqual([])
  })
})

describe('apiError', () => {
  it('has the sample of a code, and can change it', async () => {
    const plain = await apiError('assetpay', 'VALIDATION_FAILED')
    expect(plain.response().status).toBe(422)
    expect(plain.options.operation).toBe('write')
    const changed = await apiError('assetpay', 'VALIDATION_FAILED', {
      status: 400,
      headers: { 'Retry-After': '7' },
      body: { error: { fields: { iban: 'must be one', 'items.0.amount': undefined } } },
      values: { limit: 3 },
    })
    expect(changed.body).toMatchObject({ success: false, error: { key: 'VALIDATION_FAILED' } })
    expect(changed.body).toHaveProperty('error.fields', { tradeUrl: 'must be a URL', iban: 'must be one' })
    expect(changed.options.values).toMatchObject({ limit: 3 })
    const response = changed.response()
    expect([response.status, response.headers.get('retry-after')]).toEqual([400, '7'])
    expect(await response.json()).toEqual(changed.body)
    // The next one is as it was.
    const { body } = await apiError('assetpay', 'VALIDATION_FAILED')
    expect(body).toEqual(plain.body)
    expect(body).not.toBe(plain.body)
  })

  it('takes another body, or makes one of the sample', async () => {
    expect((await apiError('common', 'HTTP_500', { body: { oops: 1 } })).body).toEqual({ oops: 1 })
    const { body } = await apiError('tesser', 'payments-3015', { body: (one) => [one, one] })
    expect(body).toHaveLength(2)
  })

  it('gives a fresh Response each time', async () => {
    const error = await apiError('abstrapay', 'SESSION_EXPIRED')
    await error.response().text()
    expect(await error.response().json()).toEqual(error.body)
  })

  it('fails as fetch does where no answer comes, unless there is one after all', async () => {
    const error = await apiError('common', 'NETWORK')
    expect(() => error.response()).toThrow(TypeError)
    expect((await apiError('common', 'NETWORK', { status: 503 })).response().status).toBe(503)
  })

  it('names what there is', async () => {
    await expect(apiError('assetpay', 'NO_SUCH' as 'PRICE_CHANGED')).rejects.toThrow(
      /no sample of assetpay "NO_SUCH".*PRICE_/s,
    )
    await expect(apiError('shop' as 'assetpay', 'PRICE_CHANGED')).rejects.toThrow(/apiErrors\(catalogue, samples\)/)
  })

  it('makes errors of a catalogue of the host', () => {
    const shopError = apiErrors(shop, { SOLD_OUT: { status: 409, body: { shop: 'SOLD_OUT' } } })
    expect(normalizeError(shopError('SOLD_OUT').thrown('axios'), { catalogues: [shop] })?.code).toBe('SOLD_OUT')
    expect(shopError('SOLD_OUT').options).toEqual({})
    const bare = apiErrors({ ...shop, envelope: undefined! }, { SOLD_OUT: { status: 409, body: {} } })
    expect(bare('SOLD_OUT').options).toEqual({ catalogue: 'shop' })
  })
})

describe("where a page's environment hides what Node has, as Jest's does", () => {
  const hide = (...names: readonly string[]): void => {
    for (const name of names) vi.stubGlobal(name, undefined)
  }
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('needs nothing for bodies and for errors without a Response', async () => {
    hide('fetch', 'Response', 'Request', 'Headers', 'structuredClone', 'TextDecoder', 'ReadableStream')
    const error = await apiError('assetpay', 'PRICE_CHANGED', { headers: { 'Retry-After': '7' } })
    for (const client of ['body', 'axios', 'rtk-query'] as const) {
      expect(await codeOf(error.thrown(client), error)).toBe('assetpay/PRICE_CHANGED')
    }
    expect(error.thrown('axios')).toHaveProperty('response.headers', {
      'content-type': 'application/json',
      'retry-after': '7',
    })
  })

  it.each(['fetch', 'ky', 'ofetch', 'openapi-fetch', 'wretch'] as const)(
    'says what is missing for %s, and how to get it',
    async (client) => {
      const { thrown, response } = await apiError('assetpay', 'PRICE_CHANGED')
      hide('Response', 'Request')
      const missing = { name: 'ErrataError', code: 'testing/environment' }
      expect(() => thrown(client)).toThrow(expect.objectContaining(missing))
      expect(response).toThrow(/no Response here.*testEnvironment: 'jest-fixed-jsdom'/)
    },
  )
})

test('codes are typed', () => {
  expectTypeOf<'PRICE_CHANGED'>().toExtend<SampledCode<'assetpay'>>()
  expectTypeOf<'payments-3015'>().not.toExtend<SampledCode<'assetpay'>>()
  const shopError = apiErrors(shop, { SOLD_OUT: { status: 409, body: {} } })
  expectTypeOf(shopError).parameter(0).toEqualTypeOf<'SOLD_OUT'>()
  // @ts-expect-error -- no code of the shop
  expect(() => apiErrors(shop, { ELSEWHERE: { status: 409, body: {} } })('ELSEWHERE')).not.toThrow()
})
