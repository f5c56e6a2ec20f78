import { classOf, ownKeys } from './describeValue'
import type { Given } from './handOver'

const article = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** What an application has in its hands, in sentences. */
export function saidOfGiven({ value, how, client }: Given): readonly string[] {
  const who = client?.split(',')[0] ?? 'The call'
  if (how === 'nothing')
    return [`${who} took the answer for a good one: it threw nothing, so there is nothing to report.`]
  const keys = ownKeys(value).filter((key) => key !== 'stack')
  const sort = typeof value === 'object' && value !== null ? article(classOf(value)) : `the ${classOf(value)} itself`
  return [
    `${who} ${how === 'thrown' ? 'threw' : 'returned'} ${sort}.`,
    ...(keys.length > 0 ? [`Its own members: ${keys.slice(0, 20).join(', ')}.`] : []),
  ]
}
