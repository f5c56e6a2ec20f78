import { afterEach, describe, expect, jest, test } from '@jest/globals'

export { afterEach, describe, expect, test }
export const mock = jest.fn
export const fakeTimers = () => jest.useFakeTimers()
export const realTimers = () => jest.useRealTimers()
export const advance = (ms: number) => jest.advanceTimersByTimeAsync(ms)
