import { ErrataError } from '../errataError'
import { quietRest, timersAreLost } from './settle'
import { heldClock } from './testClock'

const step = 10

/**
 * Asks until there is an answer.
 * @param timeout real milliseconds, more or less: rests are counted, because the clock may be held
 * @throws where nothing can make the time pass
 */
export async function until<T>(ask: () => T | undefined, timeout: number): Promise<T | undefined> {
  for (let left = timeout; ; left -= step) {
    const found = ask()
    if (found !== undefined || left <= 0) return found
    await rest()
  }
}

async function rest(): Promise<void> {
  const clock = heldClock()
  if (!timersAreLost()) await quietRest(step)
  else if (clock) await clock.advance(step)
  else {
    throw new ErrataError(
      'testing/timers',
      'The timers were fake before react-errata/testing was loaded, so nothing can be waited for.',
      'Hand them over: testClock((ms) => jest.advanceTimersByTimeAsync(ms)).',
    )
  }
}
