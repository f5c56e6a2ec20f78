/** How many letters have to be added, left out, replaced or swapped; `most + 1` for any more than that. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      line.push(least)
    }
    before = above
    above = line
  }
  return Math.min(above[b.length] ?? 0, most + 1)
}

/** The known words that a misspelled one may stand for. */
export function spelledLike(word: string, vocabulary: Iterable<string>): readonly string[] {
  // In a short word one other letter is another word.
  const most = word.length < 3 ? 0 : word.length < 8 ? 1 : 2
  if (most === 0) return []
  const near = [...vocabulary]
    .filter((one) => one[0] === word[0])
    .map((one) => ({ one, apart: lettersApart(word, one, most) }))
  const nearest = Math.min(...near.map(({ apart }) => apart))
  return nearest > most ? [] : near.filter(({ apart }) => apart === nearest).map(({ one }) => one)
}
