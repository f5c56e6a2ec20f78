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
 * @param pick finds the value in a module that was loaded by its address, where bundlers may have renamed the exports
 */
export function createLazy<T>(load: () => Promise<T>, pick: (module: object) => T | undefined): Lazy<T> {
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
      store.set(loaded)
      return loaded
    } catch (reason) {
      pending = undefined
      // On a server the next request asks again.
      if (typeof window === 'undefined') return null
      // Chromium never asks again for an address that has once failed, so it gets another one.
      const address = /dynamically imported module: (https?:\S+)/.exec(String(reason))?.[1]
      const url = address && new URL(address)
      if (url && url.origin === location.origin) {
        url.searchParams.set('errata', String(Date.now()))
        load = async () => {
          const found = pick((await import(/* @vite-ignore */ /* webpackIgnore: true */ url.href)) as object)
          if (found === undefined) throw new Error(`Nothing of react-errata in ${url.href}`)
          return found
        }
      }
      timer = setTimeout(again, pause)
      pause = Math.min(pauses.longest, pause * 2)
      addEventListener('online', again, { once: true })
      return null
    }
  }
  const start = (): Promise<T | null> => {
    clearTimeout(timer)
    return (pending ??= run())
  }
  return { get: store.get, subscribe: store.subscribe, start }
}
