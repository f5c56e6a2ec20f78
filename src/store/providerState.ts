import type { Catalogue, LazyCatalogue } from '../catalogue/types'
import type { FieldMap } from '../core/fieldName'
import { localizeText } from '../core/localizeProblem'
import type { LocalizeOptions } from '../core/writeMessage'
import { omitUndefined } from '../core/omitUndefined'
import type { Engine } from '../engine/chunk'
import { directionOf } from '../locale/direction'
import { createMessageStore, type MessageStore } from '../locale/messageStore'
import type { Audience } from '../problem'
import { alike } from './alike'
import { chooseLocale, type ChosenLocale, languagesOfPage } from './chooseLocale'
import type { Announcer, Utterance } from './createAnnouncer'
import { createLookup, mergeMessages } from './createLookup'
import { createFormatters, type HostIntl } from './formatters'
import type { LoadMessages, MessagesByLocale, RecoveryHandlers } from './options'
import { latestLoad, memoryOf, settle, warnAboutLoading } from './providerMemory'
import type { ProviderProps } from './providerProps'
import type { ProviderShell } from './providerShell'
import { type AnyCatalogue, areSameCatalogues, registerCatalogues } from './registeredCatalogues'
import { remember, rememberAlike } from './remember'
import { shapeOfHandlers, stableHandlers } from './stableHandlers'
import type { ToastQueue } from './toastQueue'

/** What a provider's props come to. A new object for every change, the same one while nothing changes. */
export interface ProviderState {
  readonly engine: Engine
  readonly shell: ProviderShell
  readonly outer: ProviderState | null
  readonly catalogues: readonly Catalogue[]
  /** Catalogues whose definitions are still to come. */
  readonly pending: readonly LazyCatalogue[]
  /** The locale of the messages: the best match of what there is. */
  readonly tag: string
  /** What is waited for, if the words of another locale are still shown. */
  readonly wanted: ChosenLocale
  /** The locale that was asked for, how numbers and dates are written in it, and where its words are. */
  readonly localize: LocalizeOptions
  readonly messages: MessageStore
  readonly recoveries: RecoveryHandlers
  readonly signedIn: boolean | undefined
  readonly audience: Audience | undefined
  readonly fields: FieldMap
  readonly developerDetails: boolean
  readonly toasts: ToastQueue
  readonly announcer: Announcer
  /** False on a server and while hydrating. */
  readonly isClient: boolean
  /** A text of the library's own user interface: `ui.dismiss`, in the person's language. */
  readonly text: (id: `ui.${string}`, values?: Record<string, string | number>) => string
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /**
   * Says something once, through the one pair of live regions. What several surfaces say of one error in one commit is said
   * once: a banner speaks before a toast, a toast before fields; the texts of several fields are joined.
   */
  readonly announce: (utterance: Utterance) => void
  /** What was said to this provider or one around it, for those inside it. */
  readonly said: {
    readonly locale: string | undefined
    readonly timeZone: string | undefined
    readonly loadMessages: LoadMessages | undefined
    /** The inner provider's first. */
    readonly messages: readonly MessagesByLocale[]
  }
}

/** The words of a locale have been waited for long enough: English, or what there is, is shown. */
export const giveUpWaiting = ({ shell, wanted }: ProviderState): void => {
  memoryOf(shell, null).gaveUp = wanted.tag
  shell.version.set((n) => n + 1)
}

const noCatalogues = { catalogues: [], pending: [] }
const noFields: FieldMap = {}
const noOwn: readonly AnyCatalogue[] = []

export interface ProviderInput {
  readonly engine: Engine
  readonly shell: ProviderShell
  readonly outer: ProviderState | null
  readonly props: ProviderProps
  /** What the host's `IntlContext` holds, if it has one. */
  readonly host: unknown
  readonly isClient: boolean
}

/** What a provider's props come to. To be called while it renders: it changes nothing but what it remembers. */
export function nextProviderState(input: ProviderInput): ProviderState {
  const { engine, shell, outer, props, host: given, isClient } = input
  const memory = memoryOf(shell, outer)
  const { values } = memory
  memory.props = props
  const byContent = <T>(name: string, value: T, depth: number): T =>
    rememberAlike(values, name, value, (one, other) => alike(one, other, depth))
  const host = isIntl(given) ? given : undefined

  const own = rememberAlike(values, 'own', props.catalogues ?? noOwn, areSameCatalogues)
  const registered = registerCatalogues(own, outer ?? noCatalogues, isClient)
  const catalogues = byContent('catalogues', registered.catalogues, 1)
  const pending = byContent('pending', registered.pending, 1)

  const ownMessages = byContent('messages', props.messages, 3)
  const hasLoad = props.loadMessages !== undefined
  const ownLoad = remember(values, 'load', [hasLoad], () => (hasLoad ? latestLoad(memory) : undefined))
  const loadMessages = ownLoad ?? outer?.said.loadMessages
  const hostMessages = remember(values, 'all messages', [ownMessages, outer?.said.messages], () => [
    ...(ownMessages ? [ownMessages] : []),
    ...(outer?.said.messages ?? []),
  ])
  const said = remember(
    values,
    'said',
    [props.locale, props.timeZone, hostMessages, loadMessages, outer?.said],
    () => ({
      locale: props.locale ?? outer?.said.locale,
      timeZone: props.timeZone ?? outer?.said.timeZone,
      loadMessages,
      messages: hostMessages,
    }),
  )
  const messages = remember(values, 'store', [catalogues, hostMessages, loadMessages, outer?.messages], () =>
    outer && own.length === 0 && !ownMessages && !ownLoad
      ? outer.messages
      : createMessageStore({
          catalogues,
          messages: mergeMessages(hostMessages),
          ...omitUndefined({ loadMessages }),
          onError: warnAboutLoading,
        }),
  )
  const version = messages.version()

  const available = remember(values, 'available', [messages, loadMessages], () =>
    loadMessages ? undefined : messages.available(),
  )
  const asked = said.locale ?? host?.locale
  const page = isClient && asked === undefined ? languagesOfPage().join() : ''
  const wanted = remember(values, 'wanted', [asked, page, available, isClient], () =>
    byContent('choice', chooseLocale(asked, available, isClient), 1),
  )
  const { locale, tag } = settle(memory, wanted, messages, catalogues)

  const timeZone = said.timeZone ?? host?.timeZone
  const formats = byContent('formats', host?.formats, 4)
  const formatters = remember(values, 'formatters', [locale, timeZone, formats], () =>
    createFormatters(locale, timeZone, formats),
  )
  const localize = remember(values, 'localize', [locale, tag, formatters, messages, hostMessages], () => ({
    locale,
    formatters,
    lookup: createLookup(locale, tag, messages, hostMessages),
  }))

  const shape = byContent('shape', shapeOfHandlers(props.recoveries), 3)
  const recoveries = remember(values, 'recoveries', [shape, outer?.recoveries], () => ({
    ...outer?.recoveries,
    ...stableHandlers(shape, () => memory.props.recoveries),
  }))
  const signedIn = props.signedIn ?? outer?.signedIn
  const audience = props.audience ?? outer?.audience
  const fields = byContent('fields', props.fields ?? outer?.fields ?? noFields, 2)
  const developerDetails = props.developerDetails ?? outer?.developerDetails ?? false
  const announce = outer?.announce ?? memory.announcer.announce

  const facts = [engine, outer, catalogues, pending, wanted, localize, version, recoveries, signedIn, audience]
  return remember(values, 'state', [...facts, fields, developerDetails, announce, isClient], () => ({
    engine,
    shell,
    outer,
    catalogues,
    pending,
    tag,
    wanted,
    localize,
    messages,
    recoveries,
    signedIn,
    audience,
    fields,
    developerDetails,
    toasts: memory.toasts,
    announcer: memory.announcer,
    isClient,
    text: (id, given) => localizeText(id, given, localize),
    locale,
    dir: directionOf(locale),
    announce,
    said,
  }))
}

const isIntl = (value: unknown): value is HostIntl =>
  typeof value === 'object' && value !== null && 'formatMessage' in value

/** The queue of a provider that has rendered with the engine. */
export const toastsOf = (shell: ProviderShell): ToastQueue => memoryOf(shell, null).toasts
