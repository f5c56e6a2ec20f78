import type { LazyOf } from '../../catalogue/types'
import type { ratio as definitions } from './definitions'

/** Ratio: its definitions, and its copy in every locale, are loaded when they are needed. */
export const ratio: LazyOf<typeof definitions> = {
  name: 'ratio',
  load: async () => (await import('./catalogue')).ratio,
}
export type { RatioCode } from './definitions'
