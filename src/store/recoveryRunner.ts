import { omitUndefined } from '../core/omitUndefined'
import { availableAtOf } from '../core/recommendRecovery'
import type { Resolution } from '../core/resolution'
import { ErrataError } from '../errataError'
import { type ErrorRecord, touch } from './errorRecord'
import { focusField } from './fieldLookup'
import type { RecoveryHandler, RecoveryHandlers } from './options'
import type { Recovery } from './presentation'
import { fieldNamesOf, type RecordMemory } from './presentRecord'
import { remember } from './remember'

const ownHandler = (handlers: RecoveryHandlers | undefined, kind: string): RecoveryHandler | undefined => {
  const own = (name: string): RecoveryHandler | undefined =>
    handlers && Object.hasOwn(handlers, name)
      ? (handlers as Readonly<Record<string, RecoveryHandler | undefined>>)[name]
      : undefined
  return own(kind) ?? (kind === 'wait' ? own('retry') : undefined)
}

const handlerOf = (record: ErrorRecord, { state }: RecordMemory, kind: string): RecoveryHandler | undefined =>
  ownHandler(record.options?.recoveries, kind) ?? ownHandler(state.recoveries, kind)

/** What is reported of a handler that failed with nothing. */
const withoutReason = (kind: string): Error =>
  process.env.NODE_ENV === 'production'
    ? new Error(kind)
    : new ErrataError('recovery/failed', `The handler of "${kind}" failed and didn't say why.`, 'Throw an Error.')

/**
 * What the host's handler adds to a recommended action: `run` or `href`, and whether it is busy. The latest handler runs, and
 * a new one doesn't make a new presentation.
 * @param hasField true if the field that the error is about can be focused, which needs no handler
 */
export function recoveryOf(
  record: ErrorRecord,
  memory: RecordMemory,
  resolution: Resolution,
  hasField: boolean,
): Pick<Recovery, 'run' | 'href' | 'target' | 'busy'> {
  const kind = resolution.presentation.recovery
  const handler = handlerOf(record, memory, kind)
  const link = typeof handler === 'string' ? { href: handler } : handler
  const { href, target } = typeof link === 'object' ? link : { href: undefined, target: undefined }
  const isRunnable = kind !== 'none' && href === undefined && (handler !== undefined || hasField)
  const busy = memory.isBusy
  return remember(memory.values, 'recovery', [resolution, href, target, isRunnable, busy], () => ({
    busy,
    ...(kind !== 'none' && omitUndefined({ href, target })),
    ...(isRunnable && {
      run: () => {
        run(record, memory, resolution)
      },
    }),
  }))
}

function run(record: ErrorRecord, memory: RecordMemory, resolution: Resolution): void {
  if (memory.isBusy || (availableAtOf(resolution) ?? 0) > Date.now()) return
  const kind = resolution.presentation.recovery
  const handler = handlerOf(record, memory, kind)
  const { home, state } = memory
  if (typeof handler !== 'function') {
    focusField(home.registry, fieldNamesOf(resolution, state))
    return
  }
  const failed = (reason: unknown): void => {
    // Trying again was the same call: what it fails with can be tried again in the same way.
    const isSame = kind === 'retry' || kind === 'wait'
    memory.home.report(reason ?? withoutReason(kind), isSame ? { recoveries: record.options?.recoveries } : undefined)
  }
  try {
    const result = handler(resolution.problem)
    if (typeof result !== 'object' || result === null || !('then' in result)) return
    const busy = (isBusy: boolean): void => {
      memory.isBusy = isBusy
      touch(record)
    }
    busy(true)
    const done = (): void => {
      // What it failed with was shown before, so that the same failure again is counted.
      memory.home.withdraw?.()
      busy(false)
    }
    void Promise.resolve(result).catch(failed).then(done)
  } catch (reason) {
    failed(reason)
  }
}
