import type { Plain, Recognition } from '../../catalogue/types'
import { type Dictionary, isDictionary } from './dictionary'

const failureOf = (value: Plain | undefined): string | undefined => {
  const error = isDictionary(value) ? value['error'] : undefined
  return typeof error === 'string' && /^[A-Z][A-Z0-9_]+$/.test(error) ? error : undefined
}

/**
 * Recognises a trade that was accepted and failed later: `{ trade: { error, items: [{ error }] } }`, and where the
 * caller named the catalogue also the trade by itself.
 * @returns null for anything else, and for a trade without a failure
 */
export function recognizeTrade(body: Dictionary, named: boolean): Recognition | null {
  const wrapped = body['trade']
  const trade = isDictionary(wrapped) ? wrapped : named && Array.isArray(body['items']) ? body : undefined
  if (trade === undefined) return null
  const whole = failureOf(trade)
  if (whole !== undefined) return { errors: [{ code: `trade/${whole}` }], scope: 'whole' }

  const items: readonly Plain[] = Array.isArray(trade['items']) ? trade['items'] : []
  const failures = items.flatMap((item) => failureOf(item) ?? [])
  const [first] = failures
  if (first === undefined) return null
  const reasons = new Set(failures)
  // One sentence can't be true of different reasons: the catch-all is, and the developer sees them all.
  const error =
    reasons.size === 1
      ? { code: `trade/${first}` }
      : { code: 'trade/PURCHASE_FAILED', message: [...reasons].join(', ') }
  const counts = { failed: failures.length, total: items.length }
  return { errors: [error], ...(counts.failed < counts.total ? { scope: 'part', ...counts } : { scope: 'whole' }) }
}
