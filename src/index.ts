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
} from './catalogue/definition'
export { internal, outcomeUnknown, privateNotFound, privateSignIn, privateSignUp, restricted } from './catalogue/shared'
export { fieldError, rateLimited, secondStep, sessionEnded, signInNeeded, unavailable } from './catalogue/shared'
export * from './components'
export { readError } from './core/readError'
export { ErrataError } from './errataError'
export type * from './problem'
export { ApiErrorProvider, type ApiErrorProviderProps } from './react/ApiErrorProvider'
export { ApiErrorScope, type ApiErrorScopeProps } from './react/ApiErrorScope'
export { createErrorReporter, type ErrorReporter } from './react/createErrorReporter'
export type { FieldMap } from './react/fieldName'
export type { ApiErrorOptions, MessagesByLocale, RecoveryHandler, RecoveryHandlers } from './react/options'
export type { DeveloperDetails, ErrorPresentation, PresentedViolation, Recovery } from './react/presentation'
export type { ErrorCode, ErrorValues, KnownRecoveryKind, Register } from './react/register'
export { useApiError } from './react/useApiError'
export { useErrorReporter } from './react/useErrorReporter'
export { type FieldErrorOptions, type FieldErrorResult, useFieldError } from './react/useFieldError'
