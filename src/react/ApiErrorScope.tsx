'use client'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { ScopeContext, type ScopeContextValue } from './context'
import { fieldKey } from './fieldName'
import { createFieldRegistry } from './fieldRegistry'
import { mayTakeFocus } from './mayTakeFocus'
import type { ApiErrorOptions } from './options'
import type { ErrorPresentation, PresentedViolation } from './presentation'
import { useProvider } from './providerContext'
import type { Report } from './ReportedErrors'
import { reportKey } from './reports'
import { ScopeInternals } from './scopeInternals'
import { useErrorState } from './useErrorState'

export interface ApiErrorScopeProps extends ComponentPropsWithoutRef<'div'> {
  readonly children?: ReactNode
}

const nothing: ReadonlySet<string> = new Set()

const keysOf = ({ path, name }: PresentedViolation): readonly string[] => [fieldKey(path), fieldKey(name)]

/**
 * Routes what is reported inside it to the right surface: to the fields that are mounted, to its banner, else to the
 * toaster. What no mounted field takes goes to the banner. Put it around a form or a widget; a new submit clears it.
 */
export const ApiErrorScope = forwardRef<HTMLDivElement, ApiErrorScopeProps>(function ApiErrorScope(
  { children, className, onSubmitCapture, ...rest },
  ref,
) {
  const { toasts } = useProvider('<ApiErrorScope>')
  const [registry] = useState(createFieldRegistry)
  const [report, setReport] = useState<Report | null>(null)
  const [cleared, setCleared] = useState(nothing)
  const [banners, setBanners] = useState(0)
  const submitted = useRef(false)
  const [shouldFocus, setShouldFocus] = useState(false)
  const mounted = useSyncExternalStore(registry.mounted.subscribe, registry.mounted.get, registry.mounted.get)

  const { presentation: error } = useErrorState(report?.thrown, report?.options, 'report()')
  const route = useMemo(() => routeOf(error, mounted, banners > 0), [error, mounted, banners])

  const key = report?.key
  const toToaster = route === 'toaster' ? error : null
  useEffect(() => {
    if (key === undefined || !toToaster) return
    toasts.show(key, toToaster)
    return () => {
      toasts.hide(key)
    }
  }, [toasts, key, toToaster])

  // The first wrong field takes focus only after a submit that this scope saw, and never while the person types.
  const root = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    if (!error || route !== 'fields' || !shouldFocus || !mayTakeFocus(root.current)) return
    registry.focus(error.violations.flatMap(({ path, name }) => [path, name]))
    // Once for each error, wherever it is shown later.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error?.id, route])

  const take = useCallback((thrown: unknown, options?: ApiErrorOptions) => {
    setShouldFocus(submitted.current)
    submitted.current = false
    setCleared(nothing)
    setReport(thrown === null || thrown === undefined ? null : { key: reportKey(), thrown, options })
  }, [])
  const internals = useMemo(() => ({ registry, report: take }), [registry, take])

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
      error: route === 'toaster' ? null : error,
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
          ref={(element) => {
            root.current = element
            if (typeof ref === 'function') ref(element)
            else if (ref) ref.current = element
          }}
          className={['errata-scope', className].filter(Boolean).join(' ')}
          onSubmitCapture={(event) => {
            submitted.current = true
            setReport(null)
            onSubmitCapture?.(event)
          }}
        >
          {children}
        </div>
      </ScopeContext.Provider>
    </ScopeInternals.Provider>
  )
})

/** Where the scope's error goes. */
function routeOf(
  error: ErrorPresentation | null,
  mounted: ReadonlySet<string>,
  hasBanner: boolean,
): 'fields' | 'banner' | 'toaster' | 'nowhere' {
  if (!error) return 'nowhere'
  const { violations, surface } = error
  if (surface === 'toast') return 'toaster'
  const allTaken = violations.length > 0 && violations.every((violation) => keysOf(violation).some((key) => mounted.has(key)))
  // One error stands at its field alone; several also get a summary, where there is a banner for it.
  if (allTaken && (surface === 'field' || (error.isSummary && !hasBanner))) return 'fields'
  return hasBanner ? 'banner' : 'toaster'
}
