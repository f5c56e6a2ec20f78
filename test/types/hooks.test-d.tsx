import {
  ApiErrorProvider,
  createErrorReporter,
  ErrorBanner,
  type ErrorPresentation,
  ErrorToast,
  FieldError,
  useApiError,
  useErrorReporter,
  useFieldError,
} from '../../src'
import type { LazyCatalogue } from '../../src/catalogue'
import { assetpay } from '../../src/catalogues/assetpay'
import { assetpay as definitions } from '../../src/catalogues/assetpay/definitions'
import { engine } from '../../src/engine'

/* Checked by the compiler alone: how the hooks and the provider are called. */

export function Right({ thrown }: { readonly thrown: unknown }) {
  const error: ErrorPresentation | null = useApiError(thrown, {
    operation: 'write',
    catalogue: 'assetpay',
    values: { limit: 5, balance: { amount: '1', currency: 'USD' } },
    recoveries: { retry: async () => Promise.resolve(), contactSupport: { href: '/help' }, uploadDocument: () => 1 },
  })
  const report = useErrorReporter()
  report(thrown, { operation: 'read' })()
  report.clear()
  const amount = useFieldError<HTMLInputElement>('amount', { error, describedBy: 'hint' })
  const inScope = useFieldError('amount', { describedBy: 'hint' })
  useFieldError('amount')
  useFieldError('amount', { error: thrown, operation: 'write', catalogue: 'assetpay' })
  const lazy: LazyCatalogue = { name: 'acme', load: () => Promise.resolve(definitions) }
  return (
    <ApiErrorProvider
      engine={engine}
      catalogues={[assetpay, lazy]}
      locale="de"
      recoveries={{ signIn: () => undefined, contactSupport: '/help' }}
      fields={{ iban: 'iban', city: { label: 'City' } }}
      messages={{ de: { common: { 'ui.dismiss': 'Weg' } } }}
      reporter={createErrorReporter()}
    >
      <ErrorBanner error={error} />
      <ErrorBanner error={thrown} operation="write" recoveries={{ retry: '/again' }} values={{ limit: 5 }} />
      <ErrorToast error={thrown} catalogue="assetpay" />
      <input {...amount.inputProps} />
      <FieldError {...inScope.errorProps} />
      {error?.recovery.kind}
    </ApiErrorProvider>
  )
}

export function Wrong({ thrown }: { readonly thrown: unknown }) {
  // @ts-expect-error -- not an operation
  useApiError(thrown, { operation: 'update' })
  // @ts-expect-error -- a handler is a function or a link
  useApiError(thrown, { recoveries: { retry: 5 } })
  // @ts-expect-error -- a link needs an address
  useApiError(thrown, { recoveries: { retry: { target: '_top' } } })
  // @ts-expect-error -- no value has this shape
  useApiError(thrown, { values: { limit: { value: 1 } } })
  // @ts-expect-error -- no such option
  useApiError(thrown, { severity: 'error' })
  // @ts-expect-error -- a field has a name
  useFieldError(null)
  // @ts-expect-error -- the name comes first
  useFieldError(thrown, 'amount')
  // @ts-expect-error -- not an operation
  const banner = <ErrorBanner error={thrown} operation="update" />
  // @ts-expect-error -- a toast is of an error
  const toast = <ErrorToast operation="read" />
  // @ts-expect-error -- messages are in `messages`
  const provider = <ApiErrorProvider copy={{ en: {} }} />
  if (thrown) return [banner, toast, provider]
  // @ts-expect-error -- an audience is customer or operator
  return <ApiErrorProvider audience="staff" />
}
