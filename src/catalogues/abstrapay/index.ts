import type { LazyOf } from '../../catalogue/types'
import type { abstrapay as definitions } from './definitions'

/** AbstraPay: its definitions, and its copy in every locale, are loaded when they are needed. */
export const abstrapay: LazyOf<typeof definitions> = {
  name: 'abstrapay',
  load: async () => (await import('./catalogue')).abstrapay,
}
export type { AbstraPayCode } from './definitions'
