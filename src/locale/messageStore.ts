import english from '../../locales/en/common.json'
import type { Catalogue, MessageLoader, Messages } from '../catalogue/types'
import { negotiateLocale } from './negotiateLocale'
import { parentLocales } from './parentLocales'

export interface MessageStoreOptions {
  readonly catalogues: readonly Catalogue[]
  /** Messages that are at hand, by locale tag and catalogue name. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, Messages>>>>
  /**
   * Loads the messages of several catalogues at once. What it doesn't return comes from the catalogues' own loaders.
   */
  readonly loadMessages?: (tag: string, names: readonly string[]) => Promise<Readonly<Record<string, Messages>>>
  /** Loaders of the shared copy, by locale tag. Default: those that a catalogue brings along. */
  readonly commonLoaders?: Readonly<Record<string, MessageLoader>> | undefined
  /** Hears of messages that can't be loaded. */
  readonly onError?: (tag: string, name: string, reason: unknown) => void
}

/** The messages that are there so far, and how to get the others. */
export interface MessageStore {
  /** The message in the locale, in its nearest relative, or in English, with the tag of what was found. */
  readonly lookup: (
    tag: string,
    owner: string,
    id: string,
  ) => { readonly text: string; readonly tag: string } | undefined
  /** Nothing more can be loaded for these catalogues. */
  readonly ready: (tag: string, names: readonly string[]) => boolean
  /** Loads what is missing. Never rejects; what failed is tried again by a later call, but not at once. */
  readonly load: (tag: string, names: readonly string[]) => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
  /** Grows with every change. */
  readonly version: () => number
  /** The locales that any of the copy can be had in. */
  readonly available: () => readonly string[]
}

const bundled: Messages = english

/** How long a failed chunk is left alone, in milliseconds. */
const pause = 5000

/** Under way, done, or when it failed. */
type Work = Promise<void> | 'done' | number

export function createMessageStore(options: MessageStoreOptions): MessageStore {
  const { loadMessages, onError } = options
  const loadersOf = new Map<string, Readonly<Record<string, MessageLoader>>>()
  for (const { name, loaders, commonLoaders } of options.catalogues) {
    if (commonLoaders && !loadersOf.has('common')) loadersOf.set('common', commonLoaders)
    loadersOf.set(name, loaders)
  }
  if (options.commonLoaders) loadersOf.set('common', options.commonLoaders)

  /** Owner → tag → messages. */
  const held = new Map<string, Map<string, readonly Messages[]>>()
  const chains = new Map<string, readonly string[]>()
  const work = new Map<string, Work>()
  const listeners = new Set<() => void>()
  let version = 0

  const hold = (tag: string, owner: string, messages: unknown): void => {
    if (typeof messages !== 'object' || messages === null) return
    let tags = held.get(owner)
    if (!tags) held.set(owner, (tags = new Map<string, readonly Messages[]>()))
    // What was handed over stands before what is loaded.
    tags.set(tag, [...(tags.get(tag) ?? []), messages as Messages])
    chains.clear()
  }
  for (const [tag, owners] of Object.entries(options.messages ?? {})) {
    for (const [owner, messages] of Object.entries(owners)) hold(tag, owner, messages)
  }

  const tagsOf = (owner: string): readonly string[] => [
    ...new Set([
      ...(held.get(owner)?.keys() ?? []),
      ...Object.keys(loadersOf.get(owner) ?? {}),
      ...(owner === 'common' ? ['en'] : []),
    ]),
  ]
  /** The locale with its relatives that an owner has, the nearest first; English only where it is one of them. */
  const chainOf = (tag: string, owner: string): readonly string[] => {
    const key = `${owner} ${tag}`
    let chain = chains.get(key)
    if (!chain) {
      const tags = tagsOf(owner)
      const near = negotiateLocale([tag], tags)
      chain = [...new Set([tag, ...parentLocales(tag), near ?? tag])].filter((one) => tags.includes(one))
      chains.set(key, chain)
    }
    return chain
  }
  /** What to load for an owner: its nearest locale, or English where the person's language isn't there at all. */
  const fileOf = (tag: string, owner: string): { tag: string; key: string; load: MessageLoader } | undefined => {
    const loaders = loadersOf.get(owner) ?? {}
    const own = chainOf(tag, owner)
    const chain = own.length > 0 || chainOf(tag, 'common').length > 0 ? own : ['en']
    // The shared English is bundled.
    const best = chain.find((one) => Object.hasOwn(loaders, one) && (one !== 'en' || owner !== 'common'))
    const load = best === undefined ? undefined : loaders[best]
    return best !== undefined && load ? { tag: best, key: `file ${best} ${owner}`, load } : undefined
  }
  const hostKey = (tag: string, name: string): string => `host ${tag} ${name}`
  const isDone = (key: string | undefined): boolean => key === undefined || work.get(key) === 'done'

  /** Does one piece of work that stands for several keys once; after a failure again, when some time has passed. */
  const start = (keys: readonly string[], tag: string, name: string, load: () => Promise<void>): void => {
    const run = async (): Promise<void> => {
      let end: Work = 'done'
      try {
        await load()
      } catch (reason) {
        end = Date.now()
        try {
          onError?.(tag, name, reason)
        } catch {
          // Whoever listens must not stop the loading.
        }
      }
      for (const key of keys) work.set(key, end)
      version += 1
      for (const listener of [...listeners]) listener()
    }
    const running = run()
    for (const key of keys) work.set(key, running)
  }
  const isDue = (key: string): boolean => {
    const state = work.get(key)
    return state === undefined || (typeof state === 'number' && Date.now() - state >= pause)
  }
  const settled = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) await work.get(key)
  }

  const loadFromHost = async (tag: string, names: readonly string[]): Promise<void> => {
    if (!loadMessages) return
    const missing = names.filter((name) => isDue(hostKey(tag, name)))
    if (missing.length > 0) {
      const keys = missing.map((name) => hostKey(tag, name))
      start(keys, tag, missing.join(', '), async () => {
        const loaded = await loadMessages(tag, missing)
        for (const name of missing) if (Object.hasOwn(loaded, name)) hold(tag, name, loaded[name])
      })
    }
    await settled(names.map((name) => hostKey(tag, name)))
  }

  const loadFile = async (wanted: string, name: string): Promise<void> => {
    const file = fileOf(wanted, name)
    if (!file) return
    const { tag, key, load } = file
    if (isDue(key)) start([key], tag, name, async () => hold(tag, name, (await load()).default))
    await settled([key])
  }

  return {
    lookup: (tag, owner, id) => {
      const tags = held.get(owner)
      for (const one of [...chainOf(tag, owner), 'en']) {
        for (const messages of [...(tags?.get(one) ?? []), ...(one === 'en' && owner === 'common' ? [bundled] : [])]) {
          const text = Object.hasOwn(messages, id) ? messages[id] : undefined
          if (typeof text === 'string') return { text, tag: one }
        }
      }
      return undefined
    },
    ready: (tag, names) =>
      names.every((name) => (!loadMessages || isDone(hostKey(tag, name))) && isDone(fileOf(tag, name)?.key)),
    load: async (tag, names) => {
      await loadFromHost(tag, names)
      await Promise.all(names.map((name) => loadFile(tag, name)))
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
    available: () => [...new Set(['common', ...loadersOf.keys(), ...held.keys()].flatMap(tagsOf))],
  }
}
