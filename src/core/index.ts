export { defineCatalogue } from '../catalogue/defineCatalogue'
export { createMessageStore, type MessageStore, type MessageStoreOptions } from '../locale/messageStore'
export { negotiateLocale } from '../locale/negotiateLocale'
export { ApiResponseError } from './input/ApiResponseError'
export type { Formatters } from './values/formatters'
export { localizeProblem, localizeText, localizeViolation } from './localizeProblem'
export type { LocalizeOptions } from './writeMessage'
export { normalizeError, type NormalizeOptions, type PlacedProblem } from './normalizeError'
export type { PageFields } from './pageFields'
export { readError, unreadResponse } from './input/readError'
export { recommendRecovery, type RecommendedRecovery } from './recommendRecovery'
export type { ResolvedViolation, Resolution } from './resolution'
export { resolveProblem, type ResolveOptions } from './resolveProblem'
export type {
  Catalogue,
  Description,
  Envelope,
  ErrorDefinition,
  ClassifyUnlisted,
  Messages,
  Plain,
  Presentation,
  Recognition,
  RecognizedError,
  RecoveryDefinition,
  Variant,
} from '../catalogue/types'
export type {
  Audience,
  Copy,
  Disclosure,
  FieldViolation,
  Operation,
  Outcome,
  Problem,
  RecoveryKind,
  RestrictedKind,
  Severity,
  Surface,
  Values,
  ValueType,
} from '../problem'
