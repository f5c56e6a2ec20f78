'use client'
import { type ComponentPropsWithoutRef, forwardRef, useContext, useId, useImperativeHandle, useRef } from 'react'
import { ScopeContext, useShell, useStore } from '../../react/shellContext'
import { usePresentation } from '../../react/useErrorRecord'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'
import type { ApiErrorOptions } from '../../store/options'
import type { ErrorPresentation } from '../../store/presentation'
import { nothingShown } from '../../store/scopeShell'
import { LastResort, useLateRecords } from '../parts/LastResort'
import { splitOptions } from '../parts/splitOptions'
import { classes, surfaceProps } from '../parts/surfaceProps'

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>, ApiErrorOptions {
  /**
   * What `useApiError` returned, or whatever was thrown: then the options of the hook are props here. `null` and `undefined`
   * show nothing. Left out inside an `<ApiErrorScope>`, it shows what the scope routes to it.
   */
  readonly error?: unknown
  /** Where the heading stands among the page's headings. Default: 3. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6
  /** Moves focus to the heading when an error shows, unless that takes it from somebody. Default: only after a submit. */
  readonly focusOnShow?: boolean
  /** Default: true. */
  readonly dismissible?: boolean
  /** Called after the person dismissed the error; the hook that made it hides it by itself. */
  readonly onDismiss?: () => void
}

/** An error that stands where the task is, as a section with a heading; with several fields, as an error summary. */
export const ErrorBanner = forwardRef<HTMLElement, ErrorBannerProps>(function ErrorBanner(props, ref) {
  const isRouted = !('error' in props)
  const [options, { error, ...rest }] = splitOptions(props)
  useShell('<ErrorBanner>')
  const scope = useContext(ScopeContext)
  const given = usePresentation(isRouted ? null : error, options, '<ErrorBanner>')
  const shown = useStore(isRouted && scope ? scope.shown : null, nothingShown).banner
  const late = useLateRecords(isRouted ? scope : null)
  const banners = isRouted ? scope?.banners : undefined
  // Not while it is mounted, but while it is shown: what suspends is hidden, and its error has to go elsewhere.
  useIsomorphicLayoutEffect(() => {
    if (!banners) return
    banners.set((n) => n + 1)
    return () => {
      banners.set((n) => n - 1)
    }
  }, [banners])
  const now = isRouted ? (shown ?? late.at(-1) ?? null) : given
  return now && <Banner {...rest} ref={ref} error={now} />
})

type BannerProps = Omit<ErrorBannerProps, 'error' | keyof ApiErrorOptions> & { readonly error: ErrorPresentation }

/** One element for the last resort and for what takes its place, so that nobody who has hold of it loses it. */
const Banner = forwardRef<HTMLElement, BannerProps>(function Banner(props, ref) {
  const { error, headingLevel = 3, focusOnShow = false, dismissible = true, onDismiss, className, ...rest } = props
  const shell = useShell('<ErrorBanner>')
  const state = useStore(shell.state, shell.first)
  const section = useRef<HTMLElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => section.current, [])
  const headingId = useId()
  return (
    <section
      aria-labelledby={headingId}
      lang={state?.locale}
      dir={state?.dir}
      {...surfaceProps('banner', error)}
      {...rest}
      ref={section}
      className={classes('errata-banner', `errata-${error.severity}`, className)}
    >
      {state ? (
        <state.engine.BannerBody
          {...{ error, headingLevel, focusOnShow, dismissible, onDismiss, headingId, section, state }}
        />
      ) : (
        <LastResort error={error} headingId={headingId} headingLevel={headingLevel} />
      )}
    </section>
  )
})
