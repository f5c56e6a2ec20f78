import * as React from 'react'

/*
 * Waiting and React's `act` for every runner. The real timers are kept when this is first imported, so that waiting goes
 * on while a test holds the time.
 */

let realSetTimeout = globalThis.setTimeout

type Act = (work: () => Promise<void>) => PromiseLike<void>
interface ActEnvironment {
  IS_REACT_ACT_ENVIRONMENT?: boolean | undefined
}
const environment = globalThis as ActEnvironment
/** React 18.0 to 18.2 has it under another name; a production build has none. */
const parts = React as unknown as { readonly act?: Act; readonly unstable_act?: Act }
const actOf = (): Act | undefined => parts.act ?? parts.unstable_act

const rest = (ms = 0): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, ms))

/** Those of the kit's own clock. */
export const ownFakes = new WeakSet<typeof setTimeout>()
/** Both Jest's and Vitest's fakes carry their clock. */
const isFake = (set: typeof setTimeout): boolean => Object.hasOwn(set, 'clock') || ownFakes.has(set)

/** Whether the real timers can't be had, because all of them were fake when this was imported. */
export function timersAreLost(): boolean {
  if (isFake(realSetTimeout) && !isFake(globalThis.setTimeout)) realSetTimeout = globalThis.setTimeout
  return isFake(realSetTimeout)
}

let resting = 0
let before: boolean | undefined

/** What happens meanwhile was not caused by the test: without this React asks for `act`. Several may rest at once. */
export async function quietRest(ms: number): Promise<void> {
  if (resting === 0) before = environment.IS_REACT_ACT_ENVIRONMENT
  resting += 1
  environment.IS_REACT_ACT_ENVIRONMENT = false
  await rest(ms)
  resting -= 1
  if (resting === 0) environment.IS_REACT_ACT_ENVIRONMENT = before
}

/** Runs something that changes state, and lets React finish what follows from it. */
export async function settled(work: () => unknown): Promise<void> {
  const act = actOf()
  const isWanted = environment.IS_REACT_ACT_ENVIRONMENT === true || timersAreLost()
  if (isWanted && act) {
    const outside = environment.IS_REACT_ACT_ENVIRONMENT
    environment.IS_REACT_ACT_ENVIRONMENT = true
    await act(async () => {
      await work()
    })
    environment.IS_REACT_ACT_ENVIRONMENT = outside
    return
  }
  await work()
  await rest()
}

/** Whether somebody else holds the timers. */
export const timersAreHeld = (): boolean => globalThis.setTimeout !== realSetTimeout
