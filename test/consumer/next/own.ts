import { defineCatalogue } from 'react-errata/catalogue'

/** Used by a server component and by the provider. */
export const own = defineCatalogue({
  name: 'own',
  errors: {
    CARD_EXPIRED: {
      domain: 'card',
      disclosure: 'open',
      severity: 'warning',
      outcome: 'notApplied',
      surface: 'banner',
      recovery: 'none',
    },
  },
  messages: {
    en: {
      'CARD_EXPIRED.title': 'Your card has expired',
      'CARD_EXPIRED.detail': 'Nothing was charged. Use another card.',
    },
  },
})
