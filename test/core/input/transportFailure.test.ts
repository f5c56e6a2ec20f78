import { describe, expect, it } from 'vitest'
import type { Operation } from '../../../src/problem'
import { normalize, problemOf } from '../support'

/* How clients say that a request failed without an answer, and what is their own word rather than the server's. */

const error = (name: string, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { name, ...more })
const xhr = (more: object = {}): object =>
  Object.assign(Object.create({ getResponseHeader: () => null, getAllResponseHeaders: () => '' }) as object, {
    readyState: 4,
    status: 0,
    statusText: '',
    ...more,
  })

describe('a time-out', () => {
  it.each([
    ['node-fetch 2', error('FetchError', 'network timeout at: http://a/', { type: 'request-timeout' })],
    ['got', error('TimeoutError', "Timeout awaiting 'request' for 100ms", { code: 'ETIMEDOUT' })],
    ['superagent', error('Error', 'Timeout of 100ms exceeded', { timeout: 100, code: 'ECONNABORTED', errno: 'ETIME' })],
    ['alova', error('Error', 'fetchError: network timeout')],
    ['umi-request', error('RequestError', 'timeout of 10ms exceeded', { type: 'Timeout' })],
    ['an abort that says so', error('AbortError', 'The request timed out.')],
    ['an XHR event', { type: 'timeout', target: xhr() }],
    ['jQuery', { readyState: 0, status: 0, statusText: 'timeout', getResponseHeader: () => null }],
    ['rxjs', error('AjaxTimeoutError', 'ajax timeout', { xhr: xhr(), status: 0 })],
    ['gRPC-web', error('RpcError', 'Deadline exceeded', { code: 4, metadata: {} })],
    [
      'grpc-js',
      error('Error', '4 DEADLINE_EXCEEDED: x', { code: 4, details: 'Deadline exceeded', metadata: new Map() }),
    ],
    ['protobuf-ts', error('RpcError', 'x', { code: 'DEADLINE_EXCEEDED', meta: {} })],
    ['Firebase', error('FirebaseError', 'x', { code: 'functions/deadline-exceeded' })],
    ['PostgREST', { error: { message: 'TimeoutError: x', code: '' }, data: null, status: 0, statusText: '' }],
    ['Octokit', error('HttpError', 'The operation was aborted due to timeout', { status: 500 })],
    [
      'an abort whose request shows its signal',
      error('GaxiosError', 'x', {
        config: { signal: AbortSignal.abort(new DOMException('x', 'TimeoutError')) },
        cause: error('AbortError', 'The operation was aborted.', { type: 'aborted' }),
      }),
    ],
  ])('%s', (_, input) => {
    expect(problemOf(input).code).toBe('TIMEOUT')
  })
  it.each([
    ['node-fetch 3', error('AbortError', 'The operation was aborted.', { type: 'aborted' })],
    ['a browser', new DOMException('The user aborted a request.', 'AbortError')],
  ])('%s: only the signal tells', (_, input) => {
    expect(normalize(input)).toBeNull()
    const reason = new DOMException('signal timed out', 'TimeoutError')
    expect(problemOf(input, { signal: AbortSignal.abort(reason) }).code).toBe('TIMEOUT')
  })
})

describe('a lost connection', () => {
  it.each([
    ['an XHR', xhr()],
    ['an XHR event', { type: 'error', target: xhr() }],
    ['a ProgressEvent', Object.assign(new Event('error'), {}), xhr()],
    ['jQuery', { readyState: 0, status: 0, statusText: 'error', getResponseHeader: () => null }],
    ['rxjs', error('AjaxError', 'ajax error', { xhr: xhr(), status: 0, request: {} })],
    ['Angular', error('HttpErrorResponse', 'Http failure response for /a: 0 Unknown Error', { status: 0 })],
    [
      'superagent',
      error('Error', 'Request has been terminated\nPossible causes: the network is offline', { crossDomain: true }),
    ],
    ['PostgREST', { error: { message: 'TypeError: fetch failed', code: '' }, data: null, status: 0, statusText: '' }],
    ['Octokit', error('HttpError', 'other side closed', { status: 500, cause: new TypeError('fetch failed') })],
    ['Firebase', error('FirebaseError', 'x', { code: 'auth/network-request-failed' })],
    [
      'grpc-js',
      error('Error', 'x', { code: 14, details: 'No connection established. Last error: x', metadata: new Map() }),
    ],
  ])('%s', (_, input, target?: object) => {
    if (target) Object.defineProperty(input, 'target', { value: target })
    expect(problemOf(input).code).toBe('NETWORK')
  })
  it("isn't what another event means", () => {
    expect(problemOf({ type: 'error', target: { src: 'a.png' } }).code).toBe('UNREADABLE')
  })
})

describe('an abort', () => {
  it.each([
    ['an XHR event', { type: 'abort', target: xhr() }],
    ['an XHR', xhr({ readyState: 0 })],
    ['jQuery', { readyState: 0, status: 0, statusText: 'abort', getResponseHeader: () => null }],
    ['superagent', error('Error', 'Aborted', { code: 'ABORTED', method: 'POST', url: '/a' })],
    ['Octokit', error('AbortError', 'This operation was aborted', { status: 500 })],
    ['PostgREST', { error: { message: 'AbortError: x', code: '' }, data: null, status: 0, statusText: '' }],
    ['grpc-js', error('Error', '1 CANCELLED: x', { code: 1, details: 'Cancelled on client', metadata: new Map() })],
    ['a closed sign-in window', error('FirebaseError', 'x', { code: 'auth/popup-closed-by-user' })],
    ['an upload that was called off', error('FirebaseError', 'x', { code: 'storage/canceled' })],
  ])('%s shows nothing', (_, input) => {
    expect(normalize(input)).toBeNull()
  })
  it.each([
    ["a server's CANCELLED", error('Error', 'x', { code: 1, details: 'x', metadata: new Map() })],
    ["a server's ABORTED", error('Error', 'x', { code: 10, details: 'x', metadata: new Map() })],
    ['in a body', error('Error', 'x', { status: 409, data: { code: 'ABORTED', message: 'x' } })],
    ['a word in a trailer', { code: 'CANCELLED', message: 'x', details: [] }],
    ["a function's canceled", error('FirebaseError', 'x', { code: 'functions/canceled' })],
  ])('%s is shown', (_, input) => {
    expect(normalize(input)).not.toBeNull()
  })
})

describe('an answer of an XHR', () => {
  const body = JSON.stringify({ shop: { code: 'SOLD_OUT' } })
  const answered = (more: object): object =>
    xhr({ status: 409, getResponseHeader: (name: string) => (name === 'x-request-id' ? 'r1' : null), ...more })
  it.each([
    ['its text', answered({ response: body, responseText: body })],
    ['its JSON', answered({ response: JSON.parse(body) as unknown, responseType: 'json' })],
    ['its bytes', answered({ response: new TextEncoder().encode(body).buffer })],
    ['an event', { type: 'load', target: answered({ response: body }) }],
    ['jQuery', { ...answered({}), responseText: body, responseJSON: JSON.parse(body) as unknown }],
    ['rxjs', error('AjaxError', 'ajax error 409', { status: 409, xhr: answered({ response: body }) })],
  ])('%s', (_, input) => {
    expect(problemOf(input)).toMatchObject({ code: 'SOLD_OUT', status: 409, requestId: 'r1' })
  })
})

describe("the words of a protocol's client", () => {
  it.each<[string, unknown, number | undefined]>([
    ['Firebase', error('FirebaseError', 'x', { code: 'functions/unauthenticated' }), 401],
    ['Firebase, of Firestore', error('FirebaseError', 'x', { code: 'permission-denied' }), 403],
    ['Firebase, with its prefix alone', error('Error', 'x', { code: 'auth/too-many-requests' }), 429],
    ['Firebase, a wrong password', error('FirebaseError', 'x', { code: 'auth/wrong-password' }), 400],
    ['Firebase, new words', error('FirebaseError', 'x', { code: 'auth/something-new' }), undefined],
    ['grpc-js', error('Error', '5 NOT_FOUND: x', { code: 5, details: 'x', metadata: new Map() }), 404],
    ['gRPC-web', error('RpcError', 'x', { code: 16, metadata: {} }), 401],
    ['nice-grpc', error('ClientError', 'x', { code: 3, details: 'x', path: '/a.B/C' }), 400],
    ['protobuf-ts', error('RpcError', 'x', { code: 'INVALID_ARGUMENT', methodName: 'a', serviceName: 'b' }), 400],
    ['AWS', error('ThrottlingException', 'x', { $fault: 'client', $metadata: { httpStatusCode: 429 } }), 429],
    // Anybody's numbers and words.
    ['a number', error('Error', 'x', { code: 5 }), undefined],
    ["Azure's PARSE_ERROR", error('RestError', 'Unexpected end of JSON input', { code: 'PARSE_ERROR' }), undefined],
    ["Azure's PARSE_ERROR after a 200", error('RestError', 'x', { code: 'PARSE_ERROR', statusCode: 200 }), 200],
    ["a parser's own word", error('Error', 'x', { code: 'VALIDATION_ERROR' }), undefined],
    ["an axios interceptor's", error('AxiosError', 'x', { code: 'CONFLICT' }), undefined],
    ['GraphQL, thrown by its client', error('GraphQLError', 'x', { extensions: { code: 'FORBIDDEN' } }), 403],
    ['what the body says', error('Error', 'x', { body: { code: 'NOT_FOUND', message: 'x' } }), 404],
  ])('%s', (_, input, status) => {
    const problem = problemOf(input)
    expect(problem.status).toBe(status)
    if ((status ?? 0) < 400) expect(problem.code).toBe('UNREADABLE')
  })
})

describe('a GraphQL document', () => {
  const of = (request: object): Operation | undefined => problemOf(error('ClientError', 'x', { request })).operation
  const both = 'query Me { me { id } } mutation Pay($a: Int) { pay(a: $a) { id } }'
  it.each<[string, object, Operation | undefined]>([
    ['the mutation of two', { query: both, operationName: 'Pay' }, 'write'],
    ['the query of two', { query: both, operationName: 'Me' }, 'read'],
    ['neither', { query: both }, undefined],
    ['another', { query: both, operationName: 'Nobody' }, undefined],
    ['one, whatever its name', { query: 'mutation Pay { pay }', operationName: 'Other' }, 'write'],
    ['two of a kind', { query: 'query A { a } query B { b }' }, 'read'],
    [
      'parsed',
      {
        operationName: 'Pay',
        query: {
          kind: 'Document',
          definitions: [
            { kind: 'OperationDefinition', operation: 'query', name: { value: 'Me' } },
            { kind: 'OperationDefinition', operation: 'mutation', name: { value: 'Pay' } },
          ],
        },
      },
      'write',
    ],
    [
      'parsed, without a name',
      { query: { definitions: [{ kind: 'OperationDefinition', operation: 'mutation' }] } },
      'write',
    ],
    ['a name that is a pattern', { query: both, operationName: '.*' }, undefined],
  ])('%s', (_, request, operation) => {
    expect(of(request)).toBe(operation)
  })
})
