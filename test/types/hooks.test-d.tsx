import {
  ApiErrorProvider,
  createErrorReporter,
  ErrorBanner,
  type ErrorPresentation,
  FieldError,
  useApiError,
  useErrorReporter,
  useFieldError,
} from '../../src'

/* Checked by the compiler alone: how the hooks and the provider are called. */

export function Right({ thrown }: { readonly thrown: unknown }) {
  const error: ErrorPresentation | null = useApiError(thrown, {
    operation: 'write',
    catalogue: 'assetpay',
    values: { limit: 5, balance: { amount: '1', currency: 'USD' } },
    recoveries: { retry: async () => Promise.resolve(), contactSupport: { href: '/help' }, uploadDocument: () => 1 },
  })
  const report = useErrorReporter()
  report(thrown, { operation: 'read' })
  const amount = useFieldError<HTMLInputElement>(error, 'amount', { describedBy: 'hint' })
  const inScope = useFieldError('amount', { describedBy: 'hint' })
  return (
    <ApiErrorProvider
      locale="de"
      recoveries={{ signIn: () => undefined }}
      fields={{ iban: 'iban', city: { label: 'City' } }}
      copy={{ de: { common: { 'ui.dismiss': 'Weg' } } }}
      reporter={createErrorReporter()}
    >
      <ErrorBanner error={error} />
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
  useApiError(thrown, { recoveries: { retry: '/again' } })
  // @ts-expect-error -- a link needs an address
  useApiError(thrown, { recoveries: { retry: { target: '_top' } } })
  // @ts-expect-error -- no value has this shape
  useApiError(thrown, { values: { limit: { value: 1 } } })
  // @ts-expect-error -- no such option
  useApiError(thrown, { severity: 'error' })
  // @ts-expect-error -- a field has a name
  useFieldError(null)
  // @ts-expect-error -- an audience is customer or operator
  return <ApiErrorProvider audience="staff" />
}
