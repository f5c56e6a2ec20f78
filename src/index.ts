export { ErrorBanner, type ErrorBannerProps } from './components/banner/ErrorBanner'
export { FieldError, type FieldErrorProps } from './components/field/FieldError'
export { ErrorToast, type ErrorToastProps } from './components/toast/ErrorToast'
export { ErrorToaster, type ErrorToasterProps } from './components/toast/ErrorToaster'
export type { FieldMap } from './core/fieldName'
export { ErrataError, type ErrataErrorName } from './errataError'
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
  ValueInputs,
  Values,
  ValueType,
} from './problem'
export { ApiErrorProvider, type ApiErrorProviderProps } from './react/ApiErrorProvider'
export type { ProviderProps } from './store/providerProps'
export { ApiErrorScope, type ApiErrorScopeProps } from './react/ApiErrorScope'
export { useApiError } from './react/useApiError'
export { type Reporter, useErrorReporter } from './react/useErrorReporter'
export { type FieldErrorOptions, type FieldErrorResult, useFieldError } from './react/useFieldError'
export { readError } from './core/readError'
export { createErrorReporter, type ErrorReporter } from './store/createErrorReporter'
export type { ReportError } from './store/inbox'
export type {
  ApiErrorOptions,
  LoadMessages,
  MessagesByLocale,
  RecoveryHandler,
  RecoveryHandlers,
} from './store/options'
export type { DeveloperDetails, ErrorPresentation, PresentedViolation, Recovery } from './store/presentation'
export type { ErrorCode, ErrorValues, KnownRecoveryKind, MessageId, Register } from './store/register'
