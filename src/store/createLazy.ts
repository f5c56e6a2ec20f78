import { createStore, type Store } from './createStore'

/** Something that comes in a chunk of its own. */
export interface Lazy<T> extends Pick<Store<T | null>, 'get' | 'subscribe'> {
  /** Loads it, unless it is there or under way. Never rejects: what failed is tried again later. */
  readonly start: () => Promise<T | null>
}

/** The first pause after a failure and the longest, in milliseconds; each is twice as long as the one before. */
const pauses = { first: 1000, longest: 60_000 } as const

/**
 * Loads a chunk once. After a failure it is tried again with growing pauses, when the page is online again, and whenever
 * somebody asks for it.
 * @param load the dynamic import
 * @param mark a member that only the value has: found by it among the exports of its module, as bundlers may rename these
 */
export function createLazy<T extends object>(load: () => Promise<object>, mark: keyof T): Lazy<T> {
  const store = createStore<T | null>(null)
  let pending: Promise<T | null> | undefined
  let pause: number = pauses.first
  let timer: ReturnType<typeof setTimeout> | undefined

  const again = (): void => {
    void start()
  }
  const run = async (): Promise<T | null> => {
    try {
      const loaded = await load()
      const found = [loaded, ...(Object.values(loaded) as object[])].find((value) => mark in Object(value)) as
        T | undefined
      if (found) {
        store.set(found)
        return found
      }
    } catch (reason) {
      const address = /dynamically imported module: (https?:\S+)/.exec(String(reason))?.[1]
      // Chromium never asks again for an address that has once failed, so it gets another one.
      if (address?.startsWith(`${origin}/`)) {
        const url = new URL(address)
        url.searchParams.set('errata', String(Date.now()))
        load = () => import(/* @vite-ignore */ /* webpackIgnore: true */ url.href) as Promise<object>
      }
    }
    pending = undefined
    // On a server the next request asks again.
    if (typeof window === 'undefined') return null
    timer = setTimeout(again, pause)
    pause = Math.min(pauses.longest, pause * 2)
    addEventListener('online', again, { once: true })
    return null
  }
  const start = (): Promise<T | null> => {
    clearTimeout(timer)
    return (pending ??= run())
  }
  return { get: store.get, subscribe: store.subscribe, start }
}
