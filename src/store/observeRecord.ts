import { copyOwners } from '../core/copyIds'
import { readError } from '../core/input/readError'
import { checkRecord } from './checkRecord'
import { type ErrorRecord, touch } from './errorRecord'
import { askedAgain } from './fieldLookup'
import { isFieldThere, isNothing, memoryOfRecord, type RecordHome, type RecordMemory } from './presentRecord'
import type { ProviderState } from './providerState'
import { loaderOf } from './registeredCatalogues'

/** How long an error waits for its words, in milliseconds. */
export const patience = 300

/**
 * Does what `presentRecord` may not while rendering: reads what is unread, loads what is missing, and ends the waiting. To be
 * called after each time. Returns how to stop.
 */
export function observeRecord(record: ErrorRecord, state: ProviderState, home: RecordHome): () => void {
  const memory = memoryOfRecord(record, state, home)
  if (isNothing(record)) return () => undefined
  const { resolution, presentation } = memory
  if (presentation) memory.wasShown = true
  if (process.env.NODE_ENV !== 'production') checkRecord(record, memory)
  if (resolution === undefined) {
    read(record, memory)
    return () => undefined
  }
  for (const catalogue of state.pending) void loaderOf(catalogue).start()
  if (resolution && !memory.isReady) void state.messages.load(state.tag, copyOwners(resolution))
  if (state.developerDetails) void describe(record, memory)

  const stops: (() => void)[] = []
  if (!memory.isReady && !memory.hasWaited) {
    memory.waitingSince ??= Date.now()
    const timer = setTimeout(
      () => {
        memory.hasWaited = true
        touch(record)
      },
      memory.waitingSince + patience - Date.now(),
    )
    stops.push(() => {
      clearTimeout(timer)
    })
  }
  if (resolution?.presentation.recovery === 'editField') {
    // Its button is there while its field is; that may have come in the same commit.
    const look = (): void => {
      const isThere = isFieldThere(home.registry, resolution, state)
      if (isThere === memory.hasField) return
      memory.hasField = isThere
      touch(record)
    }
    look()
    stops.push(home.registry.mounted.subscribe(look))
  }
  if ([...memory.asked.values()].includes(false)) {
    // What it is depends on fields that are still to come.
    const look = (): void => {
      if (askedAgain(memory.asked, home.registry, state.fields) !== memory.asked) touch(record)
    }
    look()
    stops.push(home.registry.mounted.subscribe(look))
  }
  return () => {
    for (const stop of stops) stop()
  }
}

function read(record: ErrorRecord, memory: RecordMemory): void {
  if (memory.isReading) return
  memory.isReading = true
  void readError(record.thrown).then(() => {
    memory.isReading = false
    memory.reads += 1
    touch(record)
  })
}

/** Loads the developer's description of a code. */
async function describe(record: ErrorRecord, memory: RecordMemory): Promise<void> {
  const { resolution } = memory
  if (!resolution?.catalogue.describe || memory.described === resolution) return
  memory.described = resolution
  try {
    const descriptions = await resolution.catalogue.describe()
    const { code } = resolution.problem
    memory.description = Object.hasOwn(descriptions, code) ? descriptions[code] : undefined
    touch(record)
  } catch {
    // The details are an extra: without them the rest is shown.
  }
}
