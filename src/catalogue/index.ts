import * as presets from './presets'

export { presets }
export { defineCatalogue } from './defineCatalogue'
export type {
  ActionLabel,
  Catalogue,
  Description,
  Envelope,
  ErrorDefinition,
  Grammar,
  LazyCatalogue,
  MessageLoader,
  Messages,
  Plain,
  Presentation,
  Recognition,
  RecognizedError,
  RecoveryDefinition,
  Sample,
  Samples,
  Variant,
} from './types'
