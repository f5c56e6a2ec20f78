const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Array.isArray(value)
}

/**
 * True if two values hold the same: primitives by value, dates by their time, plain data by content, everything else by
 * identity. For what hosts write in place while they render.
 * @param depth how many levels are compared by content; below them identity counts
 * @param most how many members an object may have to be compared by content
 */
export function alike(one: unknown, other: unknown, depth = 3, most = Infinity): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  try {
    if (one instanceof Date && other instanceof Date) return Number(one) === Number(other)
    if (depth === 0 || !isPlain(one) || !isPlain(other)) return false
    const keys = Object.keys(one)
    return (
      keys.length <= most &&
      keys.length === Object.keys(other).length &&
      keys.every(
        (key) =>
          Object.hasOwn(other, key) &&
          alike(one[key as keyof typeof one], other[key as keyof typeof other], depth - 1, most),
      )
    )
  } catch {
    // Something that breaks when it is read is only equal to itself.
    return false
  }
}
