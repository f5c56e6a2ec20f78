import type { Plain } from '../../catalogue/types'
import type { ErrorLayer } from './errorLayers'
import { grpcStatus } from './standardStatus'

interface ConnectFailure {
  readonly code: number
  /** The client's own, not the server's. */
  readonly isOwn: boolean
  /** The HTTP status that the number stands for, or that the client had to put into words. */
  readonly status: number | undefined
}

/**
 * What a Connect client's error says: numbers of gRPC, and no HTTP status. An answer that isn't Connect's becomes
 * `HTTP 502` in the client's own message.
 */
export function connectError({ plain }: Pick<ErrorLayer, 'plain'>): ConnectFailure | undefined {
  const { code, rawMessage, isWireError } = (plain ?? {}) as Readonly<Record<string, Plain | undefined>>
  if (typeof code !== 'number' || typeof rawMessage !== 'string') return undefined
  const isOwn = isWireError !== true
  const http = isOwn ? /^HTTP (\d{3})$/.exec(rawMessage)?.[1] : undefined
  // Its own `unknown` is no answer: what it wraps says more.
  return { code, isOwn, status: http === undefined ? (isOwn ? undefined : grpcStatus(code)) : Number(http) }
}
