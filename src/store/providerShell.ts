import { createStore, type Store } from './createStore'
import type { ErrorRecord } from './errorRecord'
import { createFieldRegistry, type FieldRegistry } from './fieldRegistry'
import { createInbox, type Inbox, type Reporter } from './inbox'
import type { ErrorPresentation } from './presentation'
import type { ProviderProps } from './providerProps'
import type { ProviderState } from './providerState'

/** What reports and fields come to: a provider or a scope. */
export interface Place {
  readonly report: Reporter
  readonly inbox: Inbox
  readonly registry: FieldRegistry
  /** The last resorts that are shown. */
  readonly late: Store<readonly ErrorPresentation[]>
}

/**
 * What there is of a provider before the first error. It stays the same object for as long as the provider is mounted, also
 * when the engine arrives: a context that changes would make React throw away what isn't hydrated yet.
 */
export interface ProviderShell extends Place {
  readonly outer: ProviderShell | null
  /** The props of the latest commit. */
  props: ProviderProps
  /** What the engine makes of the provider's props; null until it is there. */
  readonly state: Store<ProviderState | null>
  /** What the first render came to, for servers and for what hydrates later. */
  first: ProviderState | null
  isMounted: boolean
  /** Grows when the provider has to render again. */
  readonly version: Store<number>
  /** Which toasters are on the page. The first shows the queue: two of them would show and say everything twice. */
  readonly toasters: Store<readonly string[]>
  /** What the last resort has told the person: the error's id → its announcement key. */
  readonly announced: Map<string, string>
}

/** @param onReport hears of each report before it is given to anybody */
export function createPlace(onReport?: (record: ErrorRecord) => void): Place {
  const inbox = createInbox(onReport)
  return {
    inbox,
    report: inbox.report,
    registry: createFieldRegistry(),
    late: createStore<readonly ErrorPresentation[]>([]),
  }
}

export const createProviderShell = (outer: ProviderShell | null = null): ProviderShell => ({
  ...createPlace(),
  outer,
  props: {},
  state: createStore<ProviderState | null>(null),
  first: null,
  isMounted: false,
  version: createStore(0),
  toasters: createStore<readonly string[]>([]),
  announced: new Map(),
})
