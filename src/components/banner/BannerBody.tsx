'use client'
import { useContext, useEffect, useRef } from 'react'
import { neighboursOf } from '../../dom/focus'
import { listen } from '../../dom/listen'
import { mayTakeFocus } from '../../dom/mayTakeFocus'
import { ScopeContext } from '../../react/shellContext'
import { announcementKey } from '../../store/announcementKey'
import type { ErrorPresentation } from '../../store/presentation'
import type { ProviderState } from '../../store/providerState'
import { Actions } from '../parts/Actions'
import { DeveloperDetails } from '../parts/DeveloperDetails'
import { DismissButton } from '../parts/DismissButton'
import { sentences } from '../parts/punctuation'
import { SeverityIcon } from '../parts/SeverityIcon'
import { languageProps } from '../parts/surfaceProps'
import { useExitAnimation } from '../parts/useExitAnimation'
import { useRestoreFocus } from '../parts/useRestoreFocus'
import type { ErrorBannerProps } from './ErrorBanner'
import { ErrorSummary, useSummary } from './ErrorSummary'

type OfBanner = 'headingLevel' | 'focusOnShow' | 'dismissible' | 'onDismiss'

type BannerBodyProps = { readonly [Name in OfBanner]: ErrorBannerProps[Name] | undefined } & {
  readonly error: ErrorPresentation
  readonly headingId: string
  readonly state: ProviderState
}

/** What is in a banner, mounted while there is an error to show. */
export function BannerBody(props: BannerBodyProps) {
  const { error, headingLevel = 3, focusOnShow = false, dismissible = true, onDismiss, headingId, state } = props
  /** The banner's element. */
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
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
  }, [section])
  useRestoreFocus(section, (leaving) => [cameFrom.current, ...neighboursOf(leaving)])
  useExitAnimation(section, 'div')

  // Once for each error: either the focus moves and the heading is read, or the announcer speaks. Never both.
  const told = useRef<string | null>(null)
  useEffect(() => {
    const routing = scope?.routing
    const telling = announcementKey(error)
    // It was shown at its fields or as the last resort before, and only moves.
    const isTold = routing?.isTold(error.id) === true || state.shell.announced.get(error.id) === telling
    if (told.current === null && isTold) told.current = telling
    if (told.current === telling || !section.current) return
    told.current = telling
    const afterSubmit = routing?.shouldFocus() === true
    const within = section.current.closest('[data-errata-scope]') ?? section.current.closest('form')
    const takes = (afterSubmit || focusOnShow) && mayTakeFocus(within ?? section.current.parentElement)
    if (takes && !(afterSubmit && routing.focusFirst())) heading.current?.focus()
    const { severityLabel, title, detail } = error
    // An empty announcement keeps the fields of the same error silent while the heading, or the field that has the focus, is read.
    const text = takes ? '' : sentences(state.locale, `${severityLabel} ${title}`, detail)
    state.announce({ error, from: 'banner', text })
  })

  const Heading: `h${2 | 3 | 4 | 5 | 6}` = `h${headingLevel}`
  return (
    <div
      className="errata-body"
      ref={(body) => {
        if (body) section.current = body.parentElement
      }}
    >
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
  )
}
