import { afterEach, describe, expect, test, vi } from 'vitest'

export { afterEach, describe, expect, test }
export const mock = vi.fn
/** Testing Library waits a moment after what user-event does, and knows only Jest's fakes. */
export const fakeTimers = () => vi.useFakeTimers({ shouldAdvanceTime: true })
export const realTimers = () => vi.useRealTimers()
export const advance = (ms: number) => vi.advanceTimersByTimeAsync(ms)
