const longest = 86_400

/** Where servers write how long to wait. */
export const waitHeaders = [
  'retry-after-ms',
  'retry-after',
  'ratelimit-reset',
  'ratelimit',
  'x-ratelimit-reset-after',
  'x-ratelimit-reset',
] as const

/** A sensible waiting time in seconds, or none. At most a day; 0 means now. */
export const retryAfter = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' && seconds >= 0 ? Math.min(seconds, longest) : undefined

const digits = /^\d{1,300}(?:\.\d{0,20})?$/

/** A header that was sent twice, as by a proxy: `120, 120`. The longest of several. */
function numberIn(header: string): number | undefined {
  const parts = header.split(', ', 10)
  return parts.every((part) => digits.test(part)) ? Math.max(...parts.map(Number)) : undefined
}

/**
 * The seconds that a `Retry-After` header asks for: a number, or a date beside the answer's own `Date`. What is past means now.
 */
export function retryAfterSeconds(
  header: string | undefined,
  date: string | undefined,
  now: number,
): number | undefined {
  if (header === undefined) return undefined
  const seconds = numberIn(header)
  if (seconds !== undefined) return retryAfter(seconds)
  // `Date.parse` also takes numbers and fragments for dates: an HTTP date names its weekday.
  if (!/^[A-Za-z]{3,9},? /.test(header)) return undefined
  const sentAt = Date.parse(date ?? '')
  return retryAfter(Math.max(0, (Date.parse(header) - (Number.isNaN(sentAt) ? now : sentAt)) / 1000))
}

/** A number of seconds from now, or a time: seconds or milliseconds since the epoch. */
function resetSeconds(header: string | undefined, now: number): number | undefined {
  const value = header === undefined ? undefined : numberIn(header)
  // Where servers don't know, they write 0.
  if (value === undefined || value === 0) return undefined
  return retryAfter(Math.max(0, value > 1e11 ? (value - now) / 1000 : value > 1e9 ? value - now / 1000 : value))
}

/**
 * `limit=100, remaining=0, reset=30` and `"daily";r=3;t=9000, "burst";r=0;t=5`, as drafts of the RateLimit header have it: the
 * longest of what is used up.
 */
function resetIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const policies = header.includes(';') ? header.split(',') : [header]
  const waits = policies.flatMap((policy) => {
    const wait = /[\s,;](?:reset|t)=(\d{1,12})/.exec(` ${policy}`)?.[1]
    const left = /[\s,;](?:remaining|r)=(\d{1,12})/.exec(` ${policy}`)?.[1]
    return wait === undefined || Number(left ?? 0) > 0 ? [] : [Number(wait)]
  })
  return waits.length > 0 ? String(Math.max(...waits)) : undefined
}

/**
 * The waiting time in an answer's headers, in seconds. What says when a quota is renewed counts only where this answer says
 * that it is used up (429), or that the service is off (503).
 */
export function waitOfHeaders(
  header: (name: string) => string | undefined,
  status: number | undefined,
  now: number,
): number | undefined {
  const ms = header('retry-after-ms')
  const after = ms === undefined ? undefined : retryAfter((numberIn(ms) ?? Number.NaN) / 1000)
  const asked = after ?? retryAfterSeconds(header('retry-after'), header('date'), now)
  if (asked !== undefined || (status !== 429 && status !== 503)) return asked
  return (
    resetSeconds(header('ratelimit-reset') ?? resetIn(header('ratelimit')), now) ??
    resetSeconds(header('x-ratelimit-reset-after') ?? header('x-ratelimit-reset'), now)
  )
}
