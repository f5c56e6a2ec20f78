'use client'
import { forwardRef, useContext, useEffect, useId, useImperativeHandle, useRef } from 'react'
import { neighboursOf } from '../../dom/focus'
import { listen } from '../../dom/listen'
import { mayTakeFocus } from '../../dom/mayTakeFocus'
import { ScopeContext } from '../../react/context'
import type { ErrorPresentation } from '../../store/presentation'
import { Actions } from '../parts/Actions'
import { DeveloperDetails } from '../parts/DeveloperDetails'
import { DismissButton } from '../parts/DismissButton'
import { sentences } from '../parts/punctuation'
import { SeverityIcon } from '../parts/SeverityIcon'
import { classes, languageProps, surfaceProps } from '../parts/surfaceProps'
import { useExitAnimation } from '../parts/useExitAnimation'
import { useRestoreFocus } from '../parts/useRestoreFocus'
import { useSurface } from '../parts/useSurface'
import { announcementKey } from '../toast/announcementKey'
import type { ErrorBannerProps } from './ErrorBanner'
import { ErrorSummary, useSummary } from './ErrorSummary'

type BannerSectionProps = Omit<ErrorBannerProps, 'error'> & { readonly error: ErrorPresentation }

/** The banner itself, mounted while there is an error to show. */
export const BannerSection = forwardRef<HTMLElement, BannerSectionProps>(function BannerSection(
  { error, headingLevel = 3, focusOnShow = false, dismissible = true, onDismiss, className, ...rest },
  ref,
) {
  const surface = useSurface('ErrorBanner')
  const section = useRef<HTMLElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => section.current, [])
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const entries = useSummary(error, section)
  const scope = useContext(ScopeContext)

  // Where the person was before, else what comes next. Heard before the focus moves here.
  const cameFrom = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const element = section.current
    const remember = ({ relatedTarget }: FocusEvent): void => {
      const inside = relatedTarget instanceof Node && element?.contains(relatedTarget)
      if (!inside && relatedTarget instanceof HTMLElement) cameFrom.current = relatedTarget
    }
    return element ? listen(element, ['focusin'], remember) : undefined
  }, [])
  useRestoreFocus(section, (leaving) => [cameFrom.current, ...neighboursOf(leaving)])
  useExitAnimation(section, 'div')

  // Once for each error: either the focus moves and the heading is read, or the announcer speaks. Never both.
  const told = useRef<string | null>(null)
  useEffect(() => {
    const telling = announcementKey(error)
    // It stood at its fields before, and only moves.
    if (told.current === null && scope?.isTold(error.id)) told.current = telling
    if (told.current === telling || !section.current) return
    told.current = telling
    const afterSubmit = scope?.shouldFocus() === true
    const within = section.current.closest('.errata-scope') ?? section.current.closest('form')
    const takes = (afterSubmit || focusOnShow) && mayTakeFocus(within ?? section.current.parentElement)
    if (takes && !(afterSubmit && scope.focusFirst())) heading.current?.focus()
    const { severityLabel, title, detail } = error
    // An empty announcement keeps the fields of the same error silent while the heading, or the field that has the focus, is read.
    const text = takes ? '' : sentences(surface.locale, `${severityLabel} ${title}`, detail)
    surface.announce({ error, from: 'banner', text })
  })

  const Heading: `h${2 | 3 | 4 | 5 | 6}` = `h${headingLevel}`
  return (
    <section
      aria-labelledby={headingId}
      lang={surface.locale}
      dir={surface.dir}
      {...surfaceProps('banner', error)}
      {...rest}
      ref={section}
      className={classes('errata-banner', `errata-${error.severity}`, className)}
    >
      <div className="errata-body">
        <SeverityIcon severity={error.severity} />
        <div className="errata-text" {...languageProps(error)}>
          <Heading id={headingId} ref={heading} tabIndex={-1} className="errata-title">
            <span className="errata-hidden">{error.severityLabel}</span> {error.title}
          </Heading>
          <p className="errata-detail">{error.detail}</p>
          <ErrorSummary entries={entries} labelledBy={headingId} />
        </div>
        <Actions error={error} from="banner" />
        <DeveloperDetails error={error} />
        {dismissible && (
          <DismissButton
            onClick={() => {
              error.dismiss()
              onDismiss?.()
            }}
          />
        )}
      </div>
    </section>
  )
})
