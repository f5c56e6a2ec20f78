import { withLoaders } from '../../catalogue/defineCatalogue'
import { commonModules } from '../common/modules'
import { tesser as definitions } from './definitions'

/** Tesser: its codes, and lazy loaders for its copy in every locale. */
export const tesser = withLoaders(
  definitions,
  import.meta.glob('../../../locales/*/tesser.json'),
  async () => (await import('./describe')).descriptions,
  commonModules,
)
