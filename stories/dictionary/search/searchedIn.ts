import { languageName } from '../entries/loadEntries'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What the search looks at, in words: never only the language in sight. */
export function searchedIn(tags: readonly (string | undefined)[]): string {
  const names = tags.flatMap((tag) => (tag === undefined ? [] : [languageName(tag)]))
  return `Looks in codes, numbers, meanings for developers, and the words in ${list.format(new Set(names))}.`
}
