import { useState } from 'react'

function alike(left: unknown, right: unknown, depth: number): boolean {
  if (Object.is(left, right)) return true
  if (depth === 0 || typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  const [one, other] = [left, right] as readonly Readonly<Record<string, unknown>>[]
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && alike(one?.[key], other?.[key], depth - 1))
  )
}

/**
 * The same object for as long as what it holds is the same, for props that hosts write in place.
 * @param depth how many levels are compared by content; below them identity counts
 */
export function useDeepStable<T>(value: T, depth: number): T {
  const [kept, keep] = useState(value)
  if (alike(kept, value, depth)) return kept
  keep(value)
  return value
}
