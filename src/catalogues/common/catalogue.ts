import { common as definitions } from '../../catalogue/common'
import { withLoaders } from '../../catalogue/defineCatalogue'

import { commonModules } from './modules'

/**
 * The shared copy with lazy loaders for every locale. The built-in catalogues bring it along; register it beside catalogues
 * of your own if you use none of those.
 */
export const common = withLoaders(definitions, commonModules, async () => (await import('./describe')).descriptions)
