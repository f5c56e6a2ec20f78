import { connectError } from './connectError'
import type { ErrorLayer } from './errorLayers'

const timeoutCode = /^(?:ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w{1,20}_TIMEOUT)$/
const networkCode =
  /^(?:ERR_NETWORK|ERR_INTERNET|UND_ERR_SOCKET|UND_ERR_CLOSED|E(?:CONN|NOTFOUND$|AI_AGAIN$|PIPE$|PROTO$|HOST|NET))/
/** What browsers and Node say when no answer came, or it broke off. Chrome adds the host in brackets. */
const networkMessage = new RegExp(
  'failed to fetch|load failed|attempting to fetch|network request failed|network ?error|connection was lost|' +
    'appears to be offline|could not connect|hostname could not|error in input stream|^fetch failed|^terminated|' +
    'socket hang up|stream has been aborted',
  'i',
)

/** How a request failed without an answer. */
export type TransportFailure = 'TIMEOUT' | 'NETWORK' | 'abort'

/** RTK Query's words in the place of a status. */
const failureWords: Readonly<Record<string, TransportFailure>> = {
  FETCH_ERROR: 'NETWORK',
  TIMEOUT_ERROR: 'TIMEOUT',
  ABORT_ERROR: 'abort',
}

function failureOfLayer(layer: ErrorLayer): TransportFailure | undefined {
  const { isError, isBody, name = '', code = '', message = '', failure = '' } = layer
  if (isBody) return undefined
  if (Object.hasOwn(failureWords, failure)) return failureWords[failure]
  if (!isError) return undefined
  const connect = connectError(layer)
  if (connect) return connect.code === 4 ? 'TIMEOUT' : connect.code === 1 && connect.isOwn ? 'abort' : undefined
  // axios has one code for a time-out and for a page that went away.
  if (code === 'ECONNABORTED' && /aborted/i.test(message.slice(0, 100))) return 'NETWORK'
  if (/Timeout(?:Error)?$/.test(name) || timeoutCode.test(code)) return 'TIMEOUT'
  // TanStack Query's has its name as its message.
  if (
    [name, message].some((text) => /^(?:Abort|Cancel|Canceled|Cancelled)Error$/.test(text)) ||
    code === 'ERR_CANCELED' ||
    code === 'ABORT_ERR'
  )
    return /time(?:d[ -])?-?out|deadline/i.test(message.slice(0, 100)) ? 'TIMEOUT' : 'abort'
  return networkCode.test(code) || networkMessage.test(message.slice(0, 100)) ? 'NETWORK' : undefined
}

/** A time-out is known even where it is wrapped in an abort; an abort even where it is wrapped in something else. */
export function transportFailure(layers: readonly ErrorLayer[]): TransportFailure | undefined {
  const found = layers.map(failureOfLayer)
  return (['TIMEOUT', 'abort', 'NETWORK'] as const).find((failure) => found.includes(failure))
}
