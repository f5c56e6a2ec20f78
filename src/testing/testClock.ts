import { ownFakes, settled } from './settle'

/** Holds the time of countdowns, toasts and announcements until a test lets it pass. */
export interface TestClock {
  /** Lets milliseconds pass, with everything that happens in them, React's rendering included. */
  readonly advance: (ms: number) => Promise<void>
  /** Gives the timers back. Faked ones of the test runner are left to it. */
  readonly restore: () => void
}

let current: TestClock | undefined

/** The clock that a test holds. */
export const heldClock = (): TestClock | undefined => current

/**
 * Takes the time into the test's hands, before anything is rendered. Call `restore()` when the test is over.
 * @param advanceTimers how the runner's fake timers go on: `vi.advanceTimersByTimeAsync`, `jest.advanceTimersByTimeAsync`. Left
 *   out, the kit holds `setTimeout` and `Date.now` itself, in any runner and in browsers; `setTimeout(…, 0)` isn't held,
 *   so that Testing Library and user-event go on working.
 * @example
 * const clock = testClock()
 * await clock.advance(20_000)
 */
export function testClock(advanceTimers?: (ms: number) => unknown): TestClock {
  current?.restore()
  const clock = advanceTimers ? clockOf(advanceTimers) : ownClock()
  const mine: TestClock = {
    advance: clock.advance,
    restore: () => {
      if (current !== mine) return
      current = undefined
      clock.restore()
    },
  }
  return (current = mine)
}

/** In short steps, because React renders between two, and what it renders starts timers of its own. */
function clockOf(advanceTimers: (ms: number) => unknown): TestClock {
  return {
    advance: async (ms) => {
      const step = Math.max(50, ms / 200)
      let left = ms
      // Also by nothing: that is what user-event asks for, and it runs what is due.
      do {
        await settled(() => advanceTimers(Math.min(step, left)))
        left -= step
      } while (left > 0)
    },
    restore: () => undefined,
  }
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

function ownClock(): TestClock {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis
  const realNow = Date.now
  const timers = new Map<number, Timer>()
  let now = realNow()
  // Far from those that are given out otherwise.
  let lastId = 1e9

  const set = (run: (...values: unknown[]) => void, ms = 0, ...values: unknown[]): unknown => {
    if (!(ms > 0)) return realSet(run, ms, ...values)
    timers.set((lastId += 1), {
      at: now + ms,
      run: () => {
        run(...values)
      },
    })
    return lastId
  }
  const clear = (id?: Parameters<typeof clearTimeout>[0]): void => {
    if (typeof id !== 'number' || !timers.delete(id)) realClear(id)
  }
  globalThis.setTimeout = set as typeof setTimeout
  ownFakes.add(globalThis.setTimeout)
  globalThis.clearTimeout = clear
  Date.now = () => now

  const nextUntil = (end: number): readonly [number, Timer] | undefined =>
    [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0]

  return {
    advance: async (ms) => {
      const end = now + ms
      for (let next = nextUntil(end); next; next = nextUntil(end)) {
        const [id, { at, run }] = next
        timers.delete(id)
        now = Math.max(now, at)
        await settled(run)
      }
      now = end
    },
    restore: () => {
      globalThis.setTimeout = realSet
      globalThis.clearTimeout = realClear
      Date.now = realNow
      timers.clear()
    },
  }
}
