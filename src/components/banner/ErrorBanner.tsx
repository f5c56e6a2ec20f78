'use client'
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react'
import { useProviderState, useStore, useSurroundings } from '../../react/shellContext'
import { usePresentation } from '../../react/useErrorRecord'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'
import type { ApiErrorOptions } from '../../store/options'
import { LastResort } from '../parts/LastResort'
import { classes, surfaceProps } from '../parts/surfaceProps'

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>, ApiErrorOptions {
  /**
   * What `useApiError` returned, or whatever was thrown: then the options of the hook are props here. `null` and `undefined`
   * show nothing. Left out inside an `<ApiErrorScope>`, it shows what the scope routes to it.
   */
  readonly error?: unknown
  /** Where the heading stands among the page's headings. Default: 3. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6
  /** Moves focus to the heading when an error shows, unless the person is using something else. Default: only after a submit. */
  readonly focusOnShow?: boolean
  /** Shows a button that dismisses the error. Default: true. */
  readonly dismissible?: boolean
  /** Called after the person dismissed the error; the hook that made it hides it by itself. */
  readonly onDismiss?: () => void
}

/** An error that stands where the task is, as a section with a heading; with several fields, as an error summary. */
export const ErrorBanner = forwardRef<HTMLElement, ErrorBannerProps>(function ErrorBanner(props, ref) {
  const { error: given, headingLevel, focusOnShow, dismissible, onDismiss, className, ...others } = props
  const { operation, catalogue, values, recoveries, signal, ...rest } = others
  const surroundings = useSurroundings('<ErrorBanner>')
  const scope = 'error' in props ? null : surroundings.scope
  const own = usePresentation(given, { operation, catalogue, values, recoveries, signal }, surroundings)
  const shown = useStore(scope?.shown)?.banner
  const late = useStore(scope?.late)?.at(-1)
  // Not while it is mounted, but while it is shown: what suspends is hidden, and its error has to go elsewhere.
  useIsomorphicLayoutEffect(() => {
    scope?.banners.set((n) => n + 1)
    return () => scope?.banners.set((n) => n - 1)
  }, [scope])
  const error = own ?? shown ?? late
  const state = useProviderState(error && surroundings.shell)
  const headingId = useId()
  if (!error) return null
  const body = { error, headingId, headingLevel, focusOnShow, dismissible, onDismiss }
  // One element for the last resort and for what takes its place, so that nobody who has hold of it loses it.
  return (
    <section
      aria-labelledby={headingId}
      lang={state?.locale}
      dir={state?.dir}
      {...surfaceProps('banner', error)}
      {...rest}
      ref={ref}
      className={classes('errata-banner', `errata-${error.severity}`, className)}
    >
      {state ? <state.engine.BannerBody {...body} state={state} /> : <LastResort {...body} />}
    </section>
  )
})
