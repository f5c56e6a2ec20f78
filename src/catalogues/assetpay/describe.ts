import type { Description } from '../../catalogue/definition'
import type { AssetPayCode } from './definitions'

/** What each code means, for developers, in our own words. */
export const descriptions: Readonly<Record<AssetPayCode, Description>> = {
  EXTERNAL_ID_EXISTS: {
    meaning: 'The merchant has already used this external id for another trade.',
    when: 'A double click, or a repeated request after a lost answer: the first one is usually under way.',
  },
  PRICE_CHANGED: {
    meaning: 'At least one item costs something else now than when its price was fetched.',
    when: 'Between showing the prices and sending the deposit or purchase.',
  },
  RATE_LIMITED: { meaning: 'Too many requests from this client.' },
  SERVER_ERROR: { meaning: 'The server failed; whether the request was carried out is not known.' },
  INVALID_CREDENTIALS: { meaning: 'The email or user name and the password do not belong together.' },
  FORBIDDEN: { meaning: 'The caller may not use this resource.' },
}
