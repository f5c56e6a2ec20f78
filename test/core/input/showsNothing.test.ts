import { describe, expect, it } from 'vitest'
import { showsNothing } from '../../../src/core/input/showsNothing'
import { normalize } from '../support'

/* The last resort asks `showsNothing` alone, where the rest of core can't be loaded: both have to agree. */

const error = (name: string, more: object = {}): Error => Object.assign(new Error('x'), { name, ...more })
const said = (message: string, more: object = {}): Error => Object.assign(new Error(message), more)
const exception = (name: string, message = 'x'): DOMException => new DOMException(message, name)
const aborted = (reason?: unknown): AbortSignal => AbortSignal.abort(reason)

type Case = readonly [name: string, input: unknown, signal?: AbortSignal]
const nothing: readonly Case[] = [
  ['null', null],
  ['undefined', undefined],
  ['an abort', exception('AbortError')],
  ["an abort's reason", 'left', aborted('left')],
  ["axios's cancellation", error('CanceledError', { code: 'ERR_CANCELED' })],
  ["TanStack Query's cancellation", said('CancelledError', { revert: true, silent: true })],
  ["got's cancellation", error('CancelError', { code: 'ERR_CANCELED' })],
  ['an abort in a store', { name: 'AbortError', message: 'Aborted' }],
  ["RTK's condition", { name: 'ConditionError', message: 'Aborted due to condition callback returning false.' }],
  ["RTK's rejected action", { type: 'a/rejected', error: { name: 'ConditionError', message: 'x' }, meta: {} }],
  ['a rejected promise of `allSettled`', { status: 'rejected', reason: exception('AbortError') }],
  ['an abort inside', new Error('outer', { cause: exception('AbortError') })],
  ['an XHR that was aborted', { type: 'abort', target: {} }],
  ["superagent's abort", said('Aborted', { code: 'ABORTED', method: 'POST', url: '/pay' })],
  ["Safari's cancelled", new TypeError('cancelled')],
  ["Safari's Load failed, with its signal", new TypeError('Load failed'), aborted()],
  ["Next's redirect()", said('NEXT_REDIRECT', { digest: 'NEXT_REDIRECT;replace;/login;307;' })],
  ["Next's notFound()", said('NEXT_HTTP_ERROR_FALLBACK;404', { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })],
  ["Next's older notFound()", said('NEXT_NOT_FOUND', { digest: 'NEXT_NOT_FOUND' })],
  ["React Router's redirect", new Response(null, { status: 302, headers: { location: '/login' } })],
  ["TanStack Router's notFound()", { isNotFound: true }],
  ['not modified', new Response(null, { status: 304 })],
  ['a redirect that was to be left alone', { type: 'opaqueredirect', status: 0, clone: () => null, text: () => '' }],
  ['a good Response', new Response('{}')],
  ['EIP-1193', said('MetaMask Tx Signature: User denied transaction signature.', { code: 4001 })],
  ['EIP-1193, a plain object', { code: 4001, message: 'User rejected the request.' }],
  ['EIP-1193, wrapped', said('failed', { error: { code: 4001, message: 'User rejected the request.' } })],
  ['ethers', said('user rejected action', { code: 'ACTION_REJECTED', action: 'sendTransaction', reason: 'rejected' })],
  ['viem', error('TransactionExecutionError', { cause: error('UserRejectedRequestError', { code: 4001 }) })],
  ['Google Pay', { statusCode: 'CANCELED' }],
  ['a payment sheet', exception('AbortError', 'User closed the Payment Request UI.')],
  ['WebAuthn', exception('NotAllowedError', 'The operation either timed out or was not allowed.')],
]

for (const [name, input, signal] of nothing) {
  it(`${name} is nothing`, () => {
    expect(showsNothing(input, signal)).toBe(true)
    expect(normalize(input, signal ? { signal } : {})).toBeNull()
  })
}

const something: readonly Case[] = [
  ['an empty string', ''],
  ['zero', 0],
  ['an error', new Error('x')],
  ['a time-out', exception('TimeoutError')],
  ['a time-out as the reason', exception('TimeoutError'), aborted(exception('TimeoutError'))],
  [
    "a signal's time-out that a client turned into an abort",
    exception('AbortError'),
    aborted(exception('TimeoutError')),
  ],
  ['an abort because of a time-out', new Error('x', { cause: exception('TimeoutError') })],
  ['an abort that says so', exception('AbortError', 'The request timed out')],
  ['a lost connection', new TypeError('Load failed')],
  ['a lost connection, the signal is still good', new TypeError('Load failed'), new AbortController().signal],
  ['a lost connection after a time-out', new TypeError('Load failed'), aborted(exception('TimeoutError'))],
  ['a mistake of the page after an abort', new TypeError('x is not a function'), aborted()],
  ['a refusal that could not be read', error('ApiError', { status: 409, cause: exception('AbortError') })],
  ['a bad Response', new Response(null, { status: 500 })],
  ['a failed Response', Response.error()],
  ['an error around a redirect', Object.assign(new Error('x'), { status: 302 })],
  ["gRPC's ABORTED", { code: 'ABORTED', message: 'x' }],
  ["gRPC's CANCELLED", { code: 'CANCELLED', message: 'x' }],
  ["a server's 4001", { code: 4001, message: 'Card declined' }],
  ["a server's own ACTION_REJECTED", { code: 'ACTION_REJECTED', message: 'x' }],
  ["a server's own NotAllowedError", { name: 'NotAllowedError', message: 'x' }],
  ["a server's refusal of a user", { code: 4001, status: 403, message: 'User rejected' }],
  ["a server's CANCELED", { code: 'CANCELED', message: 'x' }],
  ["a server's NEXT_PAYMENT_DUE", { code: 'NEXT_PAYMENT_DUE', message: 'x' }],
  ["a server's own name", { name: 'UserRejectedByCompliance', message: 'x' }],
  ["a server's own flag", { isNotFound: true, message: 'x' }],
  ["an API's own cancelled order", error('OrderCancelledError')],
  ['a digest of React', said('x', { digest: '1234567' })],
]

for (const [name, input, signal] of something) {
  it(`${name} is shown`, () => {
    expect(showsNothing(input, signal)).toBe(false)
    expect(normalize(input, signal ? { signal } : {}) === null).toBe(input instanceof Response && input.status === 500)
  })
}

describe('whatever arrives', () => {
  it('is shown where it cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const refuse = (): never => {
      throw new Error('no')
    }
    for (const input of [
      proxy,
      new Proxy({}, { get: refuse }),
      Symbol('s'),
      () => 'f',
      { name: Symbol('s') },
      Object.create(null),
    ])
      expect(showsNothing(input)).toBe(false)
  })
  it('ends', () => {
    const cycle: Record<string, unknown> = { name: 'x' }
    cycle.cause = cycle
    const endless: object = new Proxy({}, { get: () => endless })
    for (const input of [
      cycle,
      endless,
      { name: 'x'.repeat(1e7), message: 'x'.repeat(1e7), code: Array(1e6).fill('x') },
    ])
      expect(showsNothing(input)).toBe(false)
  })
})
