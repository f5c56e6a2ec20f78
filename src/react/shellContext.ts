import { createContext, useContext, useSyncExternalStore } from 'react'
import { lazyEngine } from '../engine/lazyEngine'
import { ErrataError } from '../errataError'
import type { Store } from '../store/createStore'
import { createProviderShell, type Place, type ProviderShell } from '../store/providerShell'
import type { ProviderState } from '../store/providerState'
import type { ScopeShell } from '../store/scopeShell'

/** Both never change while their component is mounted: what is in them is watched by who needs it. */
export const ShellContext = createContext<ProviderShell | null>(null)
export const ScopeContext = createContext<ScopeShell | null>(null)

type Watched<T> = Pick<Store<T>, 'get' | 'subscribe'>
type NoStore = null | undefined | false

/** For stores that never change. */
export const never = () => () => undefined

/**
 * What a store holds.
 * @param store nothing where there is nothing to watch
 * @param onServer what it holds on a server and while hydrating, and where there is no store
 */
export function useStore<T>(store: Watched<T> | NoStore, onServer: T): T
export function useStore<T>(store: Watched<T> | NoStore): T | undefined
export function useStore<T>(store: Watched<T> | NoStore, onServer?: T): T | undefined {
  const first = (): T | undefined => onServer
  return useSyncExternalStore(store ? store.subscribe : never, store ? store.get : first, first)
}

/** What the engine makes of a provider's props, once it is there. */
export const useProviderState = (shell: ProviderShell | NoStore): ProviderState | null =>
  useStore(shell && shell.state, shell ? shell.first : null)

let fallback: ProviderShell | undefined

/** What there is in production where the host forgot the provider: generic English copy, and nothing breaks. */
function fallbackShell(): ProviderShell {
  if (fallback) return fallback
  const shell = (fallback = createProviderShell())
  const arrive = (): void => {
    shell.state.set(lazyEngine.get()?.stateOf({ shell }) ?? null)
  }
  lazyEngine.subscribe(arrive)
  arrive()
  return shell
}

/**
 * The nearest provider's shell.
 * @param user who needs it
 * @throws {ErrataError} in development, outside a provider
 */
export function useShell(user: string): ProviderShell {
  const shell = useContext(ShellContext)
  if (process.env.NODE_ENV !== 'production' && !shell) {
    throw new ErrataError(
      'provider/missing',
      `${user} is used outside <ApiErrorProvider>, where there are no catalogues and no language.`,
      'Put <ApiErrorProvider catalogues={[…]}> around the part of your application that uses it.',
    )
  }
  return shell ?? fallbackShell()
}

/** Where a component stands. */
export interface Surroundings {
  readonly shell: ProviderShell
  readonly scope: ScopeShell | null
  /** The scope, or the provider where there is none. */
  readonly home: Place
}

/**
 * The nearest provider and scope.
 * @param user who needs them
 * @throws {ErrataError} in development, outside a provider
 */
export function useSurroundings(user: string): Surroundings {
  const shell = useShell(user)
  const scope = useContext(ScopeContext)
  return { shell, scope, home: scope ?? shell }
}
