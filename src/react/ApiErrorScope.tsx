'use client'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { holdReports } from '../engine/holdReports'
import { activeIn } from '../dom/activeIn'
import { getRoot } from '../dom/getRoot'
import { listen } from '../dom/listen'
import type { RunningScope } from '../store/scopeRouting'
import { createScopeShell, nothingShown } from '../store/scopeShell'
import { ScopeContext, useShell, useStore } from './shellContext'

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

/**
 * Routes what is reported inside it to the right surface: to the fields that are mounted, to its banner, else to the
 * toaster. What no mounted field takes goes to the banner. It shows the latest report, but for an unknown outcome, which
 * stays until the person has acted on it. Put it around a form or a widget, or into the form; a new submit clears it.
 */
export const ApiErrorScope = forwardRef<HTMLDivElement, ApiErrorScopeProps>(function ApiErrorScope(
  { children, className, focusTarget = 'summary', onSubmitCapture, ...rest },
  ref,
) {
  const shell = useShell('<ApiErrorScope>')
  const [scope] = useState(() => createScopeShell(shell))
  const engine = useStore(shell.state, shell.first)?.engine
  // Its effects run after those of the fields and the banner that show the same.
  const rendered = useStore(scope.shown, nothingShown)
  const running = useRef<RunningScope | null>(null)

  useEffect(() => {
    scope.focusTarget = focusTarget
  }, [scope, focusTarget])
  useEffect(() => {
    const own = engine?.runScope(scope, shell)
    running.current = scope.routing = own ?? null
    const stop = scope.inbox.connect(own?.sink ?? holdReports(shell, () => (scope.banners.get() > 0 ? scope : shell)))
    return () => {
      stop()
      own?.stop()
    }
  }, [scope, shell, engine])
  useEffect(() => {
    running.current?.settle(rendered)
  })

  const hear = (event: HeardEvent, isPortal = false): void => {
    const { type, target, key } = event
    const { element } = scope
    // Enter, Tab and the like are no typing.
    if (!element || (key !== undefined && key.length > 1)) return
    const active = type === 'submit' ? activeIn(element) : null
    const heard = { type, target: target as Element, key, active, isPortal, turn: scope.turns }
    if (scope.hear) scope.hear(heard)
    // The engine isn't there yet: the last submit, and whether the person typed after it.
    else scope.heard = type === 'submit' ? [heard] : [...scope.heard.slice(0, 1), heard]
  }
  const stops = useRef<readonly (() => void)[]>([])
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      for (const stop of stops.current) stop()
      const onEvent = (event: Event): void => {
        hear(event)
      }
      scope.element = element
      scope.isGone = !element
      stops.current = element
        ? [
            listen(getRoot(element), ['submit'], onEvent, true),
            listen(element.ownerDocument, ['input', 'compositionstart', 'keydown'], onEvent, true),
          ]
        : []
      if (typeof ref === 'function') ref(element)
      else if (ref) ref.current = element
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `hear` uses nothing that changes
    [scope, ref],
  )
  return (
    <ScopeContext.Provider value={scope}>
      <div
        {...rest}
        ref={attach}
        data-errata-scope=""
        className={className ? `errata-scope ${className}` : 'errata-scope'}
        onSubmitCapture={(event) => {
          onSubmitCapture?.(event)
          // Of forms in portals, which only React knows to be inside; the others are heard at the root.
          if (!scope.element?.contains(event.target)) hear(event, true)
        }}
      >
        {children}
      </div>
    </ScopeContext.Provider>
  )
})
