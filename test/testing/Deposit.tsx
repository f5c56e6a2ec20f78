import { useState } from 'react'
import { type ApiErrorOptions, ErrorBanner, FieldError, useApiError, useErrorReporter, useFieldError } from '../../src'

/** A part of a host's page, as the kit is for. */
export function Deposit({ call, ...options }: ApiErrorOptions & { readonly call: () => Promise<unknown> }) {
  const [thrown, setThrown] = useState<unknown>(null)
  const error = useApiError(thrown, { operation: 'write', ...options })
  const report = useErrorReporter()
  const tradeUrl = useFieldError<HTMLInputElement>('tradeUrl', { error })
  return (
    <>
      <input aria-label="Trade URL" {...tradeUrl.inputProps} />
      <FieldError {...tradeUrl.errorProps} />
      <button onClick={() => void call().catch(setThrown)}>Deposit</button>
      <button onClick={() => void call().catch((reason: unknown) => report(reason, options))}>Refresh</button>
      <ErrorBanner error={error} />
    </>
  )
}
