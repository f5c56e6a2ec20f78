import type { Plain, Sample } from '../catalogue/types'
import { needed } from './environment'

/** The clients whose errors can be made. What wraps one of them, such as TanStack Query or SWR, hands on what it threw. */
export type ClientName = 'fetch' | 'body' | 'axios' | 'ky' | 'ofetch' | 'openapi-fetch' | 'wretch' | 'rtk-query'

/** One answer, or a request without one. */
export interface Exchange {
  readonly status: number
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Plain
  readonly failure: Sample['failure']
  readonly method: string
}

const url = 'https://api.example/call'
const wire = (body: Plain): string => (typeof body === 'string' ? body : JSON.stringify(body))
const isText = ({ body }: Exchange): boolean => typeof body === 'string'

const withName = (name: string, message: string, members: object): Error =>
  Object.assign(new Error(message), { name, ...members })

/** What `fetch` rejects with when no answer comes. */
export const fetchFailure = (failure: NonNullable<Sample['failure']>): Error =>
  failure === 'timeout'
    ? new DOMException('The operation timed out.', 'TimeoutError')
    : new TypeError('Failed to fetch')

/** A fresh one each time: a body can be read once. */
export function responseOf({ status, headers, body }: Exchange): Response {
  const text = [204, 205, 304].includes(status) ? null : wire(body)
  return new (needed('Response'))(text, { status: status || 200, headers })
}

/** One whose body the client has read. */
function usedResponse(exchange: Exchange): Response {
  const response = responseOf(exchange)
  void response.text()
  return response
}

function axiosError(exchange: Exchange): Error {
  const { status, headers, body, failure, method } = exchange
  const config = { url, method: method.toLowerCase(), headers: {} }
  const request = {}
  const base = { isAxiosError: true, config, request }
  if (failure === 'timeout')
    return withName('AxiosError', 'timeout of 1000ms exceeded', { ...base, code: 'ECONNABORTED' })
  if (failure) return withName('AxiosError', 'Network Error', { ...base, code: 'ERR_NETWORK' })
  const response = { status, statusText: '', headers, data: body, config, request }
  return withName('AxiosError', `Request failed with status code ${status}`, {
    ...base,
    code: status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE',
    status,
    response,
  })
}

function kyError(exchange: Exchange): Error {
  const { status, failure, method } = exchange
  const request = new (needed('Request'))(url, { method })
  if (failure === 'timeout') return withName('TimeoutError', `Request timed out: ${method} ${url}`, { request })
  if (failure) return fetchFailure(failure)
  const message = `Request failed with status code ${status}: ${method} ${url}`
  return withName('HTTPError', message, { response: responseOf(exchange), request, options: { method } })
}

function ofetchError(exchange: Exchange): Error {
  const { status, body, failure, method } = exchange
  const base = { request: url, options: { method } }
  const start = `[${method}] ${JSON.stringify(url)}:`
  if (failure) {
    const cause = fetchFailure(failure)
    return withName('FetchError', `${start} <no response> ${cause.message}`, { ...base, cause })
  }
  return withName('FetchError', `${start} ${status} `, {
    ...base,
    response: usedResponse(exchange),
    data: body,
    status,
    statusCode: status,
    statusText: '',
    statusMessage: '',
  })
}

function wretchError(exchange: Exchange): Error {
  const { status, body } = exchange
  const text = wire(body)
  const members = { response: usedResponse(exchange), status, url, text, ...(!isText(exchange) && { json: body }) }
  return withName('Error', text, members)
}

function rtkError(exchange: Exchange): object {
  const { status, body, failure } = exchange
  if (failure === 'timeout') return { status: 'TIMEOUT_ERROR', error: String(fetchFailure(failure)) }
  if (failure) return { status: 'FETCH_ERROR', error: String(fetchFailure(failure)) }
  return isText(exchange)
    ? { status: 'PARSING_ERROR', originalStatus: status, data: body, error: 'SyntaxError: Unexpected token' }
    : { status, data: body }
}

/**
 * What a call throws, or, with openapi-fetch and RTK Query, hands out as its error. A failure that an API tells with a
 * successful status is thrown by nobody: it is the body.
 */
export function clientError(client: ClientName, exchange: Exchange): unknown {
  const { status, body, failure } = exchange
  if (failure === undefined && status < 400) return body
  switch (client) {
    case 'fetch':
      return failure ? fetchFailure(failure) : responseOf(exchange)
    case 'body':
      return failure ? fetchFailure(failure) : body
    case 'axios':
      return axiosError(exchange)
    case 'ky':
      return kyError(exchange)
    case 'ofetch':
      return ofetchError(exchange)
    case 'openapi-fetch':
      return failure ? fetchFailure(failure) : { error: body, response: usedResponse(exchange) }
    case 'wretch':
      return failure ? fetchFailure(failure) : wretchError(exchange)
    case 'rtk-query':
      return rtkError(exchange)
    default:
      return unknownClient(client)
  }
}

function unknownClient(client: never): never {
  throw new Error(`react-errata/testing: no errors of a client called "${String(client)}" can be made.`)
}
