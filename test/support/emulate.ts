import { cdp } from 'vitest/browser'

/** What the browser says of the person's settings, and whether it prints; without an argument, what it said before. */
export const emulate = (features: Readonly<Record<string, string>> = {}, media: 'print' | '' = ''): Promise<unknown> =>
  // The frame that the tests run in belongs to the page that this speaks to.
  (cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) },
  )

/** Ends what moves: it is looked at when it has come to rest. */
export function still(within: Element): void {
  for (const motion of within.getAnimations({ subtree: true })) {
    if (motion.effect?.getComputedTiming().endTime === Infinity) motion.cancel()
    else motion.finish()
  }
}
