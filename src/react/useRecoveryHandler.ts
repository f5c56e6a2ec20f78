import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { fieldKey, hostField } from '../core/fieldName'
import { omitUndefined } from '../core/omitUndefined'
import { availableAtOf } from '../core/recommendRecovery'
import type { Resolution } from '../core/resolution'
import { ErrataError } from '../errataError'
import type { RecoveryHandler, RecoveryHandlers } from '../store/options'
import type { Recovery } from '../store/presentation'
import type { ProviderContextValue } from './providerContext'
import type { ScopeInternalsValue } from './scopeInternals'
import { useLatest } from './useLatest'

const handlerOf = (handlers: RecoveryHandlers | undefined, kind: string): RecoveryHandler | undefined => {
  const own = (name: string): RecoveryHandler | undefined =>
    handlers && Object.hasOwn(handlers, name)
      ? (handlers as Readonly<Record<string, RecoveryHandler | undefined>>)[name]
      : undefined
  return own(kind) ?? (kind === 'wait' ? own('retry') : undefined)
}

const never = (): boolean => false
const noLink = { href: undefined, target: undefined }

/** What is reported of a handler that failed with nothing. */
const withoutReason = (kind: string): Error =>
  process.env.NODE_ENV === 'production'
    ? new Error(kind)
    : new ErrataError('recovery/failed', `The handler of "${kind}" failed and didn't say why.`, 'Throw an Error.')

interface Where {
  /** Of the error: what runs for one doesn't hold up the next. */
  readonly id: string
  readonly home: ScopeInternalsValue
  readonly provider: Pick<ProviderContextValue, 'recoveries' | 'fields'>
}

/** What the host's handler adds to a recommended action: `run` or `href`, and whether it is busy. */
export function useRecoveryHandler(
  resolution: Resolution | null,
  ofCall: RecoveryHandlers | undefined,
  { id, home, provider }: Where,
): Pick<Recovery, 'run' | 'href' | 'target' | 'busy'> {
  const { registry, report, withdraw } = home
  const { recoveries, fields } = provider
  const [busyWith, setBusyWith] = useState('')
  const busy = busyWith === id
  const kind = resolution?.presentation.recovery ?? 'none'
  const handler = handlerOf(ofCall, kind) ?? handlerOf(recoveries, kind)
  const isLink = typeof handler === 'object'
  const { href, target } = isLink ? handler : noLink

  // Focusing a field needs no handler of the host's, but a field that is there.
  const paths = useMemo(
    () =>
      kind === 'editField' && resolution
        ? resolution.violations.flatMap(({ path }) => [path, hostField(path, fields).name])
        : [],
    [kind, resolution, fields],
  )
  const { get, subscribe } = registry.mounted
  const hasField = useSyncExternalStore(subscribe, () => paths.some((path) => get().has(fieldKey(path))), never)
  const runnable = kind !== 'none' && !isLink && (handler !== undefined || hasField)

  // The latest handler runs, and a new one doesn't make a new presentation.
  const latest = useLatest({ handler, report, paths, withdraw, ofCall })
  const running = useRef('')

  return useMemo(() => {
    const run = (): void => {
      const { handler: now, report: tell, paths: names, withdraw: leave, ofCall: own } = latest.current
      if (!resolution || running.current === id || (availableAtOf(resolution) ?? 0) > Date.now()) return
      if (typeof now !== 'function') {
        registry.focus(names)
        return
      }
      const failed = (reason: unknown): void => {
        // Trying again was the same call: what it fails with can be tried again in the same way.
        const same = kind === 'retry' || kind === 'wait'
        tell(reason ?? withoutReason(kind), same ? { recoveries: own } : undefined)
      }
      try {
        const result = now(resolution.problem)
        if (typeof result !== 'object' || result === null || !('then' in result)) return
        running.current = id
        setBusyWith(id)
        const done = (): void => {
          // What it failed with was shown before, so that the same failure again is counted.
          leave?.()
          if (running.current === id) running.current = ''
          setBusyWith((other) => (other === id ? '' : other))
        }
        void Promise.resolve(result).catch(failed).then(done)
      } catch (reason) {
        failed(reason)
      }
    }
    return { busy, ...omitUndefined({ href, target }), ...(runnable && { run }) }
  }, [resolution, registry, kind, id, runnable, href, target, busy, latest])
}
