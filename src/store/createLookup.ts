import type { Messages } from '../catalogue/types'
import type { LocalizeOptions } from '../core/writeMessage'
import type { MessageStore } from '../locale/messageStore'
import { parentLocales } from '../locale/parentLocales'
import type { MessagesByLocale } from './options'

/** Finds a message: the host's own words for the locale or its parents, the inner provider's first; then the store's. */
export function createLookup(
  locale: string,
  tag: string,
  messages: MessageStore,
  overrides: readonly MessagesByLocale[],
): LocalizeOptions['lookup'] {
  const tags = [...parentLocales(locale), tag]
  return (owner, id) => {
    for (const one of tags) {
      for (const override of overrides) {
        const text = override[one]?.[owner]?.[id]
        if (typeof text === 'string') return { text, tag: one, isHost: true }
      }
    }
    return messages.lookup(tag, owner, id)
  }
}

/** Messages of several providers in one, the inner provider's before those of the providers around it. */
export function mergeMessages(
  all: readonly MessagesByLocale[],
): Readonly<Record<string, Readonly<Record<string, Messages>>>> {
  const merged: Record<string, Record<string, Messages>> = {}
  for (const messages of all) {
    for (const [tag, owners] of Object.entries(messages)) {
      const known = (merged[tag] ??= {})
      for (const [owner, texts] of Object.entries(owners)) known[owner] = { ...(texts as Messages), ...known[owner] }
    }
  }
  return merged
}
