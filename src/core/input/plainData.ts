import type { Plain } from '../../catalogue/types'
import { type Budget, tryOrUndefined, isObject, keysOf, safeGet } from './safeRead'

const deepest = 8
const widest = 200
const longest = 2000

/** An object literal or its like, of this realm or another. */
export const isPlainObject = (value: object): boolean =>
  tryOrUndefined(() => {
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }) === true

/** True also for an array of another realm; false for a revoked Proxy, which throws. */
export const isList = (value: object): boolean => tryOrUndefined(() => Array.isArray(value)) === true

/** How many items a list says that it has; a Proxy may say anything. */
export const lengthOf = (list: object): number => {
  const length = safeGet(list, 'length')
  return typeof length === 'number' && length > 0 ? length : 0
}

/** A bounded copy as plain data; `undefined` for what JSON doesn't have, and for instances of classes. */
export function plainData(value: unknown, budget: Budget, depth = 0): Plain | undefined {
  if ((budget.left -= 1) < 0) return undefined
  if (typeof value === 'string') return value.slice(0, longest)
  if (typeof value === 'boolean' || value === null || Number.isFinite(value)) return value as boolean | number | null
  if (!isObject(value) || depth > deepest) return undefined
  if (isList(value)) {
    const list: Plain[] = []
    const length = Math.min(lengthOf(value), widest)
    for (let i = 0; i < length && budget.left > 0; i += 1)
      list.push(plainData(safeGet(value, String(i)), budget, depth + 1) ?? null)
    return list
  }
  if (!isPlainObject(value)) return undefined
  const copy = Object.create(null) as Record<string, Plain | undefined>
  for (const key of keysOf(value, widest, budget)) {
    if (budget.left <= 0) break
    copy[key] = plainData(safeGet(value, key), budget, depth + 1)
  }
  return copy
}
