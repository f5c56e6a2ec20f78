/** What a message is for, by the end of its id. */
export type Slot = 'title' | 'detail' | 'inline' | 'button' | 'spoken' | 'other'

const slots: Readonly<Record<string, Slot>> = {
  title: 'title',
  detail: 'detail',
  inline: 'inline',
  label: 'button',
  spoken: 'spoken',
  spokenLabel: 'spoken',
}
const buttons: readonly string[] = ['ui.dismiss', 'ui.copyReference', 'ui.copied']

export function slotOf(id: string): Slot {
  if (id.startsWith('ui.')) return buttons.includes(id) ? 'button' : 'other'
  return slots[id.slice(id.lastIndexOf('.') + 1)] ?? 'other'
}

/** Characters for each slot: in English, and in any other language. */
export const budgets: Readonly<Record<Slot, readonly [english: number, other: number]>> = {
  title: [40, 80],
  detail: [140, 224],
  inline: [90, 144],
  button: [24, 40],
  spoken: [80, 130],
  other: [Infinity, Infinity],
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u

/** Characters as a person counts them; one that is drawn wide counts as two. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/** Whole words or phrases, in any case; an entry may use regular expression syntax. */
const anyOf = (phrases: readonly string[], flags = 'i'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, `u${flags}`)

/** Pleading, blaming, or not the words of the service that the person is in front of. */
export const banned = anyOf([
  ...['please', 'sorry', 'apolog\\p{L}*', 'oops', 'whoops', 'invalid', 'illegal', 'forbidden', 'prohibited'],
  ...['an error occurred', 'something went wrong', 'you forgot', 'you entered', 'you used', 'you failed', 'your fault'],
  ...['our side', 'our end', 'our fault', 'the site', 'the website', 'the merchant'],
])

/** Words of those who build the service, not of those who use it. */
export const jargon = anyOf([
  ...['session ids?', 'bearer', 'tokens?', 'scopes?', 'payloads?', 'uuids?', 'idempotency', 'idempotent', 'webhooks?'],
  ...['endpoints?', 'callbacks?', 'json', 'http', 'null', 'enums?', 'rpc', 'apis?', 'kyc', 'ach', 'mfa', 't?otp'],
  'vans?',
])

/** The APIs themselves and who stands behind them. Steam is where the person's own items are, so it may be named. */
export const vendors = anyOf(
  [
    ...['AssetPay', 'AbstraPay', 'Ratio', 'Tesser', 'Circle', 'Kraken', 'Turnkey', 'Basis Theory', 'Plaid', 'Signicat'],
    ...['Solid', 'CIRCLE', 'KRAKEN', 'PLAID'],
  ],
  '',
)

/** `bank_name`, `bankName`, `BANK_NAME`. */
export const codeCase = /\p{L}_\p{L}|(?<!\p{L})\p{Ll}+\p{Lu}\p{Ll}/u

const undone = ['charged', 'sent', 'traded', 'taken', 'bought', 'sold', 'paid', 'withdrawn', 'debited', 'moved']

/** Says that the money, the items or the balance are where they were. "This one wasn't added" doesn't. */
export const moneyStatement = anyOf([
  'nothing (?:was|has been|is|were|went through)',
  "(?:didn't|hasn't|haven't|did not) (?:go|gone) through",
  'no change was made',
  'no (?:money|coins|items?) (?:was|were|has|have)',
  `(?:wasn't|weren't|hasn't been|haven't been|not|not been) (?:${undone.join('|')})(?! a second time| again| twice)`,
  "(?:hasn't|haven't|not) changed",
  'unchanged',
])

/** Says what became of it, in one way or another; "couldn't be completed" is what every internal fault says. */
export const moneyAnswer = new RegExp(
  `${moneyStatement.source}|wasn't (?:started|added|recorded|created)|couldn't be completed|don't send|activity`,
  'iu',
)

/** A time in words, which a button that counts would contradict. */
export const namedTime = anyOf([
  '(?:seconds?|minutes?|hours?|(?<!at the )moments?|shortly|soon|tomorrow|days?|a (?:little|bit|while))',
])

/** What an English writer wouldn't write; each has a usual word. */
export const translated = anyOf([
  ...[
    'go on',
    'goes on',
    'send (?:it|this|them) again',
    'stands? on',
    'as on a letter',
    'newest',
    'kinds? of',
    'on record',
  ],
  ...['tick', 'flat', 'house number first', 'cancelled', 'on the way', 'in order to', 'at hand', 'so that it'],
  ...['check the activity before trying', 'not reached', 'no room for', 'as it is here', 'be of help', 'wait a moment'],
])

/** What a shared refusal must not hint at. */
export const tippingOff = anyOf([
  '(?:suspicious|review|investigat|complian|flag|risk|fraud|sanction|suspen|block|eligib|ineligib)\\p{L}*',
  ...['bans?', 'banned', 'verification failed'],
])

/** Steam's restrictions are told without these; a fee between the site and the API is nobody else's matter. */
export const neverNamed = anyOf(['vac', 'bans?', 'banned', 'penalty', 'request id', '2\\s?%'])

/** Words that keep their capital inside a sentence. */
export const properNouns: readonly string[] = [
  'Steam',
  // An example of a name.
  'Savings',
  'URL',
  'IBAN',
  'SWIFT',
  'BIC',
  'US',
  'ID',
  'USD',
  'United',
  'States',
  'Ethereum',
  'Solana',
  'Stellar',
  'Polygon',
  'Base',
  'Bitcoin',
  'I',
]
