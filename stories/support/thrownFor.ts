import type { Sample } from '../../src/catalogue/types'

/** What a call would have thrown: the real answer, or the body alone where the API says it with a successful status. */
export function thrownFor(sample: Sample): unknown {
  if (sample.failure !== undefined) return failures[sample.failure]()
  if (sample.status < 400) return sample.body
  const isText = typeof sample.body === 'string'
  return new Response(isText ? sample.body : JSON.stringify(sample.body), {
    status: sample.status,
    headers: { 'Content-Type': isText ? 'text/html' : 'application/json', ...sample.headers },
  })
}

/** What `fetch` rejects with when no answer comes. */
const failures: Readonly<Record<NonNullable<Sample['failure']>, () => unknown>> = {
  // Whether the browser is offline can't be said by a thrown value, so here the caller names the code.
  offline: () => 'OFFLINE',
  network: () => new TypeError('Failed to fetch'),
  timeout: () => new DOMException('The operation timed out.', 'TimeoutError'),
}

/** The answer as it came over the wire, for reading. */
export function wireText({ status, headers = {}, body, failure }: Sample): string {
  if (failure !== undefined) return `No answer: ${failure}`
  return [
    ...(status === 0 ? [] : [`HTTP ${String(status)}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(status === 0 ? [] : ['']),
    typeof body === 'string' ? body : JSON.stringify(body, null, 2),
  ].join('\n')
}
