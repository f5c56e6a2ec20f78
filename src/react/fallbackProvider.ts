import { createMessageStore } from '../locale/messageStore'
import { createFieldRegistry } from '../store/fieldRegistry'
import { createToastQueue } from '../store/toastQueue'
import { createLookup } from './createLookup'
import { createFormatters } from './formatters'
import type { ProviderContextValue } from './providerContext'

let made: ProviderContextValue | undefined

/**
 * What the hooks use in production where the host forgot the provider: no catalogue, generic English copy. An error is then
 * still shown, and nothing breaks. It keeps nothing of any user.
 */
export function fallbackProvider(): ProviderContextValue {
  if (made) return made
  const messages = createMessageStore({ catalogues: [] })
  return (made = {
    catalogues: [],
    tag: 'en',
    localize: {
      locale: 'en',
      formatters: createFormatters('en', undefined, undefined),
      lookup: createLookup('en', 'en', messages, []),
    },
    messages,
    recoveries: {},
    signedIn: undefined,
    audience: undefined,
    fields: {},
    developerDetails: false,
    registry: createFieldRegistry(),
    toasts: createToastQueue(null),
    report: () => () => undefined,
    said: { locale: undefined, timeZone: undefined, messages: undefined, loadMessages: undefined, overrides: [] },
  })
}
