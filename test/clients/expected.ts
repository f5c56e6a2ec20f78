import type { Operation, Outcome, RecoveryKind, Severity, Surface } from '../../src/problem'
import type { Tells } from './client'
import type { Situation, Way } from './situations'

/** What a person sees. */
export interface Seen {
  readonly title: string
  readonly severity: Severity
  readonly surface: Surface
  readonly outcome: Outcome
  readonly recovery: RecoveryKind
}

/** Where nobody knows what became of the request, it depends on what the request was for. */
type ByOperation = Readonly<Record<'read' | 'write' | 'notKnown', Seen>>

export interface Expectation {
  /** `catalogue/CODE` */
  readonly code: string
  readonly seen: Seen | ByOperation
  /** The field that the problem names. */
  readonly field?: string
  /** Seconds until the action can be used. */
  readonly wait?: number
}

export interface Deviation {
  readonly clients: readonly string[]
  readonly situations: readonly Situation[]
  /** Default: all of them. */
  readonly ways?: readonly Way[]
  /** `null`: nothing is shown. */
  readonly expect?: Expectation | null
  /** Here its errors tell something else of the request. */
  readonly tells?: Tells
  readonly why: string
}

const warning = { severity: 'warning', surface: 'banner', outcome: 'notApplied' } as const

/** A lost answer: a read is repeated; a write is looked up first; where it isn't known, the words are true of both. */
const lost = (read: string, notKnown: string): ByOperation => {
  const uncertain = { severity: 'error', surface: 'banner', outcome: 'unknown', recovery: 'checkActivity' } as const
  return {
    read: { title: read, ...warning, surface: 'toast', recovery: 'retry' },
    write: { title: "We don't know if this went through", ...uncertain },
    notKnown: { title: notKnown, ...uncertain },
  }
}
const failed = lost("We couldn't load this", "We didn't get a clear answer")

/** A refusal of a write says that it didn't go through; where something may only have been read, nothing is said of it. */
const refusal = (write: string, notKnown: string, seen: Omit<Seen, 'title'>): ByOperation => ({
  read: { title: notKnown, ...seen },
  write: { title: write, ...seen },
  notKnown: { title: notKnown, ...seen },
})

const pricesChanged: Expectation = {
  code: 'assetpay/PRICE_CHANGED',
  seen: { title: 'Prices have changed', ...warning, recovery: 'refresh' },
}
const sessionExpired: Expectation = {
  code: 'abstrapay/SESSION_EXPIRED',
  seen: { title: 'This session has expired', ...warning, recovery: 'restartSession' },
}
const firstNameNeeded: Expectation = {
  code: 'ratio/MISSING_FIRST_NAME',
  seen: { title: 'First name needed', ...warning, surface: 'field', recovery: 'editField' },
  field: 'firstName',
}
const quoteExpired: Expectation = {
  code: 'tesser/payments-3015',
  seen: { title: 'The quote has expired', ...warning, recovery: 'refresh' },
}
const checkEntry = (code: string): Expectation => ({
  code,
  seen: { title: 'Check this field', ...warning, surface: 'field', recovery: 'editField' },
  field: 'tradeUrl',
})
const refused = (code: string): Expectation => ({
  code,
  seen: refusal("This didn't go through", "That didn't work", { ...warning, recovery: 'contactSupport' }),
})
const waitAMoment = (wait: number): Expectation => ({
  code: 'common/HTTP_429',
  seen: { title: 'Too many requests right now', ...warning, surface: 'toast', recovery: 'wait' },
  wait,
})
const conflict: Expectation = {
  code: 'common/HTTP_409',
  seen: { title: 'This is no longer up to date', ...warning, recovery: 'refresh' },
}
const network: Expectation = {
  code: 'common/NETWORK',
  seen: lost("We couldn't load this", "We couldn't reach the service"),
}
const timeout: Expectation = {
  code: 'common/TIMEOUT',
  seen: lost('This took too long to load', 'This took too long'),
}
const unreadable: Expectation = { code: 'common/UNREADABLE', seen: failed }
const serverFailed: Expectation = { code: 'common/HTTP_500', seen: failed }

/** What each situation leads to, whatever the client. */
export const expected: Readonly<Record<Situation, Expectation | null>> = {
  assetpay: pricesChanged,
  abstrapay: sessionExpired,
  ratio: firstNameNeeded,
  tesser: quoteExpired,
  forwarded: pricesChanged,
  standard: checkEntry('common/HTTP_422'),
  standardCode: pricesChanged,
  limited: waitAMoment(7),
  html: { code: 'common/HTTP_502', seen: failed },
  empty: serverFailed,
  network,
  timeout,
  abort: null,
  midBody: conflict,
  midBodyOk: network,
  htmlOk: unreadable,
  ok: null,
}

const fetchBased = [
  ...['fetch, parsed body', 'ofetch', 'openapi-fetch', 'wretch', 'tRPC', 'graphql-request', 'up-fetch', 'xior'],
  ...['Better Fetch, thrown', 'Better Fetch, result', 'alova', 'undici', 'Hey API', 'Hono RPC', 'superagent'],
  'Supabase tables',
] as const
const betterFetch = ['Better Fetch, thrown', 'Better Fetch, result'] as const
const azure = ['Azure REST client'] as const
const apollo = ['Apollo Client, thrown', 'Apollo Client, result.error'] as const
const urql = ['urql, result.error', 'urql, result'] as const
const rtk = ['RTK Query, result.error', 'RTK Query, unwrap()'] as const
const sdk = ["AssetPay's SDK"] as const

/** Where a client's error says less than the answer did, or says it in another way. The first that fits counts. */
export const deviations: readonly Deviation[] = [
  {
    clients: ['fetch, returned Response'],
    situations: ['midBodyOk', 'htmlOk'],
    expect: null,
    why: 'The Response is a success; reading its body is what fails, and throws.',
  },
  {
    clients: ['fetch, parsed body'],
    situations: ['limited'],
    expect: unreadable,
    why: 'Without its status and headers the answer is only a message.',
  },
  {
    clients: ['fetch, parsed body'],
    situations: ['html', 'empty'],
    expect: unreadable,
    why: 'Parsing fails before anybody has looked at the status.',
  },
  {
    clients: [...fetchBased, ...apollo, 'Connect'],
    situations: ['midBody'],
    expect: network,
    tells: {},
    why: 'The client reads the body first: when that fails, it throws the failure without the status.',
  },
  {
    clients: ['ky'],
    situations: ['network', 'midBodyOk', 'htmlOk'],
    tells: {},
    why: "Only ky's own errors carry the request; these come straight from fetch.",
  },
  {
    clients: ['ofetch'],
    situations: ['midBodyOk'],
    tells: {},
    why: "Only ofetch's own errors carry the request; this one comes straight from fetch.",
  },
  {
    clients: ['graphql-request'],
    situations: ['network', 'timeout', 'midBodyOk', 'htmlOk'],
    tells: {},
    why: 'Only its ClientError carries the request; these come straight from fetch.',
  },
  {
    clients: [
      ...['axios', 'ofetch', 'up-fetch', 'Better Fetch, thrown', 'mande', 'xior', 'redaxios', 'superagent', 'needle'],
      ...['Gaxios', 'Octokit', 'Hey API', 'Hono RPC', 'Azure REST client', 'Supabase functions'],
    ],
    situations: ['htmlOk'],
    expect: null,
    why: 'The client takes the page for a successful answer: nothing is thrown.',
  },
  {
    clients: ['mande', 'redaxios', 'Octokit'],
    situations: ['midBodyOk'],
    expect: null,
    why: 'The client takes what it could not read for an empty answer: nothing is thrown.',
  },
  {
    clients: ['redaxios', 'Hey API', 'superagent'],
    situations: ['network', 'timeout', 'midBodyOk'],
    tells: {},
    why: 'Only errors with an answer carry the request.',
  },
  {
    clients: ['xior'],
    situations: ['network', 'midBodyOk'],
    tells: {},
    why: "Only xior's own errors carry the request; these come straight from fetch.",
  },
  {
    clients: ['up-fetch', ...betterFetch, 'Hono RPC', 'Supabase tables'],
    situations: ['limited'],
    expect: waitAMoment(30),
    why: "The error has no headers: the library's own waiting time counts.",
  },
  {
    clients: [...betterFetch],
    situations: ['timeout'],
    expect: null,
    why: 'Its time-out aborts without a reason. Give it `AbortSignal.timeout()`, and hand the signal over as well.',
  },
  {
    clients: ['alova'],
    situations: ['html', 'empty'],
    expect: unreadable,
    why: 'Parsing fails before anybody has looked at the status.',
  },
  {
    clients: ['Gaxios'],
    situations: ['midBody'],
    expect: network,
    why: 'The client reads the body first: when that fails, it throws the failure without the status.',
  },
  {
    clients: ['undici'],
    situations: ['standard'],
    expect: refused('common/HTTP_422'),
    why: 'It parses `application/json` only; the status is left.',
  },
  {
    clients: ['undici'],
    situations: ['standardCode'],
    expect: conflict,
    why: 'It parses `application/json` only; the status is left.',
  },
  {
    clients: ['needle'],
    situations: ['timeout'],
    expect: network,
    why: 'It ends a slow request as if the server had hung up.',
  },
  {
    clients: [...azure],
    situations: ['assetpay', 'standardCode'],
    expect: conflict,
    why: '`createRestError` keeps no body; the status is left.',
  },
  {
    clients: [...azure],
    situations: ['abstrapay', 'tesser'],
    expect: refused('common/HTTP_400'),
    why: '`createRestError` keeps no body; the status is left.',
  },
  {
    clients: [...azure],
    situations: ['standard'],
    expect: refused('common/HTTP_422'),
    why: '`createRestError` keeps no body; the status is left.',
  },
  {
    clients: [...azure],
    situations: ['midBody', 'midBodyOk'],
    expect: unreadable,
    tells: {},
    why: 'It says only that it could not parse the answer.',
  },
  {
    clients: [...azure],
    situations: ['timeout'],
    tells: {},
    why: 'An abort carries no request.',
  },
  {
    clients: [...rtk],
    situations: ['midBodyOk'],
    expect: unreadable,
    why: 'The client says that the answer could not be read, not that the connection failed.',
  },
  {
    clients: [...rtk],
    situations: ['limited'],
    expect: waitAMoment(30),
    why: "The error has no headers: the library's own waiting time counts.",
  },
  {
    clients: ['tRPC', 'graphql-request', ...apollo, ...urql, 'Connect'],
    situations: ['standard'],
    expect: checkEntry('common/HTTP_400'),
    why: "The protocol's own word stands for 400.",
  },
  {
    clients: ['tRPC'],
    situations: ['html', 'empty'],
    expect: unreadable,
    why: 'Parsing fails before the status is kept.',
  },
  {
    clients: [...urql],
    situations: ['assetpay'],
    expect: conflict,
    why: 'An answer that is not GraphQL is dropped; the status is left.',
  },
  {
    clients: [...urql],
    situations: ['abstrapay', 'ratio', 'tesser'],
    expect: refused('common/HTTP_400'),
    why: 'An answer that is not GraphQL is dropped; the status is left.',
  },
  {
    clients: ['Connect'],
    situations: ['assetpay', 'abstrapay', 'ratio', 'tesser'],
    expect: serverFailed,
    why: "An answer that is not Connect's is dropped, its status too: all that is left is the word `unknown`.",
  },
  {
    clients: ['Connect'],
    situations: ['limited'],
    expect: { code: 'common/HTTP_502', seen: failed },
    why: 'The client turns 429 into the word `unavailable`, which does not say whether something was done.',
  },
  {
    clients: [...sdk],
    situations: ['html', 'empty'],
    ways: ['POST', 'write'],
    expect: { code: 'assetpay/SERVER_ERROR', seen: failed },
    why: "It says `ambiguous`: the request may have gone through, as after a failure of AssetPay's own.",
  },
  {
    clients: [...sdk],
    situations: ['standard'],
    expect: refused('common/HTTP_422'),
    why: 'It knows its own bodies only; the status is left.',
  },
  {
    clients: [...sdk],
    situations: ['standardCode'],
    expect: conflict,
    why: 'It knows its own bodies only; the status is left.',
  },
]

const withoutProtocol = [
  ...['fetch, thrown Response', 'fetch, returned Response', 'fetch, parsed body', 'axios', 'ky', 'ofetch'],
  ...['openapi-fetch', 'wretch', 'TanStack Query', 'SWR', ...rtk, ...sdk],
  ...['up-fetch', 'Better Fetch, thrown', 'Better Fetch, result', 'mande', 'xior', 'redaxios', 'alova', 'superagent'],
  ...['got', 'node-fetch', 'undici', 'needle', 'Gaxios', 'Octokit', 'Hey API', 'Hono RPC', 'Azure REST client'],
  ...['Supabase functions', 'Supabase tables'],
]

/** Cells that don't exist. */
export const impossible: readonly Pick<Deviation, 'clients' | 'situations' | 'why'>[] = [
  { clients: withoutProtocol, situations: ['forwarded'], why: 'It has no protocol of its own.' },
  {
    clients: ['needle'],
    situations: ['midBody', 'midBodyOk'],
    why: 'Its promise never settles.',
  },
  { clients: sdk, situations: ['abstrapay', 'ratio', 'tesser'], why: 'It talks to AssetPay only.' },
]

export const impossibleFor = (client: string, situation: Situation): string | undefined =>
  impossible.find((one) => one.clients.includes(client) && one.situations.includes(situation))?.why

export const deviationOf = (client: string, situation: Situation, way: Way): Deviation | undefined =>
  deviations.find(
    (one) => one.clients.includes(client) && one.situations.includes(situation) && (one.ways ?? [way]).includes(way),
  )

export const seenFor = ({ seen }: Expectation, operation: Operation | undefined): Seen =>
  'title' in seen ? seen : seen[operation === 'read' || operation === 'write' ? operation : 'notKnown']
