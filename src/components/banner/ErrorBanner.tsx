'use client'
import { type ComponentPropsWithoutRef, forwardRef, useContext } from 'react'
import { ScopeContext } from '../../react/context'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'
import type { ErrorPresentation } from '../../store/presentation'
import { useSurface } from '../parts/useSurface'
import { BannerSection } from './BannerSection'

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** From `useApiError`. Left out inside an `<ApiErrorScope>`, it shows what the scope routes to it. */
  readonly error?: ErrorPresentation | null | undefined
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
export const ErrorBanner = forwardRef<HTMLElement, ErrorBannerProps>(function ErrorBanner({ error, ...rest }, ref) {
  useSurface('ErrorBanner')
  const scope = useContext(ScopeContext)
  const attachBanner = scope?.attachBanner
  const routed = error === undefined
  // Not while it is mounted, but while it is shown: what suspends is hidden, and its error has to go elsewhere.
  useIsomorphicLayoutEffect(() => (routed ? attachBanner?.() : undefined), [routed, attachBanner])
  const shown = routed ? scope?.banner : error
  return shown ? <BannerSection {...rest} ref={ref} error={shown} /> : null
})
