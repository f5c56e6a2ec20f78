import { showsNothing } from '../core/input/showsNothing'
import { dismissRecord, type ErrorRecord } from '../store/errorRecord'
import { type ErrorPresentation, presented } from '../store/presentation'
import type { ProviderShell } from '../store/providerShell'
import { lastResortCopy } from './lastResortCopy'

/** How long an error waits for the engine, in milliseconds. */
export const patience = 300

const noAction = { kind: 'none', label: '', labelAt: () => '', spokenLabel: '', spokenLabelAt: () => '', busy: false }

/**
 * What is shown of an error while the engine can't be had: it is true of every error, and claims nothing about the outcome
 * of a write. Null for what shows nothing anyway.
 */
export function lastResort(record: ErrorRecord, { hostText }: ProviderShell): ErrorPresentation | null {
  const { id, thrown, receivedAt, options: { operation, signal } = {} } = record
  if (showsNothing(thrown, signal)) return null
  const isRead = operation === 'read'
  const isOffline = typeof navigator === 'object' && !navigator.onLine
  const form = isRead ? '.read' : operation ? '' : '.either'
  const copy = `${isOffline ? 'OFFLINE' : 'unknown'}${form}` as const
  const [title, detail] = lastResortCopy[copy]
  const [own, ownDetail] = [hostText(`${copy}.title`), hostText(`${copy}.detail`)]
  const isOwn = own && ownDetail
  return {
    [presented]: true,
    title: isOwn ? own.text : title,
    detail: isOwn ? ownDetail.text : detail,
    ...(!isOwn && { lang: 'en', dir: 'ltr' }),
    id,
    problem: {
      catalogue: 'common',
      code: isOffline ? 'OFFLINE' : 'UNREADABLE',
      listed: true,
      scope: 'whole',
      values: {},
      violations: [],
      receivedAt,
      cause: thrown,
      ...(operation && { operation }),
    },
    disclosure: 'open',
    severity: isRead ? 'warning' : 'error',
    severityLabel: '',
    outcome: isRead ? 'notApplied' : 'unknown',
    surface: isRead ? 'toast' : 'banner',
    recovery: noAction,
    violations: [],
    isSummary: false,
    messageFor: () => undefined,
    fingerprint: `${id} ${copy}`,
    dismiss: () => {
      dismissRecord(record)
    },
  }
}

/**
 * Shows the last resort if the engine isn't there in time.
 * @returns how to stop the clock
 */
export function waitForEngine(record: ErrorRecord, shell: ProviderShell, onLate: () => void): () => void {
  shell.load()
  const timer = setTimeout(
    () => {
      record.late ??= lastResort(record, shell)
      if (record.late && !record.isDismissed) onLate()
    },
    Math.max(0, record.receivedAt + patience - Date.now()),
  )
  return () => {
    clearTimeout(timer)
  }
}
