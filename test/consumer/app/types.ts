import type { ErrorCode, ErrorValues } from 'react-errata'
import { defineCatalogue } from 'react-errata/catalogue'
import { type AssetPayCode, assetpay } from 'react-errata/catalogues/assetpay'
import 'react-errata/styles.css'
import 'react-errata/styles.layer.css'

export const catalogues = [assetpay] as const
declare module 'react-errata' {
  interface Register {
    catalogues: typeof catalogues
  }
}

export const known: AssetPayCode = 'PRICE_CHANGED'
export const registered: ErrorCode = 'PRICE_CHANGED'
// @ts-expect-error -- not a code of a registered catalogue
export const unknown: ErrorCode = 'NO_SUCH_CODE'
// @ts-expect-error -- a value that no entry declares
export const values: ErrorValues = { noSuchValue: 1 }

export const own = defineCatalogue({
  name: 'own',
  errors: {
    CARD_EXPIRED: {
      domain: 'card',
      disclosure: 'open',
      severity: 'warning',
      outcome: 'notApplied',
      surface: 'banner',
      recovery: 'uploadDocument',
    },
  },
  recoveries: { uploadDocument: { label: 'upload.label', spokenLabel: 'upload.spokenLabel' } },
  messages: {
    en: {
      'CARD_EXPIRED.title': 'Your card has expired',
      'CARD_EXPIRED.detail': 'Nothing was charged. Use another card.',
      'upload.label': 'Upload',
      'upload.spokenLabel': 'Upload a document',
    },
  },
})
