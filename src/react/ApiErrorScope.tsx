'use client'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { readError, unreadResponse } from '../core/readError'
import { ScopeContext, type ScopeContextValue, SurfaceContext } from './context'
import type { ReportError } from './createErrorReporter'
import { fieldKey } from './fieldName'
import { createFieldRegistry } from './fieldRegistry'
import { activeIn, mayTakeFocus, submittedFrom } from './mayTakeFocus'
import type { ErrorPresentation, PresentedViolation } from './presentation'
import { useProvider } from './providerContext'
import type { Report } from './ReportedErrors'
import { reportKey } from './reports'
import { resolveThrown } from './resolveThrown'
import { ScopeInternals } from './scopeInternals'
import { useErrorState } from './useErrorState'
import { useLatest } from './useLatest'

export interface ApiErrorScopeProps extends ComponentPropsWithoutRef<'div'> {
  readonly children?: ReactNode
}

const nothing: ReadonlySet<string> = new Set()

/** What came after a report isn't withdrawn with it. */
const without = (report: Report | null) => (now: Report | null) => (now === report ? null : now)

/**
 * Routes what is reported inside it to the right surface: to the fields that are mounted, to its banner, else to the
 * toaster. What no mounted field takes goes to the banner. Put it around a form or a widget; a new submit clears it.
 */
export const ApiErrorScope = forwardRef<HTMLDivElement, ApiErrorScopeProps>(function ApiErrorScope(
  { children, className, onSubmitCapture, onInputCapture, ...rest },
  ref,
) {
  const provider = useProvider('<ApiErrorScope>')
  const announce = useContext(SurfaceContext)?.announce
  const { toasts } = provider
  const [registry] = useState(createFieldRegistry)
  const [report, setReport] = useState<Report | null>(null)
  const [cleared, setCleared] = useState(nothing)
  const [banners, setBanners] = useState(0)
  const [shouldFocus, setShouldFocus] = useState(false)
  const mounted = useSyncExternalStore(registry.mounted.subscribe, registry.mounted.get, registry.mounted.get)

  const latest = useLatest(provider)
  const submitted = useRef(false)
  /** Counts what a late answer must not undo. */
  const turn = useRef(0)
  const take = useCallback<ReportError>(
    (thrown, options) => {
      const mine: Report = { key: reportKey(), thrown, options }
      let withdrawn = false
      let leave = (): void => {
        setReport(without(mine))
      }
      const show = (next: Report | null): void => {
        turn.current += 1
        setShouldFocus(submitted.current)
        submitted.current = false
        setCleared(nothing)
        setReport(next)
      }
      const route = (): void => {
        const resolution = resolveThrown(thrown, options ?? {}, latest.current)
        // What happens in the background, or nothing at all, leaves what the task was told.
        if (resolution?.presentation.surface === 'toast') leave = latest.current.report(thrown, options)
        else if (resolution) show(mine)
      }
      if (thrown === null || thrown === undefined) {
        show(null)
      } else if (unreadResponse(thrown)) {
        const now = turn.current
        void readError(thrown).then(() => {
          if (!withdrawn && turn.current === now) route()
        })
      } else {
        route()
      }
      return () => {
        withdrawn = true
        leave()
      }
    },
    [latest],
  )
  const internals = useMemo(() => ({ registry, report: take }), [registry, take])

  const key = report?.key
  const withdraw = (): void => {
    setReport(without(report))
  }
  const { presentation: error } = useErrorState(report?.thrown, report?.options, {
    key,
    home: { ...internals, withdraw },
  })
  const route = routeOf(error, mounted, cleared, banners > 0)

  const toToaster = route === 'toaster' ? error : null
  useEffect(() => {
    if (key === undefined) return
    if (toToaster) toasts.show(key, toToaster)
    else toasts.hide(key)
  }, [toasts, key, toToaster])
  useEffect(() => {
    if (key === undefined) return
    return () => {
      toasts.hide(key)
    }
  }, [toasts, key])

  // The first wrong field takes focus only after a submit that this scope saw, and never while the person types. Once for
  // each error, wherever it is shown later.
  const root = useRef<HTMLDivElement | null>(null)
  const focused = useRef('')
  useEffect(() => {
    if (!error || focused.current === error.id) return
    focused.current = error.id
    if (route !== 'fields' || !shouldFocus || !mayTakeFocus(root.current)) return
    // The description speaks with the focus: what the fields wanted to say is left out.
    if (registry.focus(error.violations.flatMap(keysOf))) announce?.({ error, from: 'banner', text: '' })
  }, [error, route, shouldFocus, registry, announce])

  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element
      if (typeof ref === 'function') ref(element)
      else if (ref) ref.current = element
    },
    [ref],
  )
  const attachBanner = useCallback(() => {
    setBanners((n) => n + 1)
    return () => {
      setBanners((n) => n - 1)
    }
  }, [])
  const clearField = useCallback((name: string) => {
    setCleared((names) => (names.has(fieldKey(name)) ? names : new Set([...names, fieldKey(name)])))
  }, [])
  const scope = useMemo(
    (): ScopeContextValue => ({
      error: error?.surface === 'toast' ? null : error,
      banner: route === 'banner' ? error : null,
      shouldFocus,
      attachBanner,
      clearField,
      focusField: (name) => registry.focus([name]),
      labelOf: registry.labelOf,
      cleared,
    }),
    [route, error, shouldFocus, attachBanner, clearField, registry, cleared],
  )

  return (
    <ScopeInternals.Provider value={internals}>
      <ScopeContext.Provider value={scope}>
        <div
          {...rest}
          ref={attach}
          className={['errata-scope', className].filter(Boolean).join(' ')}
          onSubmitCapture={(event) => {
            onSubmitCapture?.(event)
            const form = event.target as Element
            const nearest = form.closest('.errata-scope')
            // A scope in this one answers for its own forms; a portal is in none.
            if (nearest && nearest !== event.currentTarget) return
            const from = activeIn(event.currentTarget)
            for (const each of [event.currentTarget, form]) if (from) submittedFrom.set(each, from)
            submitted.current = true
            turn.current += 1
            setReport(null)
          }}
          onInputCapture={(event) => {
            const form = (event.target as Element).closest('form')
            for (const each of [event.currentTarget, form]) if (each) submittedFrom.delete(each)
            submitted.current = false
            onInputCapture?.(event)
          }}
        >
          {children}
        </div>
      </ScopeContext.Provider>
    </ScopeInternals.Provider>
  )
})

const keysOf = ({ path, name }: PresentedViolation): readonly string[] => [fieldKey(path), fieldKey(name)]

/** Where the scope's error goes. */
function routeOf(
  error: ErrorPresentation | null,
  mounted: ReadonlySet<string>,
  cleared: ReadonlySet<string>,
  hasBanner: boolean,
): 'fields' | 'banner' | 'toaster' | 'nowhere' {
  if (!error) return 'nowhere'
  const { violations, surface, isSummary } = error
  if (surface === 'toast') return 'toaster'
  const isIn = (keys: ReadonlySet<string>) => (violation: PresentedViolation) =>
    keysOf(violation).some((key) => keys.has(key))
  // One error stands at its field alone; several also get a summary, where there is a banner for it.
  if (violations.length > 0 && (surface === 'field' || (isSummary && !hasBanner))) {
    const left = violations.filter((violation) => !isIn(cleared)(violation))
    if (left.every(isIn(mounted))) return 'fields'
  }
  return hasBanner ? 'banner' : 'toaster'
}
