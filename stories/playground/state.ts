import { operations } from '../../src/problem'
import type { SaidSignedIn } from '../support/saidSignedIn'
import { clientIds } from './clients'

/** How an answer gets to `normalizeError`: made here, or thrown by a client whose request really goes out. */
export const handovers = ['thrown', 'returned', 'body', 'code', ...clientIds] as const
export type Handover = (typeof handovers)[number]

/** What happens to the request of a client instead of a whole answer. */
export const failures = ['network', 'timeout', 'abort', 'hangUp'] as const
export type Failure = (typeof failures)[number]

export const saidOperations = ['notKnown', ...operations] as const
export type SaidOperation = (typeof saidOperations)[number]

/** The catalogues that can be registered. The last one is small, and has no envelope. */
export const catalogueNames = ['assetpay', 'abstrapay', 'ratio', 'tesser', 'merchant'] as const
export type CatalogueName = (typeof catalogueNames)[number]

/** Everything that the page was told. All of it is in the address. */
export interface PlaygroundState {
  /** `source/name` of a recorded answer; empty for one's own. */
  readonly example: string
  /** Where they differ from the recorded ones. */
  readonly body?: string | undefined
  readonly status?: number | undefined
  /** One per line. */
  readonly headers?: string | undefined
  readonly handover: Handover
  readonly failure?: Failure | undefined
  readonly method: 'GET' | 'POST'
  /** The request carries an `Idempotency-Key`. */
  readonly keyed: boolean
  readonly operation: SaidOperation
  readonly registered: readonly CatalogueName[]
  readonly named?: CatalogueName | undefined
  readonly signedIn: SaidSignedIn
}

export const defaultState: PlaygroundState = {
  example: 'assetpay/PRICE_CHANGED',
  handover: 'thrown',
  method: 'POST',
  keyed: false,
  operation: 'notKnown',
  registered: ['assetpay', 'abstrapay', 'ratio', 'tesser'],
  signedIn: true,
}
