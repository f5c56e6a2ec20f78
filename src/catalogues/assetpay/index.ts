import { withLoaders } from '../../catalogue/defineCatalogue'
import { assetpay as definitions } from './definitions'

/** AssetPay: its codes, and lazy loaders for its copy in every locale. */
export const assetpay = withLoaders(definitions, import.meta.glob('../../../locales/*/assetpay.json'), async () =>
  (await import('./describe')).descriptions,
)
export type { AssetPayCode } from './definitions'
