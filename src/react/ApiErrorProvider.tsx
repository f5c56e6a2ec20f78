'use client'
import { type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { IntlContext } from 'react-intl'
import type { Catalogue } from '../catalogue/types'
import type { FieldMap } from '../core/fieldName'
import { localizeText } from '../core/localizeProblem'
import { omitUndefined } from '../core/omitUndefined'
import { ErrataError } from '../errataError'
import { directionOf } from '../locale/direction'
import { createMessageStore } from '../locale/messageStore'
import type { Audience } from '../problem'
import { createAnnouncer } from '../store/createAnnouncer'
import type { ErrorReporter } from '../store/createErrorReporter'
import { createFieldRegistry } from '../store/fieldRegistry'
import type { CopyOverrides, LoadMessages, MessagesByLocale, RecoveryHandlers } from '../store/options'
import { createReports } from '../store/reports'
import { createToastQueue } from '../store/toastQueue'
import { AnnouncerRegions } from './AnnouncerRegions'
import { ScopeContext, SurfaceContext, type SurfaceContextValue, ToasterContext } from './context'
import { createLookup } from './createLookup'
import { createFormatters, type HostIntl } from './formatters'
import { ProviderContext, type ProviderContextValue } from './providerContext'
import { ReportedErrors } from './ReportedErrors'
import { ScopeInternals } from './scopeInternals'
import { useDeepStable } from './useDeepStable'
import { useLatest } from './useLatest'
import { useLocale } from './useLocale'
import { useSettledLocale } from './useSettledLocale'
import { useStableHandlers } from './useStableHandlers'
import { warnOnce } from './warnOnce'

export interface ApiErrorProviderProps {
  /** The APIs that the application calls. */
  readonly catalogues?: readonly Catalogue[]
  /** A BCP 47 tag. Default: the host's react-intl, else (after mounting) the document's `lang`, else the browser's list. */
  readonly locale?: string
  /** For dates. Default: the host's react-intl, else the browser's. */
  readonly timeZone?: string
  /** Messages that are at hand: for servers, tests and single-file builds. */
  readonly messages?: MessagesByLocale
  /** Loads messages by locale tag and catalogue names. Default: the loaders that the catalogues bring. */
  readonly loadMessages?: LoadMessages
  /** Your own words for single messages, by locale tag and catalogue. They win over everything. */
  readonly copy?: CopyOverrides
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
 * and what it says itself wins. Props may be written in place: they are compared by what they hold.
 */
export function ApiErrorProvider(props: ApiErrorProviderProps) {
  const outer = useContext(ProviderContext)
  const outerSurface = useContext(SurfaceContext)
  const host = useContext(IntlContext) as HostIntl | null

  const outerCatalogues = outer?.catalogues ?? noCatalogues
  const own = useDeepStable(props.catalogues ?? noCatalogues, 1)
  const catalogues = useMemo(() => {
    if (process.env.NODE_ENV !== 'production') checkNames(own)
    const names = new Set(own.map(({ name }) => name))
    const inherited = outerCatalogues.filter(({ name }) => !names.has(name))
    return own.length === 0 ? outerCatalogues : [...own, ...inherited]
  }, [own, outerCatalogues])

  const ownMessages = useDeepStable(props.messages, 3)
  const ownLoad = useStableLoad(props.loadMessages)
  const outerMessages = outer?.messages
  const outerSaid = outer?.said
  const atHand = useMemo(() => merged(outerSaid?.messages, ownMessages), [outerSaid, ownMessages])
  const loadMessages = ownLoad ?? outerSaid?.loadMessages
  const inherits = own.length === 0 && !ownMessages && !ownLoad
  const messages = useMemo(
    () =>
      outerMessages && inherits
        ? outerMessages
        : createMessageStore({
            catalogues,
            ...omitUndefined({ messages: atHand, loadMessages }),
            onError: warnAboutLoading,
          }),
    [outerMessages, inherits, catalogues, atHand, loadMessages],
  )
  const version = useSyncExternalStore(messages.subscribe, messages.version, messages.version)

  const saidLocale = props.locale ?? outerSaid?.locale
  const available = useMemo(() => (loadMessages ? undefined : messages.available()), [loadMessages, messages])
  const wanted = useLocale(saidLocale ?? host?.locale, available)
  const { locale, tag } = useSettledLocale(wanted.locale, wanted.tag, messages, catalogues)

  const saidZone = props.timeZone ?? outerSaid?.timeZone
  const timeZone = saidZone ?? host?.timeZone
  const formats = useDeepStable(host?.formats, 4)
  const ownCopy = useDeepStable(props.copy as MessagesByLocale | undefined, 3)
  const said = useMemo(
    (): ProviderContextValue['said'] => ({
      locale: saidLocale,
      timeZone: saidZone,
      messages: atHand,
      loadMessages,
      overrides: [...(ownCopy ? [ownCopy] : []), ...(outerSaid?.overrides ?? [])],
    }),
    [saidLocale, saidZone, atHand, loadMessages, ownCopy, outerSaid],
  )
  const formatters = useMemo(() => createFormatters(locale, timeZone, formats), [locale, timeZone, formats])
  const localize = useMemo(
    () => ({ locale, formatters, lookup: createLookup(locale, tag, messages, said.overrides) }),
    [locale, tag, formatters, messages, said.overrides],
  )

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

  const ownRecoveries = useStableHandlers(props.recoveries)
  const recoveries = useMemo(
    (): RecoveryHandlers => ({ ...outer?.recoveries, ...ownRecoveries }),
    [outer?.recoveries, ownRecoveries],
  )
  const signedIn = props.signedIn ?? outer?.signedIn
  const audience = props.audience ?? outer?.audience
  const fields = useDeepStable(props.fields ?? outer?.fields ?? noFields, 2)
  const developerDetails = props.developerDetails ?? outer?.developerDetails ?? false

  const provider = useMemo(
    (): ProviderContextValue => ({
      catalogues,
      tag,
      localize,
      messages,
      recoveries,
      signedIn,
      audience,
      fields,
      developerDetails,
      registry,
      toasts,
      report: reports.report,
      said,
    }),
    [
      catalogues,
      tag,
      localize,
      messages,
      recoveries,
      signedIn,
      audience,
      fields,
      developerDetails,
      registry,
      toasts,
      reports,
      said,
    ],
  )

  const announce = outerSurface?.announce ?? announcer.announce
  const surface = useMemo(
    (): SurfaceContextValue => ({
      text: (id, values) => localizeText(id, values, localize),
      locale,
      dir: directionOf(locale),
      announce,
      developerDetails,
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for what the message store holds
    [locale, localize, version, announce, developerDetails],
  )

  return (
    <ProviderContext.Provider value={provider}>
      <SurfaceContext.Provider value={surface}>
        <ToasterContext.Provider value={toasts}>
          {outerSurface === null && <AnnouncerRegions announcer={announcer} locale={locale} />}
          {/* A scope around it has other catalogues, handlers and toasters. */}
          <ScopeInternals.Provider value={null}>
            <ScopeContext.Provider value={null}>{props.children}</ScopeContext.Provider>
          </ScopeInternals.Provider>
          <ReportedErrors reports={reports} />
        </ToasterContext.Provider>
      </SurfaceContext.Provider>
    </ProviderContext.Provider>
  )
}

/** The same function for as long as there is one; the latest runs. */
function useStableLoad(load: LoadMessages | undefined): LoadMessages | undefined {
  const latest = useLatest(load)
  const has = load !== undefined
  return useMemo(
    () => (has ? async (tag, names) => (await latest.current?.(tag, names)) ?? {} : undefined),
    [has, latest],
  )
}

/** Messages of both, the inner ones before those of the same catalogue and locale. */
function merged(
  outer: MessagesByLocale | undefined,
  inner: MessagesByLocale | undefined,
): MessagesByLocale | undefined {
  if (!outer || !inner) return inner ?? outer
  const tags = Object.keys({ ...outer, ...inner })
  return Object.fromEntries(tags.map((tag) => [tag, { ...outer[tag], ...inner[tag] }]))
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
  warnOnce(
    'locale/load',
    `The "${tag}" copy of "${name}" could not be loaded (${String(reason)}); generic copy is shown, and it is tried again with the next error.`,
    'Check that the chunk is deployed and that "script-src" allows it, or hand the messages to the provider.',
  )
}
