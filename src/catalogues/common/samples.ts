import type { Sample, Samples } from '../../catalogue/types'
import type { CommonCode } from './index'

const page = (status: number, phrase: string): string =>
  `<html><head><title>${String(status)} ${phrase}</title></head><body><h1>${phrase}</h1></body></html>`
const answer = (status: number, phrase: string, rest: Omit<Sample, 'status' | 'body'> = {}): Sample => ({
  status,
  body: page(status, phrase),
  operation: 'write',
  widget: 'payment',
  ...rest,
})
const failed = (failure: NonNullable<Sample['failure']>): Sample => ({
  status: 0,
  failure,
  body: null,
  operation: 'write',
  widget: 'payment',
})

/** One answer, or one failure, for each. */
export const samples: Samples<CommonCode> = {
  OFFLINE: failed('offline'),
  NETWORK: failed('network'),
  TIMEOUT: failed('timeout'),
  UNREADABLE: { status: 0, body: 'It did not work', operation: 'write', widget: 'payment' },
  HTTP_400: answer(400, 'Bad Request'),
  HTTP_401: answer(401, 'Unauthorized', { widget: 'account' }),
  HTTP_403: answer(403, 'Forbidden', { widget: 'account' }),
  HTTP_404: answer(404, 'Not Found', { operation: 'read' }),
  HTTP_408: answer(408, 'Request Timeout'),
  HTTP_409: answer(409, 'Conflict'),
  HTTP_413: answer(413, 'Content Too Large', { widget: 'identity' }),
  HTTP_422: answer(422, 'Unprocessable Content'),
  HTTP_429: answer(429, 'Too Many Requests', { headers: { 'Retry-After': '20' } }),
  HTTP_4XX: answer(418, "I'm a teapot"),
  HTTP_500: answer(500, 'Internal Server Error'),
  HTTP_502: answer(502, 'Bad Gateway'),
  HTTP_503: answer(503, 'Service Unavailable', { headers: { 'Retry-After': '60' } }),
  HTTP_504: answer(504, 'Gateway Timeout'),
  HTTP_5XX: answer(599, 'Network Connect Timeout'),
}
