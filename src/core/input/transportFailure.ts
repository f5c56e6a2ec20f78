import type { Plain } from '../../catalogue/types'
import type { ErrorLayer } from './errorLayers'
import { saysTimeout } from './requestIn'
import { rpcError } from './rpcError'

const timeoutCode = /^(?:ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w{1,20}_TIMEOUT)$/
const networkCode =
  /^(?:ERR_NETWORK|ERR_INTERNET|UND_ERR_SOCKET|UND_ERR_CLOSED|E(?:CONN|NOTFOUND$|AI_AGAIN$|PIPE$|PROTO$|HOST|NET))/
/** What browsers and Node say when no answer came, or it broke off. Chrome adds the host in brackets. */
const networkMessage = new RegExp(
  'failed to fetch|load failed|attempting to fetch|network request failed|network ?error|connection was lost|' +
    'appears to be offline|could not connect|hostname could not|error in input stream|^fetch failed|^terminated|' +
    'socket hang up|stream has been aborted|other side closed|request has been terminated',
  'i',
)

/** How a request failed without an answer. */
export type TransportFailure = 'TIMEOUT' | 'NETWORK' | 'abort'

/** RTK Query's words in the place of a status. */
const failureWords: ReadonlyMap<string, TransportFailure> = new Map([
  ['FETCH_ERROR', 'NETWORK'],
  ['TIMEOUT_ERROR', 'TIMEOUT'],
  ['ABORT_ERROR', 'abort'],
])

const abortName = /^(?:Abort|Cancel|Canceled|Cancelled)Error$/
/** TanStack Query's has its name as its message. */
const isAbort = ({ name = '', message = '', code = '' }: ErrorLayer): boolean =>
  abortName.test(name) || abortName.test(message) || code === 'ERR_CANCELED' || code === 'ABORT_ERR'

function failureOfLayer(layer: ErrorLayer): TransportFailure | undefined {
  const { isError, isBody, name = '', code = '', message = '', failure = '' } = layer
  if (isBody) return undefined
  // rxjs has status 0 for a time-out, too.
  if (/Timeout(?:Error)?$/.test(name) && isError) return 'TIMEOUT'
  const said = failureWords.get(failure)
  if (said) return said
  if (!isError) return undefined
  const rpc = rpcError(layer)
  if (rpc) return rpc.failure
  // axios has one code for a time-out and for a page that went away.
  if (code === 'ECONNABORTED' && /aborted/i.test(message.slice(0, 100))) return 'NETWORK'
  if (timeoutCode.test(code) || saysTimeout(message)) return 'TIMEOUT'
  if (isAbort(layer)) return 'abort'
  return networkCode.test(code) || networkMessage.test(message.slice(0, 100)) ? 'NETWORK' : undefined
}

/** A time-out is known even where it is wrapped in an abort; an abort even where it is wrapped in something else. */
export function transportFailure(layers: readonly ErrorLayer[]): TransportFailure | undefined {
  const found = layers.map(failureOfLayer)
  const failure = (['TIMEOUT', 'abort', 'NETWORK'] as const).find((one) => found.includes(one))
  return failure === 'abort' && layers.some(({ isLate }) => isLate) ? 'TIMEOUT' : failure
}

/** Octokit gives a request that never had an answer the status 500. Where there is one, its own object says so. */
export function withoutInvention(layer: ErrorLayer): ErrorLayer {
  const isInvented = layer.isError && (isAbort(layer) || (layer.status === 500 && failureOfLayer(layer) !== undefined))
  if (!isInvented || layer.status === undefined) return layer
  const plain = Object.assign(Object.create(null) as object, layer.plain, { status: null }) as Plain
  return { ...layer, status: undefined, plain }
}
