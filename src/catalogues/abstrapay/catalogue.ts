import { withLoaders } from '../../catalogue/defineCatalogue'
import { commonModules } from '../common/modules'
import { abstrapay as definitions } from './definitions'

/** AbstraPay: its codes, and lazy loaders for its copy in every locale. */
export const abstrapay = withLoaders(
  definitions,
  import.meta.glob('../../../locales/*/abstrapay.json'),
  async () => (await import('./describe')).descriptions,
  commonModules,
)
