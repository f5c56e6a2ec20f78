import { describe, expect, it } from 'vitest'
import { normalizeError } from '../../../src/core/normalizeError'
import type { Problem } from '../../../src/problem'
import { serverWords } from '../../fixtures'
import { apis, merchant } from '../../fixtures/merchant'

/* A body by itself, without its HTTP status: what it or its protocol says of the status counts. */

const of = (input: unknown): Problem | null => normalizeError(input, { catalogues: [...apis, merchant] })
const status = (input: unknown): number | undefined => of(input)?.status

describe('a status in the body', () => {
  it.each<[string, unknown, number]>([
    ['RFC 9457', { type: 'about:blank', title: serverWords, status: 403 }, 403],
    ['AIP-193', { error: { code: 404, message: serverWords, status: 'NOT_FOUND' } }, 404],
    ['JSON:API', { errors: [{ status: '409', title: serverWords }] }, 409],
    ['tRPC', { error: { message: serverWords, code: -32004, data: { code: 'NOT_FOUND', httpStatus: 404 } } }, 404],
    ['NestJS', { statusCode: 422, message: [serverWords], error: 'Unprocessable Entity' }, 422],
    [
      'Spring',
      { timestamp: '2030-01-02T03:04:05.000+00:00', status: 503, error: 'Service Unavailable', path: '/a' },
      503,
    ],
  ])('%s', (_, body, wanted) => {
    expect(status(body)).toBe(wanted)
  })

  it.each([0, 99, 600, 42.5, -404, 'soon', null, [], {}])('%j is none', (said) => {
    const problem = of({ type: 'about:blank', title: serverWords, status: said })
    expect([problem?.code, problem?.status]).toEqual(['UNREADABLE', undefined])
  })

  it("never beats the answer's own", () => {
    const body = { type: 'about:blank', title: serverWords, status: 404 }
    expect(status(Object.assign(new Error('x'), { response: { status: 503, data: body } }))).toBe(503)
  })
})

/** The table of google.rpc.Code and the Connect protocol: number, word, HTTP status. */
const codes: readonly (readonly [number, string, number])[] = [
  [2, 'unknown', 500],
  [3, 'invalid_argument', 400],
  [4, 'deadline_exceeded', 504],
  [5, 'not_found', 404],
  [6, 'already_exists', 409],
  [7, 'permission_denied', 403],
  [8, 'resource_exhausted', 429],
  [9, 'failed_precondition', 400],
  [10, 'aborted', 409],
  [11, 'out_of_range', 400],
  [12, 'unimplemented', 501],
  [13, 'internal', 500],
  // Their table says 503; but of this word alone gRPC says that a write may have happened, which no 503 means here.
  [14, 'unavailable', 502],
  [15, 'data_loss', 500],
  [16, 'unauthenticated', 401],
]

describe.each(codes)('the protocol code %i, %s', (number, word, wanted) => {
  it('as a word of Connect', () => {
    expect(status({ code: word, message: serverWords })).toBe(wanted)
  })
  it('as a word of Google', () => {
    expect(status({ error: { status: word.toUpperCase(), message: serverWords } })).toBe(wanted)
  })
  it('as the number of a Google status', () => {
    expect(status({ code: number, message: serverWords, details: [] })).toBe(wanted)
  })
})

describe('words of protocols', () => {
  it.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['BAD_USER_INPUT', 400],
    ['GRAPHQL_PARSE_FAILED', 400],
    ['GRAPHQL_VALIDATION_FAILED', 400],
    ['INTERNAL_SERVER_ERROR', 500],
  ])('GraphQL %s', (code, wanted) => {
    expect(status({ errors: [{ message: serverWords, extensions: { code } }], data: null })).toBe(wanted)
  })
  it.each([
    ['BAD_REQUEST', 400],
    ['UNAUTHORIZED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['TIMEOUT', 408],
    ['CONFLICT', 409],
    ['PAYLOAD_TOO_LARGE', 413],
    ['UNPROCESSABLE_CONTENT', 422],
    ['TOO_MANY_REQUESTS', 429],
    ['INTERNAL_SERVER_ERROR', 500],
  ])('tRPC %s', (code, wanted) => {
    expect(status({ error: { message: serverWords, code: -32600, data: { code, path: 'a.b' } } })).toBe(wanted)
  })
  it.each([
    ['invalid_request', 400],
    ['invalid_grant', 400],
    ['invalid_client', 401],
    ['invalid_token', 401],
    ['access_denied', 403],
    ['insufficient_scope', 403],
    ['server_error', 500],
    ['temporarily_unavailable', 503],
  ])('OAuth %s', (error, wanted) => {
    expect(status({ error, error_description: serverWords })).toBe(wanted)
  })
  it('are not the codes of a catalogue that happens to have the same word', () => {
    for (const error of [
      { errors: [{ message: serverWords, extensions: { code: 'FORBIDDEN' } }] },
      { error: { message: serverWords, code: -32001, data: { code: 'UNAUTHORIZED', httpStatus: 401 } } },
      { error: { code: 404, status: 'NOT_FOUND', message: serverWords } },
      { code: 'not_found', message: serverWords },
    ]) {
      expect(of(error)).toMatchObject({ catalogue: 'common' })
    }
  })
})

describe('paths', () => {
  const path = (error: object): string | undefined => of({ status: 422, errors: [error] })?.violations[0]?.path
  it.each([
    [{ pointer: '#/a/b' }, 'a.b'],
    [{ pointer: '/a/0/b' }, 'a.0.b'],
    [{ pointer: '#/a%20b/c' }, 'a b.c'],
    [{ source: { pointer: '/data/attributes/a/b' } }, 'a.b'],
    [{ field: 'a[0].b' }, 'a.0.b'],
    [{ field: 'a[b][c]' }, 'a.b.c'],
    [{ field: "a['b']" }, 'a.b'],
    [{ path: ['a', 0, 'b'] }, 'a.0.b'],
    [{ loc: ['body', 'a', 0] }, 'a.0'],
    [{ location: 'body.a.b' }, 'a.b'],
    [{ field: 'query.a' }, 'a'],
  ])('%j', (error, wanted) => {
    expect(path({ message: serverWords, ...error })).toBe(wanted)
  })
  it.each([
    { pointer: '' },
    { pointer: '#' },
    { path: [] },
    { field: '' },
    { field: ' ' },
    { loc: ['body'] },
    { field: 7 },
  ])('%j names no field', (error) => {
    expect(path({ message: serverWords, ...error })).toBeUndefined()
  })
  it('are one field once, however often it is named', () => {
    const errors = [{ field: 'a.b' }, { pointer: '/a/b' }, { path: ['a', 'b'] }]
    expect(of({ status: 422, errors })?.violations.map(({ path: one }) => one)).toEqual(['a.b'])
  })
})
