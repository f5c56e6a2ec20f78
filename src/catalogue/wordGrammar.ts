import type { RestrictedKind } from '../problem'
import type { ErrorDefinition } from './definition'
import { internal, outcomeUnknown, restricted } from './shared'

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

/** `API_KEY`, `api-key`, `apiKey` and `APIKey` are all `API`, `KEY`. */
const wordsOf = (code: string): string[] =>
  (code.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toUpperCase())

/**
 * Places a code that no catalogue lists by the words in its name: a decision about the person stays unexplained, a
 * fault of the integration stays with the developer. The same for every API.
 * @param status of the HTTP answer: after a failed server the outcome of an internal fault is not known
 * @returns `undefined` where the name gives nothing away
 */
export function placeByWords(code: string, status?: number): ErrorDefinition | undefined {
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
  return undefined
}
