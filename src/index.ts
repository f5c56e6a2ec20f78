export { defineCatalogue } from './catalogue/defineCatalogue'
export type {
  Catalogue,
  Description,
  Envelope,
  ErrorDefinition,
  Grammar,
  Messages,
  Presentation,
  Recognition,
  RecoveryDefinition,
  Variant,
} from './catalogue/types'
export {
  internal,
  outcomeUnknown,
  privateNotFound,
  privateSignIn,
  privateSignUp,
  restricted,
} from './catalogue/presets'
export { fieldError, rateLimited, secondStep, sessionEnded, signInNeeded, unavailable } from './catalogue/presets'
export * from './components'
export { readError } from './core/input/readError'
export { ErrataError } from './errataError'
export type * from './problem'
export { ApiErrorProvider, type ApiErrorProviderProps } from './react/ApiErrorProvider'
export { ApiErrorScope, type ApiErrorScopeProps } from './react/ApiErrorScope'
export { createErrorReporter, type ErrorReporter } from './store/createErrorReporter'
export type { FieldMap } from './core/fieldName'
export type { ApiErrorOptions, MessagesByLocale, RecoveryHandler, RecoveryHandlers } from './store/options'
export type { DeveloperDetails, ErrorPresentation, PresentedViolation, Recovery } from './store/presentation'
export type { ErrorCode, ErrorValues, KnownRecoveryKind, Register } from './store/register'
export { useApiError } from './react/useApiError'
export { useErrorReporter } from './react/useErrorReporter'
export { type FieldErrorOptions, type FieldErrorResult, useFieldError } from './react/useFieldError'
