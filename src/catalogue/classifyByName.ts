import type { RestrictedKind } from '../problem'
import { alreadyBegun, internal, outcomeUnknown, privateSignUp, restricted, secondStep } from './presets'
import type { ErrorDefinition } from './types'

// Whole words with their inflections: a BANK is not a BAN, and a BLOCKCHAIN doesn't BLOCK anybody.
const restrictedWord = new RegExp(
  '^(?:RISK[SY]?|FRAUD(?:S|ULENT)?|AML|SANCTION(?:S|ED)?|(?:NON)?COMPLIANCE|(?:UN)?BLOCK(?:S|ED|ING|LIST|LISTED)?|' +
    'BAN(?:S|NED|NING)?|SUSPEN(?:DS?|DED|SION)|REVIEW(?:S|ED|ING)?|FLAG(?:S|GED)?|(?:IN|UN)?ELIGI(?:BLE|BILITY))$',
)
const internalWord = /^(?:API_?KEYS?|SECRETS?|SIGNATURES?|WEBHOOKS?|CALLBACKS?)$/
const kindWords: readonly (readonly [RestrictedKind, RegExp])[] = [
  ['withdrawal', /^WITHDRAW/],
  ['payment', /^(?:PAYMENT|TRANSFER|PAYOUT)S?$/],
  ['identity', /^(?:VERIF|IDENTIT|KYC$)/],
]

/** Done before, or being done. `COMPLETE` alone asks for something. */
const begun =
  /(?:^|_)(?:ALREADY|COMPLETED|PAID|PENDING|PROCESSING|PROCESSED|EXECUTED|SETTLED|DUPLICATED?|IN_PROGRESS)(?:_|$)/
/** `PAYMENT_NOT_COMPLETED` says the opposite, `PROCESSING_ERROR` and `PENDING_DETAILS_REQUIRED` another thing. */
const notYet = /(?:^|_)(?:NOT|NO|NEVER)_|(?:^|_)(?:FAILED|FAILURE|ERROR|INVALID|MISSING|REQUIRED|TIMEOUT)(?:_|$)/
/** Somebody has this address, account or identity already: that is that person's to know. */
const taken = /(?:^|_)(?:EXISTS?|TAKEN|REGISTERED|USED?|LINKED|CONNECTED|ASSOCIATED|DUPLICATED?)(?:_|$)/
const personal = /(?:^|_)(?:EMAIL|PHONE|USER|USERNAME|ACCOUNT|IDENTITY|KYC|DOCUMENT|TOTP|LOGIN|WALLET)S?(?:_|$)/
const secondFactor = /(?:^|_)(?:TWO_FACTOR|SECOND_FACTOR|FA|MFA|TOTP|OTP|PASSKEY)(?:_|$)/
const asked = /^(?:REQUIRED|NEEDED|CHALLENGE|EXPECTED)$/

/** `API_KEY`, `api-key`, `apiKey` and `APIKey` are all `API`, `KEY`. */
const wordsOf = (code: string): string[] =>
  (code.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toUpperCase())

/**
 * Places a code that no catalogue lists by the words in its name: a decision about the person stays unexplained, a
 * fault of the integration stays with the developer. The same for every API.
 * @param status of the HTTP answer: after a failed server the outcome of an internal fault is not known
 * @returns `undefined` where the name gives nothing away
 */
export function classifyByName(code: string, status?: number): ErrorDefinition | undefined {
  const words = wordsOf(code)
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  if (has(restrictedWord)) {
    const kind = kindWords.find(([, pattern]) => has(pattern))?.[0] ?? 'account'
    return { ...restricted(kind), domain: 'unlisted' }
  }
  const pairs = words.map((word, index) => `${word}_${words[index + 1] ?? ''}`)
  if (has(internalWord) || pairs.some((pair) => internalWord.test(pair))) {
    // Outcome comes before disclosure: what may have happened outweighs that the fault is an internal one.
    const unsure = status !== undefined && status >= 500 && status !== 503
    return { ...(unsure ? outcomeUnknown : internal), disclosure: 'internal', domain: 'unlisted' }
  }
  return has(asked) && secondFactor.test(words.join('_')) ? { ...secondStep, domain: 'unlisted' } : undefined
}

/**
 * Places a code that no catalogue lists by what its name says of progress: what is done or under way is never called
 * refused or not found. The same for every API.
 * @param status of the HTTP answer; a failed or busy server says more than a name does
 * @returns `undefined` where the name says nothing of it
 */
export function classifyByProgress(code: string, status?: number): ErrorDefinition | undefined {
  if (status !== undefined && (status >= 500 || status === 429)) return undefined
  const words = wordsOf(code).join('_')
  // Only a conflict says that an earlier request counts; else the page used its key in a wrong way.
  if (/(?:^|_)IDEMPOTEN(?:CY|T)(?:_|$)/.test(words)) {
    return { ...(status === 409 ? alreadyBegun : internal), domain: 'unlisted' }
  }
  if (!begun.test(words) || notYet.test(words)) return undefined
  return { ...(taken.test(words) && personal.test(words) ? privateSignUp : alreadyBegun), domain: 'unlisted' }
}
