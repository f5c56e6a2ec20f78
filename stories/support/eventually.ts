import { waitFor } from 'storybook/test'

/**
 * Waits until it holds. What a press or a key leads to shows a moment later: React may put it off, an effect may move the focus,
 * an answer may have to come. On a busy machine it takes longer still.
 */
export const eventually = <Result>(holds: () => Result | Promise<Result>): Promise<Result> =>
  waitFor(holds, { timeout: 5000 })
