import type { Layer } from './gatherEvidence'

const timeoutCodes: ReadonlySet<string> = new Set([
  'ECONNABORTED',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])
const networkCode = /^(?:ERR_NETWORK|ERR_INTERNET|UND_ERR_SOCKET|UND_ERR_CLOSED|E(?:CONN|NOTFOUND$|AI_AGAIN$|PIPE$|PROTO$|HOST|NET))/
/** What browsers and Node say when no answer came, or it broke off; in lower case. Chrome adds the host in brackets. */
const networkMessages = [
  'failed to fetch',
  'load failed',
  'networkerror when attempting to fetch resource',
  'network request failed',
  'network error',
  'network connection was lost',
  'internet connection appears to be offline',
  'could not connect to the server',
  'hostname could not be found',
  'error in input stream',
  'fetch failed',
  'terminated',
  'socket hang up',
]

/** How a request failed without an answer. */
export type Failure = 'TIMEOUT' | 'NETWORK' | 'abort'

function failureOfLayer({ isError, name = '', code = '', message = '' }: Layer): Failure | undefined {
  if (!isError) return undefined
  if (/Timeout(?:Error)?$/.test(name) || timeoutCodes.has(code)) return 'TIMEOUT'
  if (/^(?:Abort|Cancell?ed|Cancel)Error$/.test(name) || code === 'ERR_CANCELED' || code === 'ABORT_ERR') return 'abort'
  const said = message.slice(0, 100).toLowerCase()
  return networkCode.test(code) || networkMessages.some((known) => said.includes(known)) ? 'NETWORK' : undefined
}

/** A time-out is known even where it is wrapped in an abort; an abort even where it is wrapped in something else. */
export function failureOf(layers: readonly Layer[]): Failure | undefined {
  const found = layers.map(failureOfLayer)
  return (['TIMEOUT', 'abort', 'NETWORK'] as const).find((failure) => found.includes(failure))
}
