import { useEffect, useState } from 'react'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useErrorReporter,
  useFieldError,
} from 'react-errata'

const answer = (code: number, key: string) => ({
  requestId: 'req_0011c9f1',
  success: false,
  error: { code, key, message: 'words of the server' },
})
const priceChanged = answer(11, 'PRICE_CHANGED')
const invalidTradeUrl = answer(13, 'INVALID_TRADEURL')
const rateLimited = answer(1005, 'RATE_LIMITED')

function TradeUrl() {
  const tradeUrl = useFieldError('tradeUrl', { error: invalidTradeUrl, operation: 'write' })
  return (
    <p>
      <label htmlFor="trade-url">Trade URL</label>
      <input id="trade-url" {...tradeUrl.inputProps} />
      <FieldError {...tradeUrl.errorProps} />
    </p>
  )
}

/** Marks the page once it runs in the browser, and reports something for the toaster. */
function Mounted() {
  const report = useErrorReporter()
  const [mounted, setMounted] = useState(false)
  useEffect(() => {
    setMounted(true)
    report(rateLimited)
  }, [report])
  return <output id="mounted">{mounted ? 'mounted' : 'rendered'}</output>
}

/** One of everything, as a host would put it together. */
export function App(props: ApiErrorProviderProps) {
  return (
    <ApiErrorProvider {...props}>
      <main>
        <h1>Widget</h1>
        <ApiErrorScope>
          <ErrorBanner error={priceChanged} operation="write" recoveries={{ refresh: () => undefined }} />
          <TradeUrl />
        </ApiErrorScope>
        <Mounted />
      </main>
      <ErrorToaster />
    </ApiErrorProvider>
  )
}
