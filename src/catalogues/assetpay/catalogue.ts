import { withLoaders } from '../../catalogue/defineCatalogue'
import { commonModules } from '../common/modules'
import { assetpay as definitions } from './definitions'

/** AssetPay: its codes, and lazy loaders for its copy in every locale. */
export const assetpay = withLoaders(
  definitions,
  import.meta.glob('../../../locales/*/assetpay.json'),
  async () => (await import('./describe')).descriptions,
  commonModules,
)
