import { createRecord, dismissRecord, type ErrorRecord } from './errorRecord'
import type { ApiErrorOptions } from './options'

/** Shows what was reported; returns how to take it away again, without forgetting it. */
export type Sink = (record: ErrorRecord) => () => void

/** Reports an error, and returns a function that withdraws it: at any time, and as often as one likes. */
export type ReportError = (thrown: unknown, options?: ApiErrorOptions) => () => void

/** What `useErrorReporter` returns. */
export interface Reporter extends ReportError {
  /** Withdraws everything that was reported to the same provider or scope. */
  readonly clear: () => void
}

/** What was reported to a reporter, a provider or a scope and isn't dismissed. */
export interface Inbox {
  readonly report: Reporter
  /** Takes in a record that was reported elsewhere. Returns how to take it back. */
  readonly add: (record: ErrorRecord) => () => void
  /** Gives everything to a sink, and what comes later. The latest sink has all of it. Returns how to leave. */
  readonly connect: (sink: Sink) => () => void
  /** Somebody else shows it from now on. */
  readonly forget: (record: ErrorRecord) => void
}

/** How many reports wait while nobody shows them, and for how long (milliseconds). */
const waiting = { most: 20, longest: 30_000 } as const

/** A copy of an answer, taken before anybody else reads it: by the time that the engine is there, its body may be used up. */
function readable(thrown: unknown): unknown {
  try {
    return thrown instanceof Response && !thrown.bodyUsed ? thrown.clone() : thrown
  } catch {
    return thrown
  }
}

/** Nothing is lost while nobody is there to show it, or while React mounts something twice. */
export function createInbox(onReport?: (record: ErrorRecord) => void): Inbox {
  /** Each record with how to take it from where it is shown, or since when it waits. */
  const records = new Map<ErrorRecord, (() => void) | number>()
  let sinks: readonly Sink[] = []

  const leave = (record: ErrorRecord): void => {
    const held = records.get(record)
    if (typeof held === 'function') held()
  }
  const remove = (record: ErrorRecord): void => {
    leave(record)
    records.delete(record)
  }
  const give = (record: ErrorRecord): void => {
    records.set(record, Date.now())
    const takeAway = sinks.at(-1)?.(record)
    // It may have been forgotten while it was given.
    if (takeAway && records.has(record)) records.set(record, takeAway)
    if (record.isDismissed) remove(record)
  }
  /** Forgets what was dismissed, what has waited too long, and the oldest of too many that wait. */
  const prune = (): void => {
    const late = Date.now() - waiting.longest
    for (const [record, held] of records) {
      const isLate = typeof held === 'number' && held <= late
      if (record.isDismissed || isLate || (sinks.length === 0 && records.size > waiting.most)) remove(record)
    }
  }
  const add = (record: ErrorRecord): (() => void) => {
    give(record)
    prune()
    return () => {
      remove(record)
    }
  }
  const report: ReportError = (thrown, options) => {
    if (thrown === null || thrown === undefined) return () => undefined
    const record = createRecord(readable(thrown), options)
    onReport?.(record)
    const takeBack = add(record)
    return () => {
      dismissRecord(record)
      takeBack()
    }
  }
  const clear = (): void => {
    for (const record of records.keys()) {
      dismissRecord(record)
      remove(record)
    }
  }

  return {
    add,
    report: Object.assign(report, { clear }),
    connect: (sink) => {
      const move = (next: readonly Sink[]): void => {
        prune()
        const isSame = next.at(-1) === sinks.at(-1)
        sinks = next
        if (isSame) return
        for (const record of [...records.keys()]) {
          leave(record)
          give(record)
        }
      }
      // A function of its own, so that the same sink may come twice.
      const own: Sink = (record) => sink(record)
      move([...sinks, own])
      return () => {
        move(sinks.filter((other) => other !== own))
      }
    },
    forget: (record) => {
      records.delete(record)
    },
  }
}
