import type { Row } from '../table/rows'
import { everydayWords } from './everydayWords'
import { spelledLike } from './spelledLike'

/** Words that tell nothing by themselves. */
const silent: ReadonlySet<string> = new Set(
  [
    "a an the my your i me we it its is are was were be has have had do does did can can't could cannot",
    'get got getting',
    'of to in on at for from with and or but not no so that this there what why how when where which who says said',
    'error errors code message problem user customer client',
    'fehler der die das mein meine ist nicht und',
  ].flatMap((words) => words.split(' ')),
)

/** Without what a word ends with in another form: `stopped`, `prices`. */
const stemOf = (word: string): string =>
  word.length < 6
    ? word.replace(/(?<=\p{L}{3})s$/u, '')
    : word.replace(/(?:ing|ed|es|s|en|e|n)$/, '').replace(/(\p{L})\1$/u, '$1')

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '')

const vocabularies = new WeakMap<readonly Row[], ReadonlySet<string>>()

/** Every word of every row; made once, and only when something is misspelled. */
function vocabularyOf(rows: readonly Row[]): ReadonlySet<string> {
  const known = vocabularies.get(rows) ?? new Set(rows.flatMap(({ text }) => wordsIn(text.all)))
  vocabularies.set(rows, known)
  return known
}

/** How much a row has of a word: most in its code, less in its title and action, least elsewhere. */
function weightIn({ text, entry }: Row, word: string): number {
  if (/^\d+$/.test(word)) {
    if (text.aliases.includes(word)) return 4
    return String(entry.status) === word || wordsIn(text.codeWords).includes(word) ? 2 : 0
  }
  // A short word counts where a word begins with it.
  const isShort = word.length < 4
  const has = (where: string): boolean => (isShort ? ` ${where}`.includes(` ${word}`) : where.includes(word))
  if (!has(text.all)) return 0
  return has(text.codeWords) ? 3 : has(text.title) ? 3 : has(text.action) ? 2 : 1
}

/**
 * For half-remembered words, a person's own words and misspelled ones: the rows that have the most telling of them,
 * in any form, the best first; none where less than half of the words are.
 */
export function closestRows(rows: readonly Row[], phrase: string): readonly Row[] {
  const terms = [...new Set(wordsIn(phrase))].filter((term) => !silent.has(term)).slice(0, 12)
  const weights = terms.map((term) => weightsOf(rows, term))
  const scored = rows.map((row, at) => {
    const ofTerms = weights.map((ofRows) => ofRows[at] ?? 0)
    const has = ofTerms.filter((weight) => weight > 0).length
    return { row, has, score: ofTerms.reduce((sum, weight) => sum + weight, 0) * has }
  })
  const found = scored.filter(({ has }) => has > 0 && has * 2 >= terms.length).sort((a, b) => b.score - a.score)
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => score * 2 >= best).map(({ row }) => row)
}

/** What each row has of a word, in the form that it has the most of; a rare word tells more. */
function weightsOf(rows: readonly Row[], term: string): readonly number[] {
  const stem = stemOf(term)
  const forms = new Map([...everydayWords(term).map((word) => [stemOf(word), 0.7] as const), [stem, 0.9], [term, 1]])
  const weigh = (): readonly number[] =>
    rows.map((row) => Math.max(...[...forms].map(([form, share]) => share * weightIn(row, form))))
  let weights = weigh()
  if (!weights.some((weight) => weight > 0)) {
    for (const word of spelledLike(term, vocabularyOf(rows))) forms.set(word, 0.9)
    weights = weigh()
  }
  const count = weights.filter((weight) => weight > 0).length
  const rare = Math.log(1 + rows.length / Math.max(1, count))
  return weights.map((weight) => weight * rare)
}
