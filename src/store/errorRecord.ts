import { alike } from './alike'
import { createStore, type Store } from './createStore'
import type { ApiErrorOptions } from './options'
import type { ErrorPresentation } from './presentation'
import type { RecordMemory } from './presentRecord'

/** Everything that is remembered of one error, from the moment it comes until it is dismissed. */
export interface ErrorRecord {
  /** Tells this error from others on the page; says nothing about it. */
  readonly id: string
  readonly thrown: unknown
  options: ApiErrorOptions | undefined
  /** Milliseconds since the epoch. */
  readonly receivedAt: number
  /** Grows with each change that whoever shows the error has to see. */
  readonly version: Store<number>
  /** The last resort, once the error has waited long enough. It stays until the engine's words are there. */
  late: ErrorPresentation | null
  /** Dismissed by the person, or withdrawn: nothing of it is shown any more. */
  isDismissed: boolean
  /** How many reports it stands for: repetitions are counted, not kept. */
  times: number
  /** Which report of its scope it is; 0 outside of scopes. */
  turn: number
  /** Belongs to the engine. */
  memory?: RecordMemory
}

let lastId = 0

export const createRecord = (thrown: unknown, options?: ApiErrorOptions): ErrorRecord => ({
  id: `e${String((lastId += 1))}`,
  thrown,
  options,
  receivedAt: Date.now(),
  version: createStore(0),
  late: null,
  isDismissed: false,
  times: 1,
  turn: 0,
})

/** Tells whoever shows the error that something about it has changed. */
export const touch = ({ version }: ErrorRecord): void => {
  version.set((n) => n + 1)
}

export const dismissRecord = (record: ErrorRecord): void => {
  record.isDismissed = true
  touch(record)
}

/**
 * The record of what a component was given: the same one for the same input. Plain data counts by its content, so that an
 * error may be written in place. The one before is kept, because React may render an older input again.
 */
export function recordOf(records: ErrorRecord[], thrown: unknown): ErrorRecord {
  let record = records.find((one) => alike(one.thrown, thrown, 3, 20))
  if (!record) {
    record = createRecord(thrown)
    records.unshift(record)
    records.length = Math.min(records.length, 2)
  }
  return record
}
