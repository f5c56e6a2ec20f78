import type { AddressParams } from '../dictionary/address/address'
import { canPack, packText, unpackText } from './packText'
import {
  type CatalogueName,
  catalogueNames,
  defaultState,
  failures,
  handovers,
  type PlaygroundState,
  saidOperations,
} from './state'

/** The names that this page has in the address, apart from those of the dictionary. */
export const paramNames = [
  'example',
  'text',
  'packed',
  'http',
  'lines',
  'by',
  'fails',
  'verb',
  'keyed',
  'for',
  'only',
  'named',
  'signedOut',
] as const
type Params = Readonly<Record<(typeof paramNames)[number], string | null>>

/** Up to here a text is readable in the address. */
const readable = 160

const unless = <T extends string>(value: T, otherwise: T): T | null => (value === otherwise ? null : value)

/** The name is as old as the two states that there were: links with it still lead to the same. */
const signedOutOf = { true: null, false: '1', notSaid: 'notSaid' } as const

const signedInOf = (signedOut: string | null): PlaygroundState['signedIn'] =>
  signedOut === null || (signedOut === 'notSaid' ? signedOut : false)

/** What a state is called in the address. Only `example` is always there, so that an address says that it is one. */
export async function toParams(state: PlaygroundState): Promise<Params & AddressParams> {
  const { body, headers, status, registered } = state
  const isPacked = body !== undefined && body.length > readable && canPack()
  return {
    example: state.example,
    text: isPacked ? null : (body ?? null),
    packed: isPacked ? await packText(body) : null,
    http: status === undefined ? null : String(status),
    lines: headers ?? null,
    by: unless(state.handover, defaultState.handover),
    fails: state.failure ?? null,
    verb: unless(state.method, defaultState.method),
    keyed: state.keyed ? '1' : null,
    for: unless(state.operation, defaultState.operation),
    only: unless(registered.join(','), defaultState.registered.join(',')),
    named: state.named ?? null,
    signedOut: signedOutOf[`${state.signedIn}`],
  }
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((one) => one === value)

/** The state that an address stands for. What it doesn't know in there counts as absent; null: it says nothing of one. */
export async function fromSearch(search: string): Promise<PlaygroundState | null> {
  const params = new URLSearchParams(search)
  const get = (name: keyof Params): string | null => params.get(name)
  if (!paramNames.some((name) => params.has(name))) return null
  const packed = get('packed')
  const body = packed === null ? get('text') : await unpackText(packed)
  const only = get('only')?.split(',')
  const status = /^\d{3}$/.test(get('http') ?? '') ? Number(get('http')) : undefined
  const failure = oneOf(failures, get('fails'))
  const named = oneOf(catalogueNames, get('named'))
  const headers = get('lines')
  return {
    example: get('example') ?? defaultState.example,
    ...(body !== null && body !== undefined && { body }),
    ...(status !== undefined && { status }),
    ...(headers !== null && { headers }),
    handover: oneOf(handovers, get('by')) ?? defaultState.handover,
    ...(failure && { failure }),
    method: oneOf(['GET', 'POST'], get('verb')) ?? defaultState.method,
    keyed: get('keyed') !== null,
    operation: oneOf(saidOperations, get('for')) ?? defaultState.operation,
    registered: only ? inOrder(only) : defaultState.registered,
    ...(named && { named }),
    signedIn: signedInOf(get('signedOut')),
  }
}

/** Always in the same order: the address doesn't depend on what was checked first. */
export const inOrder = (names: readonly string[]): readonly CatalogueName[] =>
  catalogueNames.filter((name) => names.includes(name))
