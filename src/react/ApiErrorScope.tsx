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
import { fieldKey } from '../core/fieldName'
import { readError, unreadResponse } from '../core/input/readError'
import { mayTakeFocus } from '../dom/mayTakeFocus'
import { trackSubmits } from '../dom/submitTracker'
import type { ReportError } from '../store/createErrorReporter'
import { createStore } from '../store/createStore'
import { createFieldRegistry } from '../store/fieldRegistry'
import type { ErrorPresentation, PresentedViolation } from '../store/presentation'
import { type Report, reportKey } from '../store/reports'
import { ScopeContext, type ScopeContextValue, SurfaceContext } from './context'
import { useProvider } from './providerContext'
import { resolveError } from './resolveError'
import { ScopeInternals } from './scopeInternals'
import { useLatest } from './useLatest'
import { usePresentation } from './usePresentation'

export interface ApiErrorScopeProps extends ComponentPropsWithoutRef<'div'> {
  readonly children?: ReactNode
  /**
   * Where the focus goes when a submit failed at several fields: to the banner that lists them, or to the first of them.
   * Without a banner, and where only one field is wrong, always to the field. Default: `summary`.
   */
  readonly focusTarget?: 'summary' | 'field'
}

interface Routed {
  readonly report: Report | null
  /** Keys of the fields that were edited since. */
  readonly cleared: ReadonlySet<string>
  /** Which failure it is, if its outcome is unknown and the person hasn't acted on it: then nothing takes its place. */
  readonly holds: string | undefined
}

const nothing: Routed = { report: null, cleared: new Set(), holds: undefined }

function createScopeState() {
  const state = createStore(nothing)
  return {
    state,
    registry: createFieldRegistry(),
    banners: createStore(0),
    submits: trackSubmits(() => {
      state.set(nothing)
    }),
  }
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
  const provider = useProvider('<ApiErrorScope>')
  const announce = useContext(SurfaceContext)?.announce
  const { toasts } = provider
  // Stores, so that what is reported in a transition doesn't wait for the end of it.
  const [{ registry, state, banners, submits }] = useState(createScopeState)
  const { report, cleared } = useSyncExternalStore(state.subscribe, state.get, state.get)
  const hasBanner = useSyncExternalStore(banners.subscribe, banners.get, banners.get) > 0

  const latest = useLatest(provider)
  const take = useCallback<ReportError>(
    (thrown, options) => {
      const mine: Report = { key: reportKey(), thrown, options }
      const turn = submits.turn()
      let withdrawn = false
      let leave = (): void => {
        state.set((now) => (now.report === mine ? nothing : now))
      }
      const show = (next: Report | null, holds?: string): void => {
        submits.answered(turn)
        state.set({ ...nothing, report: next, holds })
      }
      const route = (): void => {
        const resolution = resolveError(thrown, options ?? {}, latest.current)
        if (!resolution) return
        const { presentation, sameness } = resolution
        const { holds } = state.get()
        const isHeldBack = holds !== undefined && holds !== sameness && latest.current.toasts.attached()
        // What happens in the background leaves what the task was told. And once the task has left the page, only the
        // toaster can tell how it ended.
        if (presentation.surface === 'toast' || submits.isGone() || (isHeldBack && !submits.isOld(turn))) {
          leave = latest.current.report(thrown, options)
          // A late answer doesn't undo what came after it.
        } else if (!submits.isOld(turn)) show(mine, presentation.outcome === 'unknown' ? sameness : undefined)
      }
      if (thrown === null || thrown === undefined) {
        show(null)
      } else if (unreadResponse(thrown)) {
        void readError(thrown).then(() => {
          if (!withdrawn) route()
        })
      } else {
        route()
      }
      return () => {
        withdrawn = true
        leave()
      }
    },
    [latest, state, submits],
  )
  const internals = useMemo(() => ({ registry, report: take }), [registry, take])

  const key = report?.key
  const leave = useCallback(() => {
    state.set((now) => (now.report?.key === key ? nothing : now))
  }, [state, key])
  const withdraw = (): void => {
    if (key !== undefined) toasts.settle(key)
    leave()
  }
  const { presentation: given } = usePresentation(report?.thrown, report?.options, {
    key,
    home: { ...internals, withdraw },
  })
  const presentation = useMemo(() => {
    if (!given) return null
    const release = (): void => {
      state.set((now) => ({ ...now, holds: undefined }))
    }
    const { dismiss, recovery } = given
    const { run } = recovery
    return {
      ...given,
      dismiss: () => {
        release()
        dismiss()
      },
      recovery: !run
        ? recovery
        : {
            ...recovery,
            run: () => {
              release()
              run()
            },
          },
    }
  }, [given, state])
  const error = presentation?.surface === 'toast' ? null : presentation
  const open = useMemo(
    () => error && { ...error, violations: error.violations.filter((violation) => !isIn(cleared)(violation)) },
    [error, cleared],
  )
  // What hides a field without React's knowledge is seen the next time the scope renders.
  const look = (): boolean => open?.violations.every((violation) => registry.isSeen(keysOf(violation))) === true
  const atFields = useSyncExternalStore(registry.mounted.subscribe, look, () => false)
  const route = presentation && !error ? 'toaster' : routeOf(error, open, atFields, hasBanner)

  const told = useRef('')
  const toToaster = route === 'toaster' ? (open ?? presentation) : null
  useEffect(() => {
    if (key === undefined) return
    if (!toToaster) {
      toasts.hide(key)
      return
    }
    toasts.show(key, toToaster, leave)
    // It was somewhere else before, and only moves.
    if (told.current === toToaster.id) announce?.({ error: toToaster, from: 'banner', text: '' })
  }, [toasts, key, toToaster, announce, leave])
  useEffect(() => {
    if (key === undefined) return
    return () => {
      toasts.hide(key)
    }
  }, [toasts, key])

  // The first wrong field takes focus only after a submit that this scope saw, and never while the person types. Once for
  // each error, wherever it is shown later.
  useEffect(() => {
    const isHeard = route === 'fields' || route === 'banner' || (route === 'toaster' && toasts.attached())
    if (!error || !isHeard || told.current === error.id) return
    told.current = error.id
    if (route !== 'fields' || !submits.shouldFocus() || !mayTakeFocus(submits.element())) return
    // The description speaks with the focus: what the fields wanted to say is left out.
    if (registry.focus(error.violations.flatMap(keysOf))) announce?.({ error, from: 'banner', text: '' })
  })

  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      submits.attach(element)
      if (typeof ref === 'function') ref(element)
      else if (ref) ref.current = element
    },
    [submits, ref],
  )
  const attachBanner = useCallback(() => {
    banners.set((n) => n + 1)
    return () => {
      banners.set((n) => n - 1)
    }
  }, [banners])
  const clearField = useCallback(
    (name: string) => {
      const field = fieldKey(name)
      state.set((now) =>
        now.report && !now.cleared.has(field) ? { ...now, cleared: new Set([...now.cleared, field]) } : now,
      )
    },
    [state],
  )
  const scope = useMemo(
    (): ScopeContextValue => ({
      error,
      banner: route === 'banner' ? open : null,
      shouldFocus: submits.shouldFocus,
      focusFirst: () => focusTarget === 'field' && !!open && registry.focus(open.violations.flatMap(keysOf)),
      isTold: (id) => told.current === id,
      attachBanner,
      clearField,
      focusField: (name) => registry.focus([name]),
      labelOf: registry.labelOf,
      cleared,
    }),
    [route, error, open, submits, focusTarget, attachBanner, clearField, registry, cleared],
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
            submits.onPortalSubmit(event.target)
          }}
        >
          {children}
        </div>
      </ScopeContext.Provider>
    </ScopeInternals.Provider>
  )
})

const keysOf = ({ path, name }: PresentedViolation): readonly string[] => [fieldKey(path), fieldKey(name)]

const isIn =
  (keys: { readonly has: (key: string) => boolean }) =>
  (violation: PresentedViolation): boolean =>
    keysOf(violation).some((key) => keys.has(key))

/** Where the scope's error goes. */
function routeOf(
  error: ErrorPresentation | null,
  open: ErrorPresentation | null,
  atFields: boolean,
  hasBanner: boolean,
): 'fields' | 'banner' | 'toaster' | 'nowhere' {
  if (!error || !open) return 'nowhere'
  // Only fields are wrong: what has been put right needs no surface any more. One stands at its field alone; several also
  // get a summary, where there is a banner for it.
  if (error.violations.length > 0 && (error.surface === 'field' || error.isSummary)) {
    if (open.violations.length === 0) return 'nowhere'
    if (atFields && !(error.isSummary && hasBanner)) return 'fields'
  }
  return hasBanner ? 'banner' : 'toaster'
}
