import { createContext, useContext, useSyncExternalStore } from 'react'
import { lazyEngine } from '../engine/lazyEngine'
import { ErrataError } from '../errataError'
import type { Store } from '../store/createStore'
import { createProviderShell, type ProviderShell } from '../store/providerShell'
import type { ScopeShell } from '../store/scopeShell'

/** Both never change while their component is mounted: what is in them is watched by who needs it. */
export const ShellContext = createContext<ProviderShell | null>(null)
export const ScopeContext = createContext<ScopeShell | null>(null)

const never = () => () => undefined

/**
 * What a store holds.
 * @param store null where there is nothing to watch
 * @param onServer what it holds on a server and while hydrating
 */
export function useStore<T>(store: Pick<Store<T>, 'get' | 'subscribe'> | null, onServer: T): T {
  return useSyncExternalStore(store?.subscribe ?? never, store?.get ?? (() => onServer), () => onServer)
}

let fallback: ProviderShell | undefined

/** What there is in production where the host forgot the provider: generic English copy, and nothing breaks. */
function fallbackShell(): ProviderShell {
  if (fallback) return fallback
  const shell = createProviderShell()
  const arrive = (): void => {
    shell.state.set(lazyEngine.get()?.stateOf({ shell }) ?? null)
  }
  shell.load = () => {
    void lazyEngine.start()
  }
  lazyEngine.subscribe(arrive)
  arrive()
  return (fallback = shell)
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
