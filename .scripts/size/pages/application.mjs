import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorReporter,
  ErrorBanner,
  ErrorToast,
  ErrorToaster,
  FieldError,
  useApiError,
  useErrorReporter,
  useFieldError,
} from 'react-errata'
import { assetpay } from 'react-errata/catalogues/assetpay'

/* Everything that an application uses: provider, scope, hook, reporters, three surfaces, one catalogue. */
globalThis.page = {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorReporter,
  ErrorBanner,
  ErrorToast,
  ErrorToaster,
  FieldError,
  useApiError,
  useErrorReporter,
  useFieldError,
  catalogues: [assetpay],
}
