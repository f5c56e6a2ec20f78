import type { Layer } from './gatherEvidence'

const timeoutCode = /^(?:ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w{1,20}_TIMEOUT)$/
const networkCode =
  /^(?:ERR_NETWORK|ERR_INTERNET|UND_ERR_SOCKET|UND_ERR_CLOSED|E(?:CONN|NOTFOUND$|AI_AGAIN$|PIPE$|PROTO$|HOST|NET))/
/** What browsers and Node say when no answer came, or it broke off. Chrome adds the host in brackets. */
const networkMessage = new RegExp(
  'failed to fetch|load failed|attempting to fetch|network request failed|network ?error|connection was lost|' +
    'appears to be offline|could not connect|hostname could not|error in input stream|^fetch failed|^terminated|' +
    'socket hang up',
  'i',
)

/** How a request failed without an answer. */
export type Failure = 'TIMEOUT' | 'NETWORK' | 'abort'

function failureOfLayer({ isError, name = '', code = '', message = '' }: Layer): Failure | undefined {
  if (!isError) return undefined
  if (/Timeout(?:Error)?$/.test(name) || timeoutCode.test(code)) return 'TIMEOUT'
  if (/^(?:Abort|Cancel|Canceled|Cancelled)Error$/.test(name) || code === 'ERR_CANCELED' || code === 'ABORT_ERR')
    return 'abort'
  return networkCode.test(code) || networkMessage.test(message.slice(0, 100)) ? 'NETWORK' : undefined
}

/** A time-out is known even where it is wrapped in an abort; an abort even where it is wrapped in something else. */
export function failureOf(layers: readonly Layer[]): Failure | undefined {
  const found = layers.map(failureOfLayer)
  return (['TIMEOUT', 'abort', 'NETWORK'] as const).find((failure) => found.includes(failure))
}
