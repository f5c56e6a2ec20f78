'use client'
import { useEffect, useState } from 'react'
import { ApiErrorScope, ErrorBanner, FieldError, useApiError, useErrorReporter, useFieldError } from 'react-errata'

const answer = (code: number, key: string) => ({ success: false, error: { code, key, message: 'words of the server' } })
const priceChanged = answer(11, 'PRICE_CHANGED')
const invalidTradeUrl = answer(13, 'INVALID_TRADEURL')
const rateLimited = answer(1005, 'RATE_LIMITED')

export function Widget() {
  const report = useErrorReporter()
  const [mounted, setMounted] = useState(false)
  const prices = useApiError(priceChanged, { operation: 'write' })
  const tradeUrl = useFieldError('tradeUrl', { error: invalidTradeUrl, operation: 'write' })
  useEffect(() => {
    setMounted(true)
    report(rateLimited)
  }, [report])
  return (
    <ApiErrorScope>
      <ErrorBanner error={prices} />
      <label htmlFor="trade-url">Trade URL</label>
      <input id="trade-url" {...tradeUrl.inputProps} />
      <FieldError {...tradeUrl.errorProps} />
      <output id="mounted">{mounted ? 'mounted' : 'rendered'}</output>
    </ApiErrorScope>
  )
}
