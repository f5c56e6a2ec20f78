'use client'
import { type Context, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { holdReports } from '../engine/holdReports'
import { loadEngine } from '../engine/lastResort'
import { lazyEngine } from '../engine/lazyEngine'
import type { ConnectedReporter } from '../store/createErrorReporter'
import type { ProviderProps } from '../store/providerProps'
import { createProviderShell } from '../store/providerShell'
import { stopAll } from '../store/stopAll'
import { never, ScopeContext, ShellContext, useProviderState, useStore } from './shellContext'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect'
import { whenIdle } from '../dom/whenIdle'

export interface ApiErrorProviderProps extends ProviderProps {
  readonly children?: ReactNode
}

/** Not while hydrating, so that the first render is what the server made. */
const client = { get: () => true, subscribe: never }

/**
 * Gives everything inside it the catalogues, the language and the handlers. Providers may be nested: an inner one inherits,
 * and what it says itself wins. Props may be written in place: they are compared by what they hold.
 */
export function ApiErrorProvider({ children, ...props }: ApiErrorProviderProps) {
  const outerShell = useContext(ShellContext)
  const outer = useProviderState(outerShell)
  const [shell] = useState(() => createProviderShell(outerShell))
  const loaded = useStore(lazyEngine)
  const engine = props.engine ?? outer?.engine ?? loaded
  const isClient = useStore(client, false)
  useStore(shell.version)
  // Until the engine brings react-intl's context along, any other is asked in its place.
  const host = useContext((engine?.IntlContext ?? ShellContext) as Context<unknown>)
  const state = engine?.stateOf({ shell, outer, props, host, isClient }) ?? null

  if (!shell.isMounted) {
    // Children that render for the first time, on a server too, find it there.
    shell.first = state
    shell.state.set(state)
  }
  useIsomorphicLayoutEffect(() => {
    shell.isMounted = true
    shell.state.set(state)
  }, [shell, state])

  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    shell.props = props
  })
  useEffect(() => state?.engine.run(state), [state])
  useEffect(() => {
    const load = (): void => {
      loadEngine(shell)
    }
    const stops = [
      shell.inbox.connect(engine ? engine.reportsOf(shell) : holdReports(shell, () => shell)),
      ...(engine ? [] : [whenIdle(load)]),
      ...(engine && region.current ? [engine.speak(shell, region.current)] : []),
    ]
    return stopAll(stops)
  }, [shell, engine])
  const { reporter } = props
  useEffect(() => (reporter as ConnectedReporter | undefined)?.connect(shell.inbox.add), [reporter, shell])
  return (
    <ShellContext.Provider value={shell}>
      {!outerShell && (
        <div ref={region} data-errata-home="">
          <div className="errata-layer">
            <div className="errata-announcer">
              <div aria-live="assertive" aria-atomic="true" />
              <div aria-live="polite" aria-atomic="true" />
            </div>
          </div>
        </div>
      )}
      {/* A scope around it has other catalogues, handlers and toasters. */}
      <ScopeContext.Provider value={null}>{children}</ScopeContext.Provider>
    </ShellContext.Provider>
  )
}
