import type { Plain } from '../../src/catalogue/types'

/** What no server text on screen could miss. */
export const sentinelMark = 'SENTINEL'

/** Members in which an API writes prose. */
const prose = /^(message|messages|error_message|errorMessage|ui_message|uiMessage|description|reason|fields)$/i

/** The same for every code, so that two answers that must look alike can't differ by it. */
export const sharedRequestId = 'req_7f3a'

/**
 * A body whose every prose member is a unique sentinel, with the shape left as it is. It also carries what must never be
 * parsed or rendered: markup, ICU syntax and a bidi control.
 */
export function withSentinels(body: Plain | undefined, mark: string): Plain {
  const text = `${sentinelMark} ${mark} <img src=x onerror=alert(1)> {count, plural, other {#}} \u202E`
  const walk = (value: Plain | undefined, inProse: boolean): Plain => {
    if (typeof value === 'string') return inProse ? text : value
    if (Array.isArray(value)) return value.map((item: Plain) => walk(item, inProse))
    if (value === null || value === undefined || typeof value !== 'object') return value ?? null
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, Plain>>).map(([key, member]) => [
        key,
        key === 'requestId' ? sharedRequestId : walk(member, inProse || prose.test(key)),
      ]),
    )
  }
  return walk(body, false)
}
