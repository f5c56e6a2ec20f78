import { createStore, type Store } from './createStore'
import type { ErrorRecord } from './errorRecord'
import { createFieldRegistry, type FieldRegistry } from './fieldRegistry'
import { createInbox, type Inbox } from './inbox'
import type { ProviderState } from './providerState'

/** An error of which the last resort is shown. */
export type LateError = Pick<ErrorRecord, 'id' | 'late' | 'isDismissed'>

/** What reports and fields come to: a provider or a scope. */
export interface Place {
  readonly inbox: Inbox
  readonly registry: FieldRegistry
  /** Errors of which the last resort is shown. */
  readonly late: Store<readonly LateError[]>
}

/**
 * What there is of a provider before the first error. It stays the same object for as long as the provider is mounted, also
 * when the engine arrives: a context that changes would make React throw away what isn't hydrated yet.
 */
export interface ProviderShell extends Place {
  /** What the engine makes of the provider's props; null until it is there. */
  readonly state: Store<ProviderState | null>
  /** What the first render came to, for servers and for what hydrates later. */
  first: ProviderState | null
  isMounted: boolean
  /** Grows when the provider has to render again. */
  readonly version: Store<number>
  /** Starts loading whatever isn't there yet. */
  load: () => void
  /** A text in the host's own words, in the language of the page. */
  hostText: (id: string) => { readonly text: string; readonly tag: string } | undefined
  /** Which toasters are on the page. The first shows the queue: two of them would show and say everything twice. */
  readonly toasters: Store<readonly string[]>
  /** What the last resort has told the person: the error's id → its announcement key. */
  readonly announced: Map<string, string>
}

/** @param onReport hears of each report before it is given to anybody */
export const createPlace = (onReport?: (record: ErrorRecord) => void): Place => ({
  inbox: createInbox(onReport),
  registry: createFieldRegistry(),
  late: createStore<readonly LateError[]>([]),
})

export const createProviderShell = (): ProviderShell => ({
  ...createPlace(),
  state: createStore<ProviderState | null>(null),
  first: null,
  isMounted: false,
  version: createStore(0),
  load: () => undefined,
  hostText: () => undefined,
  toasters: createStore<readonly string[]>([]),
  announced: new Map(),
})
