import { render } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { ScopeContext, type ScopeContextValue, SurfaceContext, ToasterContext } from '../../src/react/context'
import { createToastQueue } from '../../src/store/toastQueue'
import { type FakeSurface, fakeSurface } from './fakeError'

/** Renders inside the contexts of a provider, in StrictMode. */
export function renderSurface(
  ui: ReactNode,
  { surface = fakeSurface(), scope = null }: { surface?: FakeSurface; scope?: ScopeContextValue | null } = {},
) {
  const toaster = createToastQueue(null)
  const inside = (children: ReactNode) => (
    <StrictMode>
      <SurfaceContext.Provider value={surface}>
        <ToasterContext.Provider value={toaster}>
          <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
        </ToasterContext.Provider>
      </SurfaceContext.Provider>
    </StrictMode>
  )
  const { rerender, ...result } = render(inside(ui))
  return {
    ...result,
    toaster,
    announce: surface.announce,
    rerender: (next: ReactNode) => {
      rerender(inside(next))
    },
  }
}
