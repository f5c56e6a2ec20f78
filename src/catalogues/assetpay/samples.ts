import type { Plain, Sample, Samples } from '../../catalogue/definition'
import type { AssetPayCode } from './definitions'

const answer = (code: number, key: string, message: string, extra: Record<string, Plain> = {}): Plain => ({
  requestId: `req_${key.toLowerCase()}`,
  success: false,
  error: { code, key, message, ...extra },
})
const sample = (status: number, code: number, key: string, message: string, rest: Omit<Sample, 'status' | 'body'> = {}): Sample => ({
  status,
  body: answer(code, key, message),
  ...rest,
})

/** One real answer for each code. */
export const samples: Samples<AssetPayCode> = {
  EXTERNAL_ID_EXISTS: sample(409, 1, 'EXTERNAL_ID_EXISTS', 'External ID already exists', { operation: 'write', widget: 'deposit' }),
  PRICE_CHANGED: sample(409, 11, 'PRICE_CHANGED', 'Price has changed', { operation: 'write', widget: 'deposit' }),
  RATE_LIMITED: sample(429, 1005, 'RATE_LIMITED', 'Too many requests', { headers: { 'Retry-After': '20' }, operation: 'read', widget: 'deposit' }),
  SERVER_ERROR: sample(500, 1006, 'SERVER_ERROR', 'Internal server error', { operation: 'write', widget: 'deposit' }),
  INVALID_CREDENTIALS: sample(401, 1101, 'INVALID_CREDENTIALS', 'Invalid email or password', { operation: 'write', widget: 'signIn' }),
  FORBIDDEN: sample(403, 1300, 'FORBIDDEN', 'Forbidden', { operation: 'write', widget: 'account' }),
}
