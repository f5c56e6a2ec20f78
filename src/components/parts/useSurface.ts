import { useShell, useStore } from '../../react/shellContext'
import type { ProviderState } from '../../store/providerState'

/** What components need of the provider. */
export type SurfaceState = Pick<ProviderState, 'text' | 'locale' | 'dir' | 'announce' | 'developerDetails'>

/** While the engine isn't there: what is given is shown, without the parts that need words of their own. */
const silent: SurfaceState = {
  text: () => '',
  locale: 'en',
  dir: 'ltr',
  announce: () => undefined,
  developerDetails: false,
}

/** What a component needs of the provider. Outside a provider: in development an error that says so. */
export function useSurface(component: string): SurfaceState {
  const shell = useShell(`<${component}>`)
  return useStore(shell.state, shell.first) ?? silent
}
