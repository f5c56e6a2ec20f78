/**
 * Words that unrelated APIs use for different things. Whose balance is too low, a bank account's, a wallet's or a card's?
 * Whose limit is it, a person's or a program's? For a catalogue that knows its API by the shape they are no evidence.
 */
const sharedWords: ReadonlySet<string> = new Set([
  'INSUFFICIENT_BALANCE',
  'INSUFFICIENT_FUNDS',
  'DAILY_LIMIT_EXCEEDED',
  'LIMIT_EXCEEDED',
  'INVALID_SESSION_ID',
  'INVALID_SIGNATURE',
  'INVALID_CREDENTIALS',
])

export const isSharedWord = (word: string): boolean => sharedWords.has(word.toUpperCase().replaceAll('-', '_'))
