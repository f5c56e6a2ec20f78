import type { Plain } from '../../src/catalogue/types'
import { samples } from '../../src/catalogues/assetpay/samples'
import type { Answer } from './server'
import { codes, sentinel } from './situations'

/** A detail as servers send it: packed, and readable beside it. Clients without the type see the readable form only. */
const detail = (type: string, debug: Plain): Plain => ({ type, value: 'CgA', debug })

/** The JSON form of errors in the Connect protocol: its own word, the status that belongs to it, and details. */
const failures: Readonly<Record<string, Answer>> = {
  forwarded: {
    status: 409,
    body: {
      code: 'aborted',
      message: sentinel,
      details: [detail('google.protobuf.Struct', samples[codes.assetpay].body)],
    },
  },
  standard: {
    status: 400,
    body: {
      code: 'invalid_argument',
      message: sentinel,
      details: [detail('google.rpc.BadRequest', { fieldViolations: [{ field: 'tradeUrl', description: sentinel }] })],
    },
  },
  standardCode: {
    status: 409,
    body: {
      code: 'aborted',
      message: sentinel,
      details: [detail('google.rpc.ErrorInfo', { reason: 'PRICE_CHANGED', domain: 'trading.example' })],
    },
  },
}

export const answerConnect = (situation = ''): Answer => failures[situation] ?? { status: 200, body: {} }
