import type { Plain, Sample, Samples } from '../../catalogue/types'
import type { AssetPayCode } from './definitions'

type Circumstances = Omit<Sample, 'status' | 'body'> & {
  /** Further members of the error: `fields`, `details`. */
  readonly extra?: Readonly<Record<string, Plain>>
}

const answer = (
  status: number,
  code: number,
  key: string,
  message: Plain,
  { extra = {}, ...rest }: Circumstances,
): Sample => ({
  status,
  body: {
    requestId: `req_${String(code).padStart(4, '0')}c9f1`,
    success: false,
    error: { code, key, message, ...extra },
  },
  ...rest,
})

/** A trade that was accepted and failed later, as it is read afterwards. */
const failedTrade = (error: string): Sample => ({
  status: 200,
  body: { trade: { id: 'trd_51f0', type: 'withdraw', status: 'failed', error, items: [{ id: 'itm_1', error }] } },
  operation: 'read',
  widget: 'withdrawal',
})

const deposit = { operation: 'write', widget: 'deposit' } as const
const withdrawal = { operation: 'write', widget: 'withdrawal' } as const
const purchase = { operation: 'write', widget: 'purchase' } as const
const identity = { operation: 'write', widget: 'identity' } as const
const account = { operation: 'write', widget: 'account' } as const
const settings = { operation: 'write', widget: 'settings' } as const
const reading = { operation: 'read', widget: 'deposit' } as const

/** One real answer for each code. */
export const samples: Samples<AssetPayCode> = {
  EXTERNAL_ID_EXISTS: answer(409, 1, 'EXTERNAL_ID_EXISTS', 'externalId was used before', deposit),
  MISSING_ITEMS: answer(400, 2, 'MISSING_ITEMS', 'items is empty', deposit),
  INVENTORY_FETCH_FAILED: answer(424, 3, 'INVENTORY_FETCH_FAILED', 'Inventory could not be loaded', reading),
  NO_OFFER_FOUND: answer(400, 4, 'NO_OFFER_FOUND', 'No offer for item 38219', purchase),
  TRADE_OFFER_FAILED: answer(502, 5, 'TRADE_OFFER_FAILED', 'Trade offer could not be sent', deposit),
  TOO_MANY_ACTIVE_TRADES: answer(429, 6, 'TOO_MANY_ACTIVE_TRADES', 'Pending trades: 5 of 5', deposit),
  USER_NOT_TRADEABLE: answer(400, 7, 'USER_NOT_TRADEABLE', 'Steam account is not able to trade', deposit),
  TOO_MANY_ITEMS: answer(400, 8, 'TOO_MANY_ITEMS', 'items is longer than allowed', {
    ...deposit,
    values: { limit: 50 },
  }),
  ITEMS_UNAVAILABLE: answer(400, 9, 'ITEMS_UNAVAILABLE', 'Some items are gone', withdrawal),
  ITEMS_NOT_ACCEPTED: answer(400, 10, 'ITEMS_NOT_ACCEPTED', 'Some items cannot be deposited', deposit),
  PRICE_CHANGED: answer(409, 11, 'PRICE_CHANGED', 'Item price differs from the one sent', deposit),
  MERCHANT_BALANCE_LOW: answer(400, 12, 'MERCHANT_BALANCE_LOW', 'Merchant funds do not cover this', withdrawal),
  INVALID_TRADEURL: answer(400, 13, 'INVALID_TRADEURL', 'tradeUrl cannot be used', withdrawal),
  LISTING_NOT_FOUND: answer(404, 14, 'LISTING_NOT_FOUND', 'No such listing', purchase),
  LISTING_PRICE_INVALID: answer(400, 15, 'LISTING_PRICE_INVALID', 'Listing has no usable price', purchase),
  INVALID_LISTING_ID: answer(400, 16, 'INVALID_LISTING_ID', 'listingId is malformed', purchase),
  INSUFFICIENT_ITEM_AMOUNT: answer(400, 17, 'INSUFFICIENT_ITEM_AMOUNT', 'Fewer left than asked for', {
    ...purchase,
    extra: { details: { items: [{ itemId: '38219', marketHashName: 'Fracture Case', remaining: 3 }] } },
  }),
  EXCEEDS_MAX_AMOUNT: answer(400, 18, 'EXCEEDS_MAX_AMOUNT', 'amount is above the maximum', {
    ...purchase,
    values: { limit: 100 },
  }),
  DEPOSIT_IN_PROGRESS: answer(409, 19, 'DEPOSIT_IN_PROGRESS', 'Another deposit is processing', deposit),
  WITHDRAW_IN_PROGRESS: answer(409, 20, 'WITHDRAW_IN_PROGRESS', 'Another withdrawal is processing', withdrawal),
  TRADE_NOT_FOUND: answer(404, 21, 'TRADE_NOT_FOUND', 'No such trade', { operation: 'read', widget: 'withdrawal' }),
  INVALID_STATE_TRANSITION: answer(409, 22, 'INVALID_STATE_TRANSITION', 'completed -> canceled', withdrawal),
  INVALID_TRADE_ID: answer(400, 23, 'INVALID_TRADE_ID', 'tradeId is malformed', {
    operation: 'read',
    widget: 'withdrawal',
  }),
  STEAM_UNAVAILABLE: answer(424, 31, 'STEAM_UNAVAILABLE', 'Steam could not serve this', reading),
  STEAM_RATE_LIMITED: answer(424, 33, 'STEAM_RATE_LIMITED', 'Steam limits inventory requests', {
    ...reading,
    headers: { 'Retry-After': '45' },
  }),

  VALIDATION_FAILED: answer(422, 1001, 'VALIDATION_FAILED', ['tradeUrl must be a URL', 'amount must be positive'], {
    ...withdrawal,
    extra: { fields: { tradeUrl: 'must be a URL', 'items.0.amount': 'must be positive' } },
  }),
  NOT_FOUND: answer(404, 1003, 'NOT_FOUND', 'No such resource', reading),
  CONFLICT: answer(409, 1004, 'CONFLICT', 'State differs', account),
  RATE_LIMITED: answer(429, 1005, 'RATE_LIMITED', 'Request limit reached', {
    ...reading,
    headers: { 'Retry-After': '20' },
  }),
  SERVER_ERROR: answer(500, 1006, 'SERVER_ERROR', 'Unhandled exception', deposit),
  SYSTEM_MAINTENANCE: answer(503, 1007, 'SYSTEM_MAINTENANCE', 'Maintenance mode is on', {
    ...deposit,
    headers: { 'Retry-After': '300' },
  }),
  UNPROCESSABLE: answer(422, 1008, 'UNPROCESSABLE', 'Request makes no sense here', account),
  SERVICE_UNAVAILABLE: answer(503, 1009, 'SERVICE_UNAVAILABLE', 'Withdrawals are off', withdrawal),
  NO_BOTS_AVAILABLE: answer(503, 1010, 'NO_BOTS_AVAILABLE', 'No bot is online', deposit),
  FLEET_DEGRADED: answer(503, 1011, 'FLEET_DEGRADED', 'Bot fleet is degraded', deposit),

  UNAUTHORIZED: answer(401, 1100, 'UNAUTHORIZED', 'Not authenticated', reading),
  INVALID_CREDENTIALS: answer(401, 1101, 'INVALID_CREDENTIALS', 'Wrong user name or password', {
    operation: 'write',
    widget: 'signIn',
  }),
  INVALID_TOKEN: answer(401, 1102, 'INVALID_TOKEN', 'Token was not accepted', reading),
  MISSING_BEARER: answer(401, 1108, 'MISSING_BEARER', 'No usable Authorization header', reading),
  TOKEN_INVALID_OR_EXPIRED: answer(401, 1110, 'TOKEN_INVALID_OR_EXPIRED', 'Token is not usable', reading),
  TOKEN_EXPIRED: answer(401, 1111, 'TOKEN_EXPIRED', 'Token is past its time', deposit),

  FORBIDDEN: answer(403, 1300, 'FORBIDDEN', 'Access denied', account),
  ACCOUNT_DISABLED: answer(403, 1301, 'ACCOUNT_DISABLED', 'This account was disabled', {
    operation: 'write',
    widget: 'signIn',
  }),

  INSUFFICIENT_BALANCE: answer(400, 1600, 'INSUFFICIENT_BALANCE', 'Balance does not cover this', {
    ...withdrawal,
    values: { balance: { amount: '12.50', currency: 'USD' } },
  }),
  INVALID_AMOUNT: answer(400, 1601, 'INVALID_AMOUNT', 'amount is zero or negative', withdrawal),
  INSTANT_DEPOSITS_DISABLED: answer(503, 1622, 'INSTANT_DEPOSITS_DISABLED', 'Instant deposits are off', deposit),

  INVALID_SIGNATURE: answer(401, 1700, 'INVALID_SIGNATURE', 'Signature mismatch', settings),
  MISSING_RAW_BODY: answer(400, 1701, 'MISSING_RAW_BODY', 'No raw body', settings),
  CALLBACK_URL_TEST_FAILED: answer(400, 1704, 'CALLBACK_URL_TEST_FAILED', 'Callback answered 500', settings),
  MERCHANT_NO_CALLBACK_URL: answer(409, 1705, 'MERCHANT_NO_CALLBACK_URL', 'No active callback URL', withdrawal),

  MISSING_API_KEY: answer(401, 1900, 'MISSING_API_KEY', 'api-key header is absent', deposit),
  INVALID_API_KEY: answer(401, 1901, 'INVALID_API_KEY', 'Unknown api key', deposit),
  API_KEY_REVOKED: answer(401, 1902, 'API_KEY_REVOKED', 'Key was revoked', deposit),
  API_KEY_SCOPE_DENIED: answer(403, 1903, 'API_KEY_SCOPE_DENIED', 'Key lacks scope trading:write', deposit),
  API_KEY_IP_DENIED: answer(403, 1904, 'API_KEY_IP_DENIED', '203.0.113.9 is not on the list', deposit),
  INSUFFICIENT_SCOPE: answer(403, 1908, 'INSUFFICIENT_SCOPE', 'Scope is not sufficient', withdrawal),
  API_SECRET_INVALID: answer(401, 1910, 'API_SECRET_INVALID', 'Secret does not match', deposit),
  NO_API_SECRET_CONFIGURED: answer(400, 1915, 'NO_API_SECRET_CONFIGURED', 'No secret to sign with', deposit),

  INVALID_RISK_POLICY: answer(400, 2100, 'INVALID_RISK_POLICY', 'Policy cannot be read', account),
  RISK_POLICY_NOT_FOUND: answer(404, 2101, 'RISK_POLICY_NOT_FOUND', 'No policy is active', account),
  CLIENT_USER_NOT_FOUND: answer(404, 2103, 'CLIENT_USER_NOT_FOUND', 'No such client user', account),

  VERIFICATION_NOT_AVAILABLE: answer(503, 2300, 'VERIFICATION_NOT_AVAILABLE', 'No credentials are set', identity),
  VERIFICATION_ALREADY_VERIFIED: answer(409, 2301, 'VERIFICATION_ALREADY_VERIFIED', 'Verified before', identity),
  VERIFICATION_IN_PROGRESS: answer(409, 2302, 'VERIFICATION_IN_PROGRESS', 'One is running', identity),
  VERIFICATION_PROCESS_NOT_FOUND: answer(404, 2303, 'VERIFICATION_PROCESS_NOT_FOUND', 'No such process', identity),
  VERIFICATION_BANNED_IDENTITY: answer(403, 2304, 'VERIFICATION_BANNED_IDENTITY', 'Identity is banned', identity),
  VERIFICATION_ACCOUNT_CAP_REACHED: answer(409, 2305, 'VERIFICATION_ACCOUNT_CAP_REACHED', 'Linked: 3 of 3', identity),
  VERIFICATION_ALREADY_LINKED: answer(409, 2306, 'VERIFICATION_ALREADY_LINKED', 'Linked before', identity),
  VERIFICATION_IDENTITY_NOT_FOUND: answer(404, 2307, 'VERIFICATION_IDENTITY_NOT_FOUND', 'No such identity', identity),
  VERIFICATION_SIGNICAT_ERROR: answer(502, 2308, 'VERIFICATION_SIGNICAT_ERROR', 'Provider answered 500', identity),
  VERIFICATION_WEBHOOK_SIGNATURE_INVALID: answer(
    401,
    2309,
    'VERIFICATION_WEBHOOK_SIGNATURE_INVALID',
    'Webhook signature mismatch',
    identity,
  ),
  VERIFICATION_EMAIL_REQUIRED: answer(400, 2310, 'VERIFICATION_EMAIL_REQUIRED', 'email is needed to link', identity),
  VERIFICATION_NOT_LINKED: answer(400, 2311, 'VERIFICATION_NOT_LINKED', 'Nothing is linked', identity),
  VERIFICATION_LINK_FAILED: answer(500, 2312, 'VERIFICATION_LINK_FAILED', 'Link was refused', identity),

  'trade/LISTING_UNAVAILABLE': failedTrade('LISTING_UNAVAILABLE'),
  'trade/PRICE_CHANGED': failedTrade('PRICE_CHANGED'),
  'trade/TRADE_URL_INVALID': failedTrade('TRADE_URL_INVALID'),
  'trade/STEAM_ACCOUNT_RESTRICTED': failedTrade('STEAM_ACCOUNT_RESTRICTED'),
  'trade/MARKET_UNAVAILABLE': failedTrade('MARKET_UNAVAILABLE'),
  'trade/PURCHASE_FAILED': failedTrade('PURCHASE_FAILED'),
}
