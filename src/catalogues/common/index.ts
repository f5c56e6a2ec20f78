import type { LazyCatalogue } from '../../catalogue/types'
import type { descriptions } from './describe'

/**
 * The shared copy in every locale. The built-in catalogues bring it along; register it beside catalogues of your own if you
 * use none of those.
 */
export const common: LazyCatalogue<CommonCode> = {
  name: 'common',
  load: async () => (await import('./catalogue')).common,
}
export type CommonCode = keyof typeof descriptions
