import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Resolution } from '../core/resolution'
import type { RecoveryHandler, RecoveryHandlers } from './options'
import type { Recovery } from './presentation'
import { useProvider } from './providerContext'
import { ScopeInternals } from './scopeInternals'
import { hostField } from './fieldName'

const handlerOf = (handlers: RecoveryHandlers | undefined, kind: string): RecoveryHandler | undefined => {
  const own = (name: string): RecoveryHandler | undefined =>
    handlers && Object.hasOwn(handlers, name) ? (handlers as Readonly<Record<string, RecoveryHandler | undefined>>)[name] : undefined
  return own(kind) ?? (kind === 'wait' ? own('retry') : undefined)
}

/** What the host's handler adds to a recommended action: `run` or `href`, and whether it is busy. */
export function useRecoveryHandler(
  resolution: Resolution | null,
  ofCall: RecoveryHandlers | undefined,
): Pick<Recovery, 'run' | 'href' | 'target' | 'busy'> {
  const provider = useProvider('useApiError()')
  const scope = useContext(ScopeInternals)
  const [busy, setBusy] = useState(false)
  const kind = resolution?.presentation.recovery ?? 'none'
  const handler = handlerOf(ofCall, kind) ?? handlerOf(provider.recoveries, kind)
  const isLink = typeof handler === 'object'
  const href = isLink ? handler.href : undefined
  const target = isLink ? handler.target : undefined
  // Focusing a field needs no handler of the host's.
  const registry = (scope ?? provider).registry
  const runnable = kind !== 'none' && (typeof handler === 'function' || (kind === 'editField' && !isLink))

  // The latest handler runs, and a new one doesn't make a new presentation.
  const latest = useRef({ handler, report: (scope ?? provider).report, fields: provider.fields, running: false })
  useEffect(() => {
    latest.current.handler = handler
    latest.current.report = (scope ?? provider).report
    latest.current.fields = provider.fields
  })

  return useMemo(() => {
    const run = (): void => {
      const { handler: now, report, running, fields } = latest.current
      if (!resolution || running || (resolution.problem.availableAt ?? 0) > Date.now()) return
      if (typeof now !== 'function') {
        const paths = resolution.violations.map(({ path }) => path)
        registry.focus([...paths, ...paths.map((path) => hostField(path, fields).name)])
        return
      }
      const done = (): void => {
        latest.current.running = false
        setBusy(false)
      }
      try {
        const result = now(resolution.problem)
        if (!(result instanceof Object && 'then' in result)) return
        latest.current.running = true
        setBusy(true)
        Promise.resolve(result).then(done, (reason: unknown) => {
          done()
          report(reason)
        })
      } catch (reason) {
        report(reason)
      }
    }
    return {
      busy,
      ...(href !== undefined && { href, ...(target !== undefined && { target }) }),
      ...(runnable && { run }),
    }
  }, [resolution, registry, runnable, href, target, busy])
}
