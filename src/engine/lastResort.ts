import { showsNothing } from '../core/input/showsNothing'
import { dismissRecord, type ErrorRecord } from '../store/errorRecord'
import { type ErrorPresentation, presented } from '../store/presentation'
import type { ProviderShell } from '../store/providerShell'
import { lastResortCopy } from './lastResortCopy'
import { lazyEngine } from './lazyEngine'

/** How long an error waits for the engine, in milliseconds. */
const patience = 300

const noAction = { kind: 'none', label: '', labelAt: () => '', spokenLabel: '', spokenLabelAt: () => '', busy: false }

/**
 * What is shown of an error while the engine can't be had: it is true of every error, and claims nothing about the outcome
 * of a write. Null for what shows nothing anyway.
 */
function lastResort(record: ErrorRecord, shell: ProviderShell): ErrorPresentation | null {
  const { id, thrown, receivedAt, options: { operation, signal } = {} } = record
  if (showsNothing(thrown, signal)) return null
  const isRead = operation === 'read'
  const isOffline = typeof navigator === 'object' && !navigator.onLine
  const form = isRead ? '.read' : operation ? '' : '.either'
  const copy = `${isOffline ? 'OFFLINE' : 'unknown'}${form}` as const
  const [title, detail] = [hostText(shell, `${copy}.title`), hostText(shell, `${copy}.detail`)]
  const [english, englishDetail] = lastResortCopy[copy]
  return {
    [presented]: true,
    ...(title && detail ? { title, detail } : { title: english, detail: englishDetail, lang: 'en', dir: 'ltr' }),
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

/** A text in the host's own words, in the language of the page. */
function hostText(shell: ProviderShell, id: string): string | undefined {
  const { locale = document.documentElement.lang, messages } = shell.props
  return messages?.[locale]?.common?.[id as never] ?? (shell.outer ? hostText(shell.outer, id) : undefined)
}

/** Starts loading whatever isn't there yet. */
export function loadEngine({ props }: ProviderShell): void {
  void lazyEngine.start()
  for (const catalogue of props.catalogues ?? []) if ('load' in catalogue) catalogue.load().catch(() => undefined)
}

/**
 * Shows the last resort if the engine isn't there in time.
 * @returns how to stop the clock
 */
export function waitForEngine(
  record: ErrorRecord,
  shell: ProviderShell,
  onLate: (late: ErrorPresentation) => void,
): () => void {
  loadEngine(shell)
  const timer = setTimeout(
    () => {
      record.late ??= lastResort(record, shell)
      if (record.late && !record.isDismissed) onLate(record.late)
    },
    Math.max(0, record.receivedAt + patience - Date.now()),
  )
  return () => {
    clearTimeout(timer)
  }
}
