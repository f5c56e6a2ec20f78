import type { LazyOf } from '../../catalogue/types'
import type { assetpay as definitions } from './definitions'

/** AssetPay: its definitions, and its copy in every locale, are loaded when they are needed. */
export const assetpay: LazyOf<typeof definitions> = {
  name: 'assetpay',
  load: async () => (await import('./catalogue')).assetpay,
}
export type { AssetPayCode } from './definitions'
