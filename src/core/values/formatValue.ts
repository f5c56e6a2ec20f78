import type { ValueInputs, ValueType } from '../../problem'
import { tryOrUndefined } from '../input/safeRead'
import type { Formatters } from './formatters'

/** Keeps a value from reordering a right-to-left sentence, or being reordered by one. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

let currencies: ReadonlySet<string> | undefined

/** True for the currencies of ISO 4217; `BTC` is a ticker. Where Intl has no list, three letters count as a currency. */
function isCurrency(code: string): boolean {
  currencies ??= new Set(tryOrUndefined(() => Intl.supportedValuesOf('currency')))
  return currencies.size === 0 ? code.length === 3 : currencies.has(code)
}

function formatMoney({ amount, currency }: ValueInputs['money'], formatters: Formatters): string {
  const decimals = /\.(\d+)$/.exec(String(amount))?.[1]?.length ?? 0
  // Intl takes decimal strings and keeps their digits; its types, and those of intl libraries, say number.
  const number = amount as number
  const maximumFractionDigits = Math.min(Math.max(decimals, 3), 18)
  // A currency has its usual digits; of a ticker nobody knows them, so what was given stays: 84.20, not 84.2.
  const minimumFractionDigits = Math.min(decimals, 18)
  const code = currency.toUpperCase()
  if (/^[A-Z]{3}$/.test(code)) {
    return formatters.formatNumber(number, {
      style: 'currency',
      currency: code,
      maximumFractionDigits,
      ...(!isCurrency(code) && { minimumFractionDigits: Math.max(2, minimumFractionDigits) }),
    })
  }
  return `${formatters.formatNumber(number, { minimumFractionDigits, maximumFractionDigits })}\u00A0${currency}`
}

/** Seconds in words: up to a minute and a half in seconds, then in whole minutes, then hours. */
export function formatDuration(
  seconds: number,
  formatters: Formatters,
  unitDisplay: 'short' | 'long' = 'long',
): string {
  const [size, unit] = seconds <= 90 ? [1, 'second'] : seconds <= 5400 ? [60, 'minute'] : [3600, 'hour']
  return formatters.formatNumber(Math.ceil(seconds / size), { style: 'unit', unit, unitDisplay })
}

function formatDate(value: ValueInputs['date'], formatters: Formatters): string {
  const isDay = typeof value === 'string' && value.length === 10
  return formatters.formatDate(
    new Date(value),
    isDay ? { dateStyle: 'long', timeZone: 'UTC' } : { dateStyle: 'long', timeStyle: 'short' },
  )
}

type Format = { readonly [Type in ValueType]: (value: ValueInputs[Type], formatters: Formatters) => string }

const format: Format = {
  money: formatMoney,
  count: (value, formatters) => formatters.formatNumber(value),
  date: formatDate,
  duration: (value, formatters) => formatDuration(value, formatters),
  text: (value) => value,
}

/** A checked value as it stands in a sentence; undefined if Intl can't write it. */
export const formatValue = (type: ValueType, value: unknown, formatters: Formatters): string | undefined =>
  tryOrUndefined(() => isolate(format[type](value as never, formatters)))
