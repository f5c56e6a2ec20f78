import { createRecord, dismissRecord, type ErrorRecord } from './errorRecord'
import type { ApiErrorOptions } from './options'

/** Shows what was reported; returns how to take it away again, without forgetting it. */
export type Sink = (record: ErrorRecord) => () => void

/** Reports an error, and returns a function that withdraws it: at any time, and as often as one likes. */
export type ReportError = (thrown: unknown, options?: ApiErrorOptions) => () => void

/** What was reported to a reporter, a provider or a scope and isn't dismissed. */
export interface Inbox {
  readonly report: ReportError
  /** Takes in a record that was reported elsewhere. Returns how to take it back. */
  readonly add: (record: ErrorRecord) => () => void
  /** Gives everything to a sink, and what comes later. The latest sink has all of it. Returns how to leave. */
  readonly connect: (sink: Sink) => () => void
  /** Somebody else shows it from now on. */
  readonly forget: (record: ErrorRecord) => void
  /** Withdraws everything. */
  readonly clear: () => void
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

  const forgotten = new WeakSet<ErrorRecord>()
  const leave = (record: ErrorRecord): void => {
    const held = records.get(record)
    if (typeof held === 'function') held()
  }
  const give = (record: ErrorRecord): void => {
    const sink = sinks.at(-1)
    records.set(record, sink ? sink(record) : Date.now())
    if (forgotten.has(record)) records.delete(record)
    else if (record.isDismissed) remove(record)
  }
  const remove = (record: ErrorRecord): void => {
    leave(record)
    records.delete(record)
  }
  /** Forgets what was dismissed, and what has waited too long. */
  const prune = (): void => {
    const late = Date.now() - waiting.longest
    for (const [record, held] of records)
      if (record.isDismissed || (typeof held === 'number' && held <= late)) remove(record)
    const rest = sinks.length > 0 ? [] : [...records.keys()]
    rest.slice(0, Math.max(0, rest.length - waiting.most)).forEach(remove)
  }
  const add = (record: ErrorRecord): (() => void) => {
    give(record)
    prune()
    return () => {
      remove(record)
    }
  }

  return {
    add,
    report: (thrown, options) => {
      const record = createRecord(readable(thrown), options)
      if (thrown === null || thrown === undefined) return () => undefined
      onReport?.(record)
      const takeBack = add(record)
      return () => {
        dismissRecord(record)
        takeBack()
      }
    },
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
      forgotten.add(record)
      records.delete(record)
    },
    clear: () => {
      for (const record of records.keys()) {
        dismissRecord(record)
        remove(record)
      }
    },
  }
}
