import type { Operation } from '../../src/problem'
import type { Protocol } from './situations'

/** One request that a client is to make. */
export interface Call {
  readonly url: string
  readonly method: 'GET' | 'POST'
  /** Aborted by the caller. */
  readonly signal: AbortSignal | undefined
  /** Milliseconds; in the client's own way where it has one. */
  readonly timeout: number | undefined
}

export interface Tells {
  readonly GET?: Operation
  readonly POST?: Operation
}

/** A real package, used the way that its documentation shows. */
export interface Client {
  readonly name: string
  readonly protocol?: Protocol
  /** What its errors tell of the request, by method, where they tell anything. */
  readonly tells: Tells
  /** It hands out errors and successes alike, so that all of it is handed over; otherwise only what it throws. */
  readonly returns?: true
  /** It says of a signal's time-out only that it was aborted, so that the signal has to be handed over with the error. */
  readonly needsSignal?: true
  /** Rejects with what the client throws, or resolves with what it returns. */
  readonly call: (call: Call) => Promise<unknown>
}

/** For clients that take only a signal: the caller's, or one that fires after the time. */
export const signalOf = ({ signal, timeout }: Call): AbortSignal | undefined =>
  signal ?? (timeout === undefined ? undefined : AbortSignal.timeout(timeout))

/** `{ signal }`, where there is one. */
export const withSignal = (call: Call): { readonly signal?: AbortSignal } => {
  const signal = signalOf(call)
  return signal ? { signal } : {}
}
