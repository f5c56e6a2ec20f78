'use client'
import {
  type Context,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { lazyEngine } from '../engine/lazyEngine'
import type { ProviderProps } from '../store/providerProps'
import { createProviderShell } from '../store/providerShell'
import { holdReports } from '../engine/holdReports'
import { ScopeContext, ShellContext, useStore } from './shellContext'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect'
import { whenIdle } from '../dom/whenIdle'

export interface ApiErrorProviderProps extends ProviderProps {
  readonly children?: ReactNode
}

/** In place of react-intl's context, until the engine brings that along. */
const NoIntl = createContext<unknown>(null)
const never = () => () => undefined

/**
 * Gives everything inside it the catalogues, the language and the handlers. Providers may be nested: an inner one inherits,
 * and what it says itself wins. Props may be written in place: they are compared by what they hold.
 */
export function ApiErrorProvider({ children, ...props }: ApiErrorProviderProps) {
  const outerShell = useContext(ShellContext)
  const outer = useStore(outerShell && outerShell.state, outerShell?.first ?? null)
  const [shell] = useState(createProviderShell)
  const given = props.engine ?? outer?.engine ?? null
  const engine = useSyncExternalStore(
    lazyEngine.subscribe,
    () => given ?? lazyEngine.get(),
    () => given,
  )
  const isClient = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useStore(shell.version, 0)
  const host = useContext(engine ? (engine.IntlContext as Context<unknown>) : NoIntl)
  const state = engine?.stateOf({ shell, outer, props, host, isClient }) ?? null

  // Children that render for the first time, on a server too, find it there.
  if (!shell.isMounted) shell.first = state
  if (!shell.isMounted && shell.state.get() !== state) shell.state.set(state)
  useIsomorphicLayoutEffect(() => {
    shell.isMounted = true
    shell.state.set(state)
  }, [shell, state])

  const { catalogues, reporter, locale, messages } = props
  useEffect(() => {
    shell.load = () => {
      void lazyEngine.start()
      for (const one of catalogues ?? []) if ('load' in one) one.load().catch(() => undefined)
    }
    shell.hostText = (id) => {
      const tag = locale ?? document.documentElement.lang
      const text = messages?.[tag]?.common?.[id as never]
      return text === undefined ? outerShell?.hostText(id) : { text, tag }
    }
  })
  useEffect(() => {
    if (!engine)
      return whenIdle(() => {
        shell.load()
      })
    return undefined
  }, [shell, engine])
  useEffect(() => state?.engine.run(state), [state])
  useEffect(() => {
    const { inbox } = shell
    const stop = inbox.connect(engine ? engine.reportsOf(shell) : holdReports(shell, () => shell))
    return stop
  }, [shell, engine])
  useEffect(() => reporter?.connect(shell.inbox.add), [reporter, shell])

  const region = useRef<HTMLDivElement>(null)
  useEffect(() => (engine && region.current ? engine.speak(shell, region.current) : undefined), [engine, shell])
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
