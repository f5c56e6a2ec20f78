import { action } from 'storybook/actions'
import type { RecoveryHandlers } from '../../src'
import { recoveryKinds } from '../../src/problem'

/** A handler for every built-in recovery: it only says in the actions panel that it ran. Support is a real link. */
export const recoveries: RecoveryHandlers = {
  ...Object.fromEntries(
    recoveryKinds.filter((kind) => kind !== 'none' && kind !== 'editField').map((kind) => [kind, action(kind)]),
  ),
  contactSupport: { href: 'https://example.com/support', target: '_blank' },
}

export const noRecoveries: RecoveryHandlers = {}
