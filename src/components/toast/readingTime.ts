/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/gu

/** How long a text has to stay, in milliseconds: half a second a word, a quarter a character without spaces. */
export function readingTime(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return characters * 250 + words * 500
}
