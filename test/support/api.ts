import { type RecoveryHandlers } from '../../src'
import { recoveryKinds } from '../../src/problem'

export * from '../../src'

/** A handler for every built-in kind of recovery, so that every button is there. */
export const recoveryHandlers = Object.fromEntries(
  recoveryKinds.map((kind) => [kind, () => undefined]),
) as RecoveryHandlers
