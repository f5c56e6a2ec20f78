import * as React from 'react'

/*
 * Waiting and React's `act` for every runner. The real timers are kept when this is first imported, so that waiting goes
 * on while a test holds the time.
 */

const realSetTimeout = globalThis.setTimeout

type Act = (work: () => Promise<void>) => PromiseLike<void>
interface ActEnvironment {
  IS_REACT_ACT_ENVIRONMENT?: boolean | undefined
}
const environment = globalThis as ActEnvironment
/** React 18.0 to 18.2 has it under another name; a production build has none. */
const parts = React as unknown as { readonly act?: Act; readonly unstable_act?: Act }
const actOf = (): Act | undefined => parts.act ?? parts.unstable_act

const rest = (ms = 0): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, ms))

/** Runs something that changes state, and lets React finish what follows from it. */
export async function settled(work: () => unknown): Promise<void> {
  const act = actOf()
  if (environment.IS_REACT_ACT_ENVIRONMENT === true && act) {
    await act(async () => {
      await work()
    })
    return
  }
  await work()
  await rest()
}

/** Whether somebody else holds the timers. */
export const timersAreHeld = (): boolean => globalThis.setTimeout !== realSetTimeout

const step = 10

/**
 * Asks until there is an answer.
 * @param timeout real milliseconds, more or less: rests are counted, because the clock may be held
 */
export async function until<T>(ask: () => T | undefined, timeout: number): Promise<T | undefined> {
  const before = environment.IS_REACT_ACT_ENVIRONMENT
  // What happens meanwhile was not caused by the test: without this React asks for `act`.
  environment.IS_REACT_ACT_ENVIRONMENT = false
  try {
    for (let left = timeout; ; left -= step) {
      const found = ask()
      if (found !== undefined || left <= 0) return found
      await rest(step)
    }
  } finally {
    environment.IS_REACT_ACT_ENVIRONMENT = before
  }
}
