import { render } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { engine } from '../../src/engine'
import { ScopeContext, ShellContext } from '../../src/react/shellContext'
import { createProviderShell, type ProviderShell } from '../../src/store/providerShell'
import type { ScopeShell } from '../../src/store/scopeShell'
import { type FakeSurface, fakeSurface } from './fakeError'

/** A provider's shell that is there from the first render, with what surfaces need of it. */
export function fakeShell(surface: FakeSurface): ProviderShell {
  const shell = createProviderShell()
  shell.first = { ...engine.stateOf({ shell, props: { locale: 'en' } }), ...surface }
  shell.state.set(shell.first)
  return shell
}

/** Renders inside the contexts of a provider, in StrictMode. */
export function renderSurface(
  ui: ReactNode,
  { surface = fakeSurface(), scope = null }: { surface?: FakeSurface; scope?: ScopeShell | null } = {},
) {
  const shell = fakeShell(surface)
  const inside = (children: ReactNode) => (
    <StrictMode>
      <ShellContext.Provider value={shell}>
        <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
      </ShellContext.Provider>
    </StrictMode>
  )
  const { rerender, ...result } = render(inside(ui))
  const toaster = shell.first?.toasts
  if (!toaster) throw new Error('The engine is there, so there is a queue.')
  return {
    ...result,
    toaster,
    announce: surface.announce,
    rerender: (next: ReactNode) => {
      rerender(inside(next))
    },
  }
}
