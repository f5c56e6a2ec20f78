import { createContext, useContext } from 'react'
import type { Catalogue } from '../catalogue/types'
import type { FieldMap } from '../core/fieldName'
import type { LocalizeOptions } from '../core/localizeProblem'
import { ErrataError } from '../errataError'
import type { MessageStore } from '../locale/messageStore'
import type { Audience } from '../problem'
import type { ReportError } from '../store/createErrorReporter'
import type { FieldRegistry } from '../store/fieldRegistry'
import type { LoadMessages, MessagesByLocale, RecoveryHandlers } from '../store/options'
import type { ToastQueue } from '../store/toastQueue'
import { fallbackProvider } from './fallbackProvider'

/** What the hooks need of the provider. */
export interface ProviderContextValue {
  readonly catalogues: readonly Catalogue[]
  /** The locale of the messages: the best match of what there is. */
  readonly tag: string
  /** The locale that was asked for, how numbers and dates are written in it, and where its words are. */
  readonly localize: LocalizeOptions
  readonly messages: MessageStore
  readonly recoveries: RecoveryHandlers
  readonly signedIn: boolean | undefined
  readonly audience: Audience | undefined
  readonly fields: FieldMap
  readonly developerDetails: boolean
  readonly registry: FieldRegistry
  readonly toasts: ToastQueue
  /** Reports to the provider itself; a scope has its own. */
  readonly report: ReportError
  /** What was said to this provider or one around it, for those inside it. */
  readonly said: {
    readonly locale: string | undefined
    readonly timeZone: string | undefined
    readonly messages: MessagesByLocale | undefined
    readonly loadMessages: LoadMessages | undefined
    /** The inner provider's first. */
    readonly overrides: readonly MessagesByLocale[]
  }
}
export const ProviderContext = createContext<ProviderContextValue | null>(null)

/** The provider's value. Outside a provider: in development an error that says so, in production null. */
export function useProviderIfAny(user: string): ProviderContextValue | null {
  const provider = useContext(ProviderContext)
  if (process.env.NODE_ENV !== 'production' && !provider) {
    throw new ErrataError(
      'provider/missing',
      `${user} is used outside <ApiErrorProvider>, where there are no catalogues and no language.`,
      'Put <ApiErrorProvider catalogues={[…]}> around the part of your application that uses it.',
    )
  }
  return provider
}

/** The same for what can't do without: in production, outside a provider, generic English copy. */
export const useProvider = (user: string): ProviderContextValue => useProviderIfAny(user) ?? fallbackProvider()
