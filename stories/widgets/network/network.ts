import { useSyncExternalStore } from 'react'

/** What happens instead of a good answer: one of the API's codes, or one of these. */
export const dropped = '(dropped)'
export const badGateway = '(502)'

interface Call {
  readonly id: number
  readonly text: string
}

interface NetworkState {
  /** Step → what happens there. */
  readonly faults: Readonly<Record<string, string>>
  /** A fault happens once, then all is well. */
  readonly once: boolean
  readonly slow: boolean
  /** What slow is, in milliseconds. */
  readonly slowness: number
  /** Seconds in `Retry-After`, where the advice is to wait. */
  readonly retryAfter: number
  /** The address of each request since the start, also of those that wait for their answer. */
  readonly asked: readonly string[]
  /** The last calls that were answered, the latest first. */
  readonly calls: readonly Call[]
}

const start: NetworkState = { faults: {}, once: true, slow: false, slowness: 4000, retryAfter: 5, asked: [], calls: [] }
let state = start
let lastCall = 0
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const get = (): NetworkState => state
const set = (change: Partial<NetworkState>): void => {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** The mocked network's moods; the panel sets them, the answers follow them. */
export const network = {
  get,
  set,
  reset: () => {
    set(start)
  },
  /** Something happens at a step. */
  fail: (step: string, fault: string, rest: Partial<NetworkState> = {}) => {
    set({ ...rest, faults: { ...state.faults, [step]: fault } })
  },
  /** What happens at this step now. */
  take: (step: string): string | undefined => {
    const { [step]: fault, ...others } = state.faults
    if (fault !== undefined && state.once) set({ faults: others })
    return fault
  },
  /** A request has come; its answer takes its time. */
  ask: (address: string) => {
    set({ asked: [...state.asked, address] })
  },
  /** Of all requests, those with this in their address. */
  askedFor: (part: string): readonly string[] => state.asked.filter((address) => address.includes(part)),
  /** Of the last calls that were answered, those with this in their address. */
  callsOf: (part: string): readonly Call[] => state.calls.filter(({ text }) => text.includes(part)),
  log: (text: string) => {
    set({ calls: [{ id: ++lastCall, text }, ...state.calls].slice(0, 5) })
  },
}

export const useNetwork = (): NetworkState => useSyncExternalStore(subscribe, get, get)
