import type { ValueInputs, Values, ValueType } from '../../problem'
import { tryOrUndefined, isObject, safeGet } from '../input/safeRead'

/** Characters that could reorder or break up the sentence around a value: controls, bidi controls, line separators. */
// eslint-disable-next-line no-control-regex -- they are what is removed
const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g

/** A short text without control and bidi characters. */
export function sanitizeText(value: string, most = 64): string {
  const calm = value
    .slice(0, most * 4)
    .replace(/\s/g, ' ')
    .replace(unsafe, '')
    .trim()
  return Array.from(calm).slice(0, most).join('')
}

type Clean = { readonly [Type in ValueType]: (value: unknown) => ValueInputs[Type] | undefined }

const number = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined

/** A number without an exponent: `1e-7` is `0.0000001`. Undefined for what has none, or too many digits. */
function decimal(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e')
  if (exponent === undefined) return String(value)
  const places = -Number(exponent)
  if (places < 0 || places > 20) return undefined
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(places - 1)}${mantissa.replace('.', '')}`
}

/** Google's metadata are a map of strings. */
const numeric = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,15}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value

/** Checks a value of each type; undefined for what isn't one. */
const clean: Clean = {
  money: (value) => {
    if (!isObject(value)) return undefined
    const amount = safeGet(value, 'amount')
    const currency = safeGet(value, 'currency')
    if (typeof currency !== 'string' || !/^[A-Za-z0-9]{2,12}$/.test(currency)) return undefined
    const digits = typeof amount === 'number' ? decimal(amount) : amount
    if (typeof digits !== 'string' || !/^-?\d{1,30}(?:\.\d{1,30})?$/.test(digits)) return undefined
    // Too small for the digits that Intl writes: it would stand there as nothing.
    if (/^-?0+\.0{18}\d*[1-9]/.test(digits)) return undefined
    // What a number can't hold exactly is no amount; a string keeps its digits.
    if (typeof amount === 'number' && Math.abs(amount) > Number.MAX_SAFE_INTEGER) return undefined
    return { amount: typeof amount === 'number' && String(amount) === digits ? amount : digits, currency }
  },
  count: (value) => {
    const count = numeric(value)
    return Number.isSafeInteger(count) ? number(count, 0, Infinity) : undefined
  },
  date: (value) => {
    if (typeof value === 'string') {
      return /^\d{4}-\d\d-\d\d/.test(value) && value.length < 40 && !Number.isNaN(Date.parse(value)) ? value : undefined
    }
    // What isn't a Date has no time.
    const time = isObject(value) ? tryOrUndefined(() => Date.prototype.getTime.call(value)) : value
    return number(time, -8.64e15, 8.64e15)
  },
  duration: (value) => number(numeric(value), 0, 1e9),
  text: (value) => (typeof value === 'string' && sanitizeText(value)) || undefined,
}

/** Only the values that an entry declares, each checked and made safe to show. A later source wins. */
export function sanitizeValues(
  declared: Readonly<Record<string, ValueType>> | undefined,
  ...sources: readonly (Values | undefined)[]
): Values {
  const kept: [string, Values[string]][] = []
  for (const [name, type] of Object.entries(declared ?? {})) {
    for (const source of sources) {
      const value = isObject(source) ? clean[type](safeGet(source, name)) : undefined
      if (value !== undefined) kept.push([name, value])
    }
  }
  return Object.fromEntries(kept)
}
