import type en from '../../../locales/en/assetpay.json'
import type { CommonCopyId } from '../../catalogue/commonCopyId'
import { type CopyIdOf, defineCatalogue } from '../../catalogue/defineCatalogue'
import {
  fieldError,
  internal,
  outcomeUnknown,
  privateNotFound,
  privateOwnAccount,
  privateSignIn,
  rateLimited,
  restricted,
  sessionEnded,
  signInNeeded,
  unavailable,
} from '../../catalogue/presets'
import type { ErrorDefinition } from '../../catalogue/types'
import type { RecoveryKind } from '../../problem'
import { envelope } from './envelope'
import { type AssetPayDomain, classifyUnlisted } from './classifyUnlisted'

/** The facts of the reference. */
const at = (domain: AssetPayDomain, number: number, status: number) => ({ aliases: [String(number)], status, domain })

/** Refused before anything happened; the person can do something about it. What else there is differs from it. */
const refusal = { disclosure: 'open', severity: 'warning', outcome: 'notApplied', surface: 'banner' } as const
const reselect = { ...refusal, recovery: 'changeSelection' } as const
/** An earlier one is under way and this one wasn't added. Refused before any side effect. */
const underWay = { ...refusal, severity: 'info', outcome: 'pending', recovery: 'checkActivity' } as const
/** The balance was taken before the trade failed, so a new attempt is a new operation. */
const tradeFailed = {
  domain: 'trade',
  ...refusal,
  severity: 'error',
  outcome: 'reversed',
  recovery: 'checkActivity',
} as const

const errors = {
  EXTERNAL_ID_EXISTS: { ...at('trading', 1, 409), ...underWay },
  MISSING_ITEMS: { ...at('trading', 2, 400), ...refusal, recovery: 'chooseItems' },
  INVENTORY_FETCH_FAILED: {
    ...at('trading', 3, 424),
    ...refusal,
    surface: 'toast',
    recovery: 'retry',
    retryable: true,
  },
  NO_OFFER_FOUND: { ...at('trading', 4, 400), ...reselect },
  // Steam is known to create an offer and answer with a failure.
  TRADE_OFFER_FAILED: {
    ...at('trading', 5, 502),
    ...outcomeUnknown,
    copy: 'TRADE_OFFER_FAILED',
  },
  TOO_MANY_ACTIVE_TRADES: { ...at('trading', 6, 429), ...underWay, severity: 'warning' },
  USER_NOT_TRADEABLE: { ...at('trading', 7, 400), ...refusal, recovery: 'checkSteam' },
  TOO_MANY_ITEMS: { ...at('trading', 8, 400), ...reselect, values: { limit: 'count' } },
  ITEMS_UNAVAILABLE: { ...at('trading', 9, 400), ...reselect },
  ITEMS_NOT_ACCEPTED: { ...at('trading', 10, 400), ...reselect },
  PRICE_CHANGED: {
    ...at('trading', 11, 409),
    ...refusal,
    recovery: 'refresh',
    label: 'refresh.prices',
  },
  // How much the merchant holds is nobody else's business, and waiting doesn't fill it up.
  MERCHANT_BALANCE_LOW: { ...at('trading', 12, 400), ...internal },
  // Where the trade URL isn't typed here, no field takes it and the banner leads to where it is.
  INVALID_TRADEURL: {
    ...at('trading', 13, 400),
    ...fieldError('tradeUrl'),
    recovery: 'updateTradeUrl',
  },
  LISTING_NOT_FOUND: { ...at('trading', 14, 404), ...reselect },
  LISTING_PRICE_INVALID: { ...at('trading', 15, 400), ...reselect },
  INVALID_LISTING_ID: { ...at('trading', 16, 400), ...internal },
  // Amounts in trading are quantities of an item, not money.
  INSUFFICIENT_ITEM_AMOUNT: {
    ...at('trading', 17, 400),
    ...reselect,
    values: { remaining: 'count' },
  },
  EXCEEDS_MAX_AMOUNT: { ...at('trading', 18, 400), ...reselect, values: { limit: 'count' } },
  DEPOSIT_IN_PROGRESS: { ...at('trading', 19, 409), ...underWay, retryable: true },
  WITHDRAW_IN_PROGRESS: { ...at('trading', 20, 409), ...underWay, retryable: true },
  TRADE_NOT_FOUND: {
    ...at('trading', 21, 404),
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'checkActivity', copy: 'TRADE_NOT_FOUND' }],
  },
  INVALID_STATE_TRANSITION: { ...at('trading', 22, 409), ...refusal, recovery: 'refresh' },
  INVALID_TRADE_ID: { ...at('trading', 23, 400), ...internal },
  STEAM_UNAVAILABLE: { ...at('trading', 31, 424), ...unavailable, copy: 'STEAM_UNAVAILABLE' },
  STEAM_RATE_LIMITED: { ...at('trading', 33, 424), ...rateLimited, copy: 'STEAM_RATE_LIMITED' },

  VALIDATION_FAILED: {
    ...at('generic', 1001, 422),
    ...refusal,
    recovery: 'contactSupport',
    copy: 'refused',
  },
  NOT_FOUND: { ...at('generic', 1003, 404), ...privateNotFound },
  CONFLICT: { ...at('generic', 1004, 409), ...refusal, recovery: 'refresh', copy: 'conflict' },
  RATE_LIMITED: { ...at('generic', 1005, 429), ...rateLimited },
  SERVER_ERROR: { ...at('generic', 1006, 500), ...outcomeUnknown },
  SYSTEM_MAINTENANCE: {
    ...at('generic', 1007, 503),
    ...unavailable,
    copy: 'SYSTEM_MAINTENANCE',
  },
  UNPROCESSABLE: {
    ...at('generic', 1008, 422),
    ...refusal,
    recovery: 'contactSupport',
    copy: 'refused',
  },
  SERVICE_UNAVAILABLE: { ...at('generic', 1009, 503), ...unavailable },
  NO_BOTS_AVAILABLE: { ...at('generic', 1010, 503), ...unavailable },
  FLEET_DEGRADED: { ...at('generic', 1011, 503), ...unavailable },

  UNAUTHORIZED: { ...at('authentication', 1100, 401), ...signInNeeded },
  INVALID_CREDENTIALS: { ...at('authentication', 1101, 401), ...privateSignIn },
  // Malformed, or not issued for this: not only a session that has ended.
  INVALID_TOKEN: { ...at('authentication', 1102, 401), ...signInNeeded },
  // The page left the header out or built it wrong: signing in again would not change that.
  MISSING_BEARER: { ...at('authentication', 1108, 401), ...internal },
  TOKEN_INVALID_OR_EXPIRED: { ...at('authentication', 1110, 401), ...sessionEnded },
  TOKEN_EXPIRED: { ...at('authentication', 1111, 401), ...sessionEnded },

  FORBIDDEN: { ...at('account', 1300, 403), ...restricted('account'), cover: true },
  ACCOUNT_DISABLED: { ...at('account', 1301, 403), ...privateOwnAccount },

  INSUFFICIENT_BALANCE: {
    ...at('wallet', 1600, 400),
    ...refusal,
    recovery: 'addFunds',
    values: { balance: 'money' },
  },
  INVALID_AMOUNT: {
    ...at('wallet', 1601, 400),
    ...fieldError('amount'),
    copy: 'field.amount.format',
  },
  // Coins are paid in outside the widget and may be on their way, so repeating it is not the first thing to do.
  INSTANT_DEPOSITS_DISABLED: { ...at('wallet', 1622, 503), ...refusal, recovery: 'checkActivity' },

  INVALID_SIGNATURE: { ...at('callbacks', 1700, 401), ...internal },
  MISSING_RAW_BODY: { ...at('callbacks', 1701, 400), ...internal },
  CALLBACK_URL_TEST_FAILED: { ...at('callbacks', 1704, 400), ...internal },
  MERCHANT_NO_CALLBACK_URL: { ...at('callbacks', 1705, 409), ...internal },

  MISSING_API_KEY: { ...at('api-keys', 1900, 401), ...internal },
  INVALID_API_KEY: { ...at('api-keys', 1901, 401), ...internal },
  API_KEY_REVOKED: { ...at('api-keys', 1902, 401), ...internal },
  API_KEY_SCOPE_DENIED: { ...at('api-keys', 1903, 403), ...internal },
  API_KEY_IP_DENIED: { ...at('api-keys', 1904, 403), ...internal },
  INSUFFICIENT_SCOPE: { ...at('api-keys', 1908, 403), ...internal },
  API_SECRET_INVALID: { ...at('api-keys', 1910, 401), ...internal },
  NO_API_SECRET_CONFIGURED: { ...at('api-keys', 1915, 400), ...internal },

  // The merchant's configuration: the person did nothing and is refused nothing.
  INVALID_RISK_POLICY: { ...at('risk', 2100, 400), ...internal },
  RISK_POLICY_NOT_FOUND: { ...at('risk', 2101, 404), ...internal },
  CLIENT_USER_NOT_FOUND: { ...at('risk', 2103, 404), ...privateOwnAccount },

  // Stands for missing credentials: waiting would not help.
  VERIFICATION_NOT_AVAILABLE: { ...at('identity', 2300, 503), ...internal },
  VERIFICATION_ALREADY_VERIFIED: {
    ...at('identity', 2301, 409),
    ...refusal,
    severity: 'info',
    outcome: 'applied',
    recovery: 'refresh',
  },
  VERIFICATION_IN_PROGRESS: { ...at('identity', 2302, 409), ...underWay, recovery: 'refresh' },
  VERIFICATION_PROCESS_NOT_FOUND: {
    ...at('identity', 2303, 404),
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'verifyIdentity', copy: 'VERIFICATION_PROCESS_NOT_FOUND' }],
  },
  VERIFICATION_BANNED_IDENTITY: { ...at('identity', 2304, 403), ...restricted('identity') },
  // Exact words would tell whoever holds a document how its owner uses the service.
  VERIFICATION_ACCOUNT_CAP_REACHED: { ...at('identity', 2305, 409), ...restricted('identity'), cover: true },
  VERIFICATION_ALREADY_LINKED: {
    ...at('identity', 2306, 409),
    ...refusal,
    severity: 'info',
    recovery: 'refresh',
  },
  VERIFICATION_IDENTITY_NOT_FOUND: { ...at('identity', 2307, 404), ...restricted('identity'), cover: true },
  // The provider did answer, and in an identity check nothing of value can move twice.
  VERIFICATION_SIGNICAT_ERROR: {
    ...at('identity', 2308, 502),
    ...refusal,
    recovery: 'retry',
    retryable: true,
  },
  VERIFICATION_WEBHOOK_SIGNATURE_INVALID: { ...at('identity', 2309, 401), ...internal },
  // Only asks for the address: that an identity is there already stays unsaid.
  VERIFICATION_EMAIL_REQUIRED: {
    ...at('identity', 2310, 400),
    ...fieldError('email'),
    copy: 'field.email.missing',
  },
  VERIFICATION_NOT_LINKED: {
    ...at('identity', 2311, 400),
    ...refusal,
    recovery: 'verifyIdentity',
  },
  // Also stands for a matched identity that is banned.
  VERIFICATION_LINK_FAILED: { ...at('identity', 2312, 500), ...restricted('identity') },

  'trade/LISTING_UNAVAILABLE': tradeFailed,
  'trade/PRICE_CHANGED': tradeFailed,
  'trade/TRADE_URL_INVALID': tradeFailed,
  'trade/STEAM_ACCOUNT_RESTRICTED': tradeFailed,
  'trade/MARKET_UNAVAILABLE': tradeFailed,
  'trade/PURCHASE_FAILED': tradeFailed,
} as const satisfies Record<string, ErrorDefinition<RecoveryKind, CopyIdOf<typeof en> | CommonCopyId>>

/** AssetPay without the loaders of its copy: for single-file builds, which hand the messages to the provider. */
export const assetpay = defineCatalogue({ name: 'assetpay', errors, envelope, classifyUnlisted })
export type AssetPayCode = keyof typeof errors
