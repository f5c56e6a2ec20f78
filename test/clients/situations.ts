import type { Operation } from '../../src/problem'

/** What can stand behind an address of the server. */
export const situations = [
  'assetpay',
  'abstrapay',
  'ratio',
  'tesser',
  'forwarded',
  'standard',
  'standardCode',
  'limited',
  'html',
  'empty',
  'network',
  'timeout',
  'abort',
  'midBody',
  'midBodyOk',
  'htmlOk',
  'ok',
] as const
export type Situation = (typeof situations)[number]

/** A client with a protocol of its own gets its errors in it; the others get plain JSON over HTTP. */
export type Protocol = 'trpc' | 'graphql' | 'connect'

/** The code of each API that stands for "catalogued body". */
export const codes = {
  assetpay: 'PRICE_CHANGED',
  abstrapay: 'SESSION_EXPIRED',
  ratio: 'MISSING_FIRST_NAME',
  tesser: 'payments-3015',
} as const

/** In every text of the server: it must never reach a person. */
export const sentinel = 'SERVER-WORDS'

/** A situation as a person would say it. */
export const described: Readonly<Record<Situation, string>> = {
  assetpay: 'AssetPay: `PRICE_CHANGED`',
  abstrapay: 'AbstraPay: `SESSION_EXPIRED`',
  ratio: 'Ratio: `MISSING_FIRST_NAME`',
  tesser: 'Tesser: `payments-3015`',
  forwarded: "An API's body inside the protocol's own error",
  standard: 'Standard body that names a field',
  standardCode: 'Standard body with a catalogued code',
  limited: '429 with `Retry-After: 7`',
  html: 'HTML 502',
  empty: 'Empty 500',
  network: 'Hang-up before the answer',
  timeout: 'Time-out',
  abort: 'Abort',
  midBody: 'Hang-up mid-body, status 409',
  midBodyOk: 'Hang-up mid-body, status 200',
  htmlOk: 'HTML with status 200',
  ok: 'Success',
}

const paths: Readonly<Partial<Record<Situation, string>>> = {
  assetpay: `assetpay/${codes.assetpay}`,
  abstrapay: `abstrapay/${codes.abstrapay}`,
  ratio: `ratio/${codes.ratio}`,
  tesser: `tesser/${codes.tesser}`,
  timeout: 'slow',
  abort: 'slow',
}
const inProtocol: readonly Situation[] = ['forwarded', 'standard', 'standardCode', 'ok']

/** The path on the server. */
export const pathOf = (situation: Situation, protocol: Protocol | undefined): string =>
  protocol && inProtocol.includes(situation) ? `/${protocol}/${situation}` : `/${paths[situation] ?? situation}`

/** How the call was made, and what the caller says about it. */
export const ways = ['GET', 'POST', 'write'] as const
export type Way = (typeof ways)[number]
export const describedWay: Readonly<Record<Way, string>> = {
  GET: 'GET or query',
  POST: 'POST or mutation',
  write: "POST or mutation, `operation: 'write'`",
}
export const methodOf = (way: Way): 'GET' | 'POST' => (way === 'GET' ? 'GET' : 'POST')
export const operationOf = (way: Way): Operation | undefined => (way === 'write' ? 'write' : undefined)
