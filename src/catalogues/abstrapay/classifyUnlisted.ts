import { classifyByProgress, classifyByName } from '../../catalogue/classifyByName'
import { fieldError, restricted } from '../../catalogue/presets'
import type { ClassifyUnlisted } from '../../catalogue/types'

/** By its words, then by the group that its first word names. A number can only be an operator's decline. */
export const classifyUnlisted: ClassifyUnlisted = (code, { alias, status }) => {
  const declined = { ...restricted('withdrawal'), domain: 'withdrawals' }
  const isBusy = status !== undefined && (status === 429 || status >= 500)
  // Who isn't let in, or meets a failed server, hasn't been declined.
  if (code === '' || code === alias) return alias === undefined || isBusy || status === 401 ? undefined : declined
  const placed = classifyByName(code, status)
  if (placed !== undefined) return placed
  // An overloaded or broken server says more by its status than by a name that nobody knows yet.
  if (isBusy) return undefined
  const begun = classifyByProgress(code, status)
  if (/^SESSION_/.test(code)) {
    // Keeps a person from paying in twice: the activity comes before another session.
    const { outcome, recovery } = begun ?? { outcome: 'notApplied', recovery: 'restartSession' }
    return {
      domain: 'session',
      disclosure: 'open',
      severity: 'warning',
      outcome,
      surface: 'banner',
      recovery,
      copy: 'SESSION_NOT_FOUND',
    }
  }
  if (begun) return begun
  // The reference's own default: a decline without a listed reason is the generic decline.
  if (/^WITHDRAW|(^|_)DECLINED$/.test(code)) return declined
  if (/^AMOUNT_/.test(code)) {
    const limited = /BELOW|LOW|MIN/.test(code)
      ? 'amount.tooLow'
      : /ABOVE|HIGH|MAX|EXCEED/.test(code)
        ? 'amount.tooHigh'
        : undefined
    return { ...fieldError('amount'), domain: 'limits', copy: limited ?? 'field.amount.format' }
  }
  return undefined
}
