/** Something that somebody comes to the dictionary with. */
export interface Lookup {
  /** Who asks, and what for. */
  readonly asked: string
  /** What they type or paste into the search box. */
  readonly typed: string
  /** The entry that they are looking for: the first row. */
  readonly expects: string
  /** Others that have to be among the first three. */
  readonly near?: readonly string[]
  /** The language that stands beside the one that is shown. */
  readonly beside?: string
}

const lines = (...text: readonly string[]): string => text.join('\n')

/**
 * Ten lookups as they come: codes from logs, pasted bodies, half-remembered words. Stories and tests run all of them.
 */
export const lookups: readonly Lookup[] = [
  {
    asked: 'An engineer on call, with a line of the log',
    typed: [
      '2026-11-20T10:14:09.482Z ERROR [gateway] POST /v1/deposits 409 87ms trace=9f2c1e',
      '{"requestId":"req_7Hq2","success":false,"error":{"code":11,"key":"PRICE_CHANGED","message":"Price differs"}}',
    ].join(' '),
    expects: 'assetpay/PRICE_CHANGED',
  },
  { asked: 'Support, with the number in a screenshot', typed: '11', expects: 'assetpay/PRICE_CHANGED' },
  { asked: 'Support, who remembers how the sentence began', typed: 'price has', expects: 'assetpay/PRICE_CHANGED' },
  { asked: 'An engineer, with a code from a dashboard', typed: 'accounts-3105', expects: 'tesser/accounts-3105' },
  {
    asked: 'An engineer, with an answer that has two errors',
    typed: lines(
      '{',
      '  "errors": [',
      '    {"error_code": "counterparties-3002", "error_message": "classification is not one of the list"},',
      '    {"error_code": "accounts-3105", "error_message": "address does not fit the network"}',
      '  ]',
      '}',
    ),
    expects: 'tesser/counterparties-3002',
    near: ['tesser/accounts-3105'],
  },
  {
    asked: 'German support, with the words that a person read out',
    typed: 'Guthaben reicht nicht',
    expects: 'assetpay/INSUFFICIENT_BALANCE',
    beside: 'de',
  },
  {
    asked: 'A partner, with the body of an answer',
    typed: lines(
      '{',
      '  "message": "Session expired",',
      '  "errorCode": "SESSION_EXPIRED",',
      '  "error": "Bad Request"',
      '}',
    ),
    expects: 'abstrapay/SESSION_EXPIRED',
  },
  {
    asked: 'A front-end engineer, with a line of a stack trace',
    typed: [
      'Uncaught (in promise) ApiError: Request failed: treasury-3112',
      '    at async HttpClient.request (https://app.example/assets/index-3fb0.js:2:110594)',
    ].join(' '),
    expects: 'tesser/treasury-3112',
  },
  { asked: 'Risk, typing a code from memory', typed: 'exceeds_limt_ach', expects: 'ratio/EXCEEDS_LIMIT_ACH' },
  {
    asked: 'Support, with what a person wrote',
    typed: 'my bank link stopped working',
    expects: 'ratio/PLAID_LOGIN_ERROR',
  },
]
