/**
 * Words that unrelated APIs use for different things. Whose balance is too low, a bank account's, a wallet's or a card's?
 * Is it the session of a payment or of the person? For a catalogue that knows its API by the shape they are no evidence.
 */
const sharedWords: ReadonlySet<string> = new Set([
  'INSUFFICIENT_BALANCE',
  'INSUFFICIENT_FUNDS',
  'DAILY_LIMIT_EXCEEDED',
  'LIMIT_EXCEEDED',
  'SESSION_EXPIRED',
  'SESSION_NOT_FOUND',
  'EXPIRED_SESSION_ID',
  'INVALID_SESSION_ID',
  'INVALID_SIGNATURE',
  'INVALID_CREDENTIALS',
])

export const isSharedWord = (word: string): boolean => sharedWords.has(word.toUpperCase().replaceAll('-', '_'))
