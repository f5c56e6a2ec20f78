import { createMessageStore } from '../locale/messageStore'
import { createFieldRegistry } from './fieldRegistry'
import { createFormatters } from './formatters'
import type { ProviderContextValue } from './providerContext'
import { createToastQueue } from './toastQueue'

let made: ProviderContextValue | undefined

/**
 * What the hooks use in production where the host forgot the provider: no catalogue, generic English copy. An error is then
 * still shown, and nothing breaks. It keeps nothing of any user.
 */
export function fallbackProvider(): ProviderContextValue {
  made ??= {
    catalogues: [],
    locale: 'en',
    tag: 'en',
    formatters: createFormatters('en', undefined, null),
    messages: createMessageStore({ catalogues: [] }),
    overrides: undefined,
    recoveries: {},
    signedIn: undefined,
    audience: undefined,
    fields: {},
    developerDetails: false,
    registry: createFieldRegistry(),
    toasts: createToastQueue(null),
    report: () => undefined,
  }
  return made
}
