'use client'
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { IntlContext } from 'react-intl'
import type { Catalogue, Messages } from '../catalogue/definition'
import { localizeText } from '../core/localizeProblem'
import { ErrataError } from '../errataError'
import { createMessageStore } from '../locale/messageStore'
import type { Audience } from '../problem'
import { AnnouncerRegions } from './AnnouncerRegions'
import { SurfaceContext, type SurfaceContextValue, ToasterContext } from './context'
import { createAnnouncer } from './createAnnouncer'
import type { ErrorReporter } from './createErrorReporter'
import { directionOf } from './directionOf'
import type { FieldMap } from './fieldName'
import { createFieldRegistry } from './fieldRegistry'
import { createFormatters, type HostIntl } from './formatters'
import type { MessagesByLocale, RecoveryHandlers } from './options'
import { ProviderContext, type ProviderContextValue } from './providerContext'
import type { KnownRecoveryKind } from './register'
import { ReportedErrors } from './ReportedErrors'
import { createReports } from './reports'
import { createToastQueue } from './toastQueue'
import { useLocale } from './useLocale'

export interface ApiErrorProviderProps {
  /** The APIs that the application calls. A module constant: a new array for every render starts over. */
  readonly catalogues?: readonly Catalogue[]
  /** A BCP 47 tag. Default: the host's react-intl, else (after mounting) the document's `lang`, else the browser's list. */
  readonly locale?: string
  /** For dates. Default: the host's react-intl, else the browser's. */
  readonly timeZone?: string
  /** Messages that are at hand: for servers, tests and single-file builds. */
  readonly messages?: MessagesByLocale
  /** Loads messages by locale tag and catalogue names. Default: the loaders that the catalogues bring. */
  readonly loadMessages?: (tag: string, names: readonly string[]) => Promise<Readonly<Record<string, Messages>>>
  /** Your own words, in the form of `messages`, for single messages. They win over everything. */
  readonly copy?: MessagesByLocale
  /** What the recommended actions do. Without a handler there is no button, and the copy still says what to do. */
  readonly recoveries?: RecoveryHandlers
  /** Whether the person is signed in: decides how exact copy about their own data may be. Default: not known. */
  readonly signedIn?: boolean
  /** Overrides the audience of the catalogues. */
  readonly audience?: Audience
  /** What the page calls the API's fields. */
  readonly fields?: FieldMap
  /** Shows code, description, status and the server's words with each error. Never for end users. Default false. */
  readonly developerDetails?: boolean
  /** Takes what is reported outside of React. */
  readonly reporter?: ErrorReporter
  readonly children?: ReactNode
}

const noCatalogues: readonly Catalogue[] = []
const noFields: FieldMap = {}

const whenIdle = (work: () => void): (() => void) => {
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200)
    return () => {
      clearTimeout(timer)
    }
  }
  const handle = requestIdleCallback(work)
  return () => {
    cancelIdleCallback(handle)
  }
}

/**
 * Gives everything inside it the catalogues, the language and the handlers. Providers may be nested: an inner one inherits,
 * and what it says itself wins.
 */
export function ApiErrorProvider(props: ApiErrorProviderProps) {
  const outer = useContext(ProviderContext)
  const outerSurface = useContext(SurfaceContext)
  const host = useContext(IntlContext) as HostIntl | null

  const catalogues = useMemo(() => {
    const inner = props.catalogues ?? noCatalogues
    if (process.env.NODE_ENV !== 'production') checkNames(inner)
    const names = new Set(inner.map(({ name }) => name))
    const inherited = (outer?.catalogues ?? noCatalogues).filter(({ name }) => !names.has(name))
    return inherited.length === 0 ? inner : [...inner, ...inherited]
  }, [props.catalogues, outer?.catalogues])

  const { messages: atHand, loadMessages } = props
  const outerMessages = outer?.messages
  const ownMessages = props.catalogues !== undefined || atHand !== undefined || loadMessages !== undefined
  const messages = useMemo(
    () =>
      outerMessages && !ownMessages
        ? outerMessages
        : createMessageStore({
            catalogues,
            ...(atHand && { messages: atHand }),
            ...(loadMessages && { loadMessages }),
            commonLoaders: commonLoadersOf(catalogues),
            onError: warnAboutLoading,
          }),
    [outerMessages, ownMessages, catalogues, atHand, loadMessages],
  )

  const said = props.locale ?? outer?.locale ?? host?.locale
  const available = useMemo(() => (loadMessages ? undefined : messages.available()), [loadMessages, messages])
  const { locale, tag } = useLocale(said, available)
  const timeZone = props.timeZone
  const formatters = useMemo(() => createFormatters(locale, timeZone, host), [locale, timeZone, host])

  useEffect(() => {
    void messages.load(tag, ['common'])
    return whenIdle(() => {
      void messages.load(
        tag,
        catalogues.map(({ name }) => name),
      )
    })
  }, [messages, tag, catalogues])

  const [{ announcer, toasts, reports, registry }] = useState(() => {
    const queue = createToastQueue(outer?.toasts ?? null)
    return {
      announcer: createAnnouncer(),
      toasts: queue,
      reports: createReports(queue),
      registry: outer?.registry ?? createFieldRegistry(),
    }
  })

  const { reporter } = props
  useEffect(() => reporter?.connect(reports.report), [reporter, reports])

  const recoveries = useMemo(
    (): RecoveryHandlers => ({ ...outer?.recoveries, ...props.recoveries }) as { [Kind in KnownRecoveryKind]?: never },
    [outer?.recoveries, props.recoveries],
  )
  const signedIn = props.signedIn ?? outer?.signedIn
  const audience = props.audience ?? outer?.audience
  const fields = props.fields ?? outer?.fields ?? noFields
  const developerDetails = props.developerDetails ?? outer?.developerDetails ?? false
  const overrides = props.copy ?? outer?.overrides

  const provider = useMemo(
    (): ProviderContextValue => ({
      catalogues,
      locale,
      tag,
      formatters,
      messages,
      overrides,
      recoveries,
      signedIn,
      audience,
      fields,
      developerDetails,
      registry,
      toasts,
      report: reports.report,
    }),
    [catalogues, locale, tag, formatters, messages, overrides, recoveries, signedIn, audience, fields, developerDetails, registry, toasts, reports],
  )

  const announce = outerSurface?.announce ?? announcer.announce
  const surface = useMemo(
    (): SurfaceContextValue => ({
      text: (id, values) =>
        localizeText(id, values, {
          locale,
          formatters,
          lookup: (owner, key) => {
            const text = overrides?.[tag]?.[owner]?.[key]
            return text === undefined ? messages.lookup(tag, owner, key) : { text, tag }
          },
        }),
      locale,
      dir: directionOf(locale),
      announce,
      developerDetails,
    }),
    [locale, tag, formatters, messages, overrides, announce, developerDetails],
  )

  return (
    <ProviderContext.Provider value={provider}>
      <SurfaceContext.Provider value={surface}>
        <ToasterContext.Provider value={toasts}>
          {outerSurface === null && <AnnouncerRegions announcer={announcer} />}
          {props.children}
          <ReportedErrors reports={reports.all} />
        </ToasterContext.Provider>
      </SurfaceContext.Provider>
    </ProviderContext.Provider>
  )
}

/** The catalogues that come with loaders bring those of the shared copy along. */
function commonLoadersOf(catalogues: readonly Catalogue[]): Catalogue['loaders'] {
  const common = catalogues.find(({ name }) => name === 'common')
  return common?.loaders ?? catalogues.find(({ commonLoaders }) => commonLoaders)?.commonLoaders ?? {}
}

function checkNames(catalogues: readonly Catalogue[]): void {
  const names = new Set<string>()
  for (const { name } of catalogues) {
    if (names.has(name)) {
      throw new ErrataError(
        'provider/duplicate-catalogue',
        `Two catalogues of one provider are called "${name}".`,
        'Register each catalogue once, or give one of them another name.',
      )
    }
    names.add(name)
  }
}

function warnAboutLoading(tag: string, name: string, reason: unknown): void {
  if (process.env.NODE_ENV === 'production') return
  console.error(
    new ErrataError(
      'locale/load',
      `The "${tag}" copy of "${name}" could not be loaded (${String(reason)}); generic copy is shown, and it is tried again with the next error.`,
      'Check that the chunk is deployed and that "connect-src" allows it, or hand the messages to the provider.',
    ),
  )
}
