import { useState } from 'react'
import {
  type ApiErrorOptions,
  ApiErrorScope,
  ErrorBanner,
  FieldError,
  readError,
  useErrorReporter,
  useFieldError,
} from 'react-errata'
import 'react-errata/styles.css'

/* Parts of a host's page. */

export function Failure({ thrown, ...options }: ApiErrorOptions & { readonly thrown: unknown }) {
  return <ErrorBanner error={thrown} {...options} />
}

export function InBackground({ thrown, ...options }: ApiErrorOptions & { readonly thrown: unknown }) {
  const report = useErrorReporter()
  return <button onClick={() => report(thrown, options)}>Go on</button>
}

function TradeUrl() {
  const { inputProps, errorProps } = useFieldError<HTMLInputElement>('tradeUrl')
  return (
    <>
      <label htmlFor="trade-url">Trade URL</label>
      <input id="trade-url" {...inputProps} />
      <FieldError {...errorProps} />
    </>
  )
}

function Form() {
  const report = useErrorReporter()
  const [isSent, setSent] = useState(false)
  const send = async () => {
    const response = await fetch('/withdraw', { method: 'POST' })
    if (!response.ok) throw await readError(response)
    setSent(true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send().catch((reason: unknown) => report(reason, { operation: 'write' }))
      }}
    >
      <ErrorBanner />
      <TradeUrl />
      <button>Withdraw</button>
      {isSent && 'Sent'}
    </form>
  )
}

export const Withdrawal = () => (
  <ApiErrorScope>
    <Form />
  </ApiErrorScope>
)
