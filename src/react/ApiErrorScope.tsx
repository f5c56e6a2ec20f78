'use client'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { activeIn } from '../dom/activeIn'
import { getRoot } from '../dom/getRoot'
import { listen } from '../dom/listen'
import { holdReports } from '../engine/holdReports'
import { createScopeShell, nothingShown, type ScopeShell } from '../store/scopeShell'
import { stopAll } from '../store/stopAll'
import { ScopeContext, useProviderState, useShell, useStore } from './shellContext'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect'

export interface ApiErrorScopeProps extends ComponentPropsWithoutRef<'div'> {
  readonly children?: ReactNode
  /**
   * Where the focus goes when a submit failed at several fields: to the banner that lists them, or to the first of them.
   * Without a banner, and where only one field is wrong, always to the field. Default: `summary`.
   */
  readonly focusTarget?: 'summary' | 'field'
}

interface HeardEvent {
  readonly type: string
  readonly target: EventTarget | null
  readonly key?: string
}

/** Hears a submit, or that the person types. */
function hear(scope: ScopeShell, { type, target, key }: HeardEvent, isPortal = false): void {
  const { element, turns: turn } = scope
  // Enter, Tab and the like are no typing.
  if (!element || (key && key.length > 1)) return
  const heard = { type, target: target as Element, key, active: activeIn(element), isPortal, turn }
  if (scope.hear) scope.hear(heard)
  // The engine isn't there yet: the last submit, and whether the person typed after it.
  else scope.heard = type === 'submit' ? [heard] : [...scope.heard.slice(0, 1), heard]
}

/**
 * Routes what is reported inside it to the right surface: to the fields that are mounted, to its banner, otherwise to the
 * toaster. What no mounted field takes goes to the banner. It shows the latest report, but for an unknown outcome, which
 * stays until the person has acted on it. Put it around a form or a widget, or into the form; a new submit clears it.
 */
export const ApiErrorScope = forwardRef<HTMLDivElement, ApiErrorScopeProps>(function ApiErrorScope(
  { children, className, focusTarget = 'summary', onSubmitCapture, ...rest },
  ref,
) {
  const shell = useShell('<ApiErrorScope>')
  const [scope] = useState(() => createScopeShell(shell))
  const engine = useProviderState(shell)?.engine
  // Its effects run after those of the fields and the banner that show the same.
  const rendered = useStore(scope.shown, nothingShown)
  useEffect(() => {
    const routing = engine?.runScope(scope, shell)
    scope.routing = routing ?? null
    const sink = routing?.sink ?? holdReports(shell, () => (scope.banners.get() > 0 ? scope : shell))
    return stopAll([scope.inbox.connect(sink), () => routing?.stop()])
  }, [scope, shell, engine])
  useEffect(() => {
    scope.focusTarget = focusTarget
    scope.routing?.settle(rendered)
  })

  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => box.current, [])
  useIsomorphicLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const onEvent = (event: Event): void => {
      hear(scope, event)
    }
    scope.element = element
    scope.isGone = false
    return stopAll([
      listen(getRoot(element), ['submit'], onEvent, true),
      listen(element.ownerDocument, ['input', 'compositionstart', 'keydown'], onEvent, true),
      () => {
        scope.element = null
        scope.isGone = true
      },
    ])
  }, [scope])
  return (
    <ScopeContext.Provider value={scope}>
      <div
        {...rest}
        ref={box}
        data-errata-scope=""
        className={className ? `errata-scope ${className}` : 'errata-scope'}
        onSubmitCapture={(event) => {
          onSubmitCapture?.(event)
          // Of forms in portals, which only React knows to be inside; the others are heard at the root.
          if (!scope.element?.contains(event.target)) hear(scope, event, true)
        }}
      >
        {children}
      </div>
    </ScopeContext.Provider>
  )
})
