import type { LazyOf } from '../../catalogue/types'
import type { tesser as definitions } from './definitions'

/** Tesser: its definitions, and its copy in every locale, are loaded when they are needed. */
export const tesser: LazyOf<typeof definitions> = {
  name: 'tesser',
  load: async () => (await import('./catalogue')).tesser,
}
export type { TesserCode } from './definitions'
