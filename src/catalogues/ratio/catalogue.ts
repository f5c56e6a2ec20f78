import { withLoaders } from '../../catalogue/defineCatalogue'
import { commonModules } from '../common/modules'
import { ratio as definitions } from './definitions'

/** Ratio: its codes, and lazy loaders for its copy in every locale. */
export const ratio = withLoaders(
  definitions,
  import.meta.glob('../../../locales/*/ratio.json'),
  async () => (await import('./describe')).descriptions,
  commonModules,
)
