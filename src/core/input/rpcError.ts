import type { Plain } from '../../catalogue/types'
import type { ErrorLayer } from './errorLayers'
import { grpcStatus, standardStatus } from './standardStatus'

interface RpcFailure {
  /** How the client itself gave up. */
  readonly failure: 'TIMEOUT' | 'abort' | 'NETWORK' | undefined
  /** The HTTP status that the number or the word stands for, or that the client had to put into words. */
  readonly status: number | undefined
}
type Members = Readonly<Record<string, Plain | undefined>>

/**
 * What the client of an RPC protocol says by numbers and words of its own, with no HTTP status beside them: Connect, gRPC,
 * gRPC-web, Firebase. Of any other client such a word is its own, and says nothing of the server.
 */
export function rpcError(layer: Pick<ErrorLayer, 'plain' | 'isError' | 'name' | 'code'>): RpcFailure | undefined {
  if (!layer.isError || Array.isArray(layer.plain)) return undefined
  const members = (layer.plain ?? {}) as Members
  return connectError(members) ?? firebaseError(layer) ?? grpcError(layer, members)
}

/** An answer that isn't Connect's becomes `HTTP 502` in the client's own message. */
function connectError({ code, rawMessage, isWireError }: Members): RpcFailure | undefined {
  if (typeof code !== 'number' || typeof rawMessage !== 'string') return undefined
  const isOwn = isWireError !== true
  const http = isOwn ? /^HTTP (\d{3})$/.exec(rawMessage)?.[1] : undefined
  return {
    failure: code === 4 ? 'TIMEOUT' : code === 1 && isOwn ? 'abort' : undefined,
    // Its own `unknown` is no answer: what it wraps says more.
    status: http === undefined ? (isOwn ? undefined : grpcStatus(code)) : Number(http),
  }
}

/** `RpcError` of gRPC-web and protobuf-ts, the errors of grpc-js and nice-grpc: a number or its word. */
function grpcError({ name = '' }: Pick<ErrorLayer, 'name'>, members: Members): RpcFailure | undefined {
  const { code, details } = members
  const isRpc = /^RpcError$/.test(name) || (typeof details === 'string' && ('metadata' in members || 'path' in members))
  const status = typeof code === 'string' ? standardStatus(code) : grpcStatus(code)
  if (!isRpc || status === undefined) return undefined
  const said = typeof details === 'string' ? details : ''
  if (status === 504) return { failure: 'TIMEOUT', status: undefined }
  // grpc-js has the word for what it was told to stop, and for what it couldn't connect to.
  if (status === 499 && said.startsWith('Cancelled on client')) return { failure: 'abort', status: undefined }
  if (status === 502 && said.startsWith('No connection established')) return { failure: 'NETWORK', status: undefined }
  return { failure: undefined, status }
}

const firebaseWords: ReadonlyMap<string, number> = new Map([
  ['wrong-password', 400],
  ['user-not-found', 400],
  ['invalid-credential', 400],
  ['invalid-email', 400],
  ['weak-password', 400],
  ['email-already-in-use', 409],
  ['user-token-expired', 401],
  ['requires-recent-login', 401],
  ['id-token-expired', 401],
  ['unauthorized', 403],
  ['quota-exceeded', 429],
  ['internal-error', 500],
])

/** `functions/unauthenticated`, `auth/…`, `permission-denied` of Firestore. */
function firebaseError({ name, code = '' }: Pick<ErrorLayer, 'name' | 'code'>): RpcFailure | undefined {
  const prefixed = /^(?:functions|auth|firestore|storage|database|app-check)\/([\w-]{1,64})$/.exec(code)?.[1]
  const word = prefixed ?? (name === 'FirebaseError' ? code : '')
  if (word === '') return undefined
  switch (word) {
    case 'deadline-exceeded':
    case 'timeout':
    case 'retry-limit-exceeded':
      return { failure: 'TIMEOUT', status: undefined }
    case 'network-request-failed':
      return { failure: 'NETWORK', status: undefined }
    case 'popup-closed-by-user':
    case 'cancelled-popup-request':
    case 'user-cancelled':
      return { failure: 'abort', status: undefined }
    case 'canceled':
      // An upload is called off by the page; a function's answer isn't.
      return code.startsWith('storage/') ? { failure: 'abort', status: undefined } : { failure: undefined, status: 499 }
    default:
      return {
        failure: undefined,
        status: firebaseWords.get(word) ?? standardStatus(word),
      }
  }
}
