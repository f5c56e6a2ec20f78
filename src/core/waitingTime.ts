const longest = 86_400

/**
 * The seconds that a `Retry-After` header asks for: a number, or a date beside the answer's own `Date`. At most a
 * day.
 */
export function retryAfterSeconds(
  header: string | undefined,
  date: string | undefined,
  now: number,
): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+(?:\.\d*)?$/.test(header)) return waitingTime(Number(header))
  // `Date.parse` also takes numbers and fragments for dates: an HTTP date names its weekday.
  if (!/^[A-Za-z]{3,9},? /.test(header)) return undefined
  const sentAt = Date.parse(date ?? '')
  return waitingTime((Date.parse(header) - (Number.isNaN(sentAt) ? now : sentAt)) / 1000)
}

/** A sensible waiting time in seconds, or none. */
export const waitingTime = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, longest) : undefined
