import type { Description } from '../catalogue/types'
import { hostField } from '../core/fieldName'
import { fieldKey } from '../fieldKey'
import { unreadResponse } from '../core/input/readError'
import { copyIds, copyOwners } from '../core/copyIds'
import { localizeProblem, localizeText, localizeViolation } from '../core/localizeProblem'
import { omitUndefined } from '../core/omitUndefined'
import { recommendRecovery } from '../core/recommendRecovery'
import type { Resolution } from '../core/resolution'
import { directionOf } from '../locale/direction'
import { alike } from './alike'
import { dismissRecord, type ErrorRecord } from './errorRecord'
import { askedAgain, type AskedFields, fieldsNamed, pageFields } from './fieldLookup'
import type { FieldRegistry } from './fieldRegistry'
import type { ReportError } from './inbox'
import type { ApiErrorOptions } from './options'
import { type DeveloperDetails, type ErrorPresentation, presented, type PresentedViolation } from './presentation'
import type { ProviderState } from './providerState'
import { recoveryOf } from './recoveryRunner'
import { type Memory, remember, rememberAlike } from './remember'
import { resolveError } from './resolveError'

/** Where an error belongs: in a scope or a provider. */
export interface RecordHome {
  readonly registry: FieldRegistry
  /** Takes what a handler fails with. */
  readonly report: ReportError
  /** Takes away the report whose action has been carried out; absent where the host shows the error itself. */
  readonly withdraw?: () => void
}

/** What the engine remembers of one error. */
export interface RecordMemory {
  readonly values: Memory
  /** The latest of each, for what runs later than it was made. */
  state: ProviderState
  home: RecordHome
  /** How often a `Response` in it was read. */
  reads: number
  isReading: boolean
  /** Since when it waits for its words, and whether that was long enough. */
  waitingSince: number | undefined
  hasWaited: boolean
  /** What was on screen stays there when the language changes. */
  wasShown: boolean
  /** Its field was on the page. */
  hasField: boolean
  /** Fields that it was asked of whether the page has them. */
  asked: AskedFields
  /** The host's asynchronous handler runs. */
  isBusy: boolean
  description: Description | undefined
  /** What the description was asked for. */
  described: Resolution | undefined
  resolution: Resolution | null | undefined
  /** Copy is still to come. */
  isReady: boolean
  presentation: ErrorPresentation | null
}

export const memoryOfRecord = (record: ErrorRecord, state: ProviderState, home: RecordHome): RecordMemory =>
  (record.memory ??= {
    values: new Map(),
    state,
    home,
    reads: 0,
    isReading: false,
    waitingSince: undefined,
    hasWaited: false,
    wasShown: false,
    hasField: false,
    asked: new Map(),
    isBusy: false,
    description: undefined,
    described: undefined,
    resolution: undefined,
    isReady: false,
    presentation: null,
  })

/** What decides how an error is understood. Handlers are not among it: their latest version runs. */
type Facts = Pick<ApiErrorOptions, 'operation' | 'catalogue' | 'values' | 'signal'>

/**
 * The presentation of an error: the same object until something that it shows changes. Null for what shows nothing, and
 * while something that it needs is still to come. To be called while rendering: it changes nothing but what it remembers.
 */
export function presentRecord(record: ErrorRecord, state: ProviderState, home: RecordHome): ErrorPresentation | null {
  const memory = memoryOfRecord(record, state, home)
  memory.state = state
  memory.home = home
  const { values, reads } = memory
  const { operation, catalogue, values: given, signal } = record.options ?? {}
  const facts = rememberAlike<Facts>(values, 'facts', { operation, catalogue, values: given, signal }, alike)
  const { catalogues, signedIn, audience } = state
  const asked = (memory.asked = askedAgain(memory.asked, home.registry, state.fields))
  const { thrown, receivedAt } = record
  const resolution = remember(values, 'resolution', [facts, catalogues, signedIn, audience, reads, asked], () => {
    const fields = pageFields(asked, home.registry, state.fields)
    return unreadResponse(thrown) ? undefined : resolveError(thrown, facts, state, receivedAt, fields)
  })
  memory.resolution = resolution
  memory.hasField = !!resolution && isFieldThere(home.registry, resolution, state)
  return (memory.presentation =
    record.isDismissed || !resolution ? null : presentResolution(record, memory, resolution))
}

/** True if there is nothing to show, now and later. */
export const isNothing = ({ isDismissed, memory }: ErrorRecord): boolean =>
  isDismissed || (memory !== undefined && memory.resolution === null && memory.state.pending.length === 0)

function presentResolution(
  record: ErrorRecord,
  memory: RecordMemory,
  resolution: Resolution,
): ErrorPresentation | null {
  const { values, state, description } = memory
  const { messages, localize, fields, tag, developerDetails } = state
  const version = messages.version()
  memory.isReady = remember(values, 'ready', [resolution, localize, version, state.pending], () => {
    if (state.pending.length > 0) return false
    const owners = copyOwners(resolution)
    // Words that the host gave need no file: on a server nothing else is there.
    const [first] = copyIds(resolution)
    const isAtHand = owners.some((owner) => localize.lookup(owner, `${first ?? ''}.title`)?.tag === tag)
    return isAtHand || messages.ready(tag, owners)
  })
  if (!memory.isReady && !(state.isClient && (memory.hasWaited || memory.wasShown))) return null

  // Kept as text, so that a change of the message store that changes no words here makes no new presentation.
  const words = remember(values, 'words', [resolution, localize, fields, version], () =>
    JSON.stringify(wordsOf(resolution, state)),
  )
  const recovery = recoveryOf(record, memory, resolution, memory.hasField)
  return remember(
    values,
    'presentation',
    [resolution, words, localize, description, recovery, developerDetails],
    (): ErrorPresentation => {
      const { problem, presentation: facts, definition, fingerprint } = resolution
      const { copy, severityLabel, violations } = JSON.parse(words) as ReturnType<typeof wordsOf>
      const members = omitUndefined({
        ...copy,
        dir: copy.lang === undefined ? undefined : directionOf(copy.lang),
        id: record.id,
        problem,
        disclosure: definition.disclosure,
        severity: facts.severity,
        severityLabel,
        outcome: facts.outcome,
        surface: facts.surface,
        recovery: { ...recommendRecovery(resolution, localize), ...recovery },
        violations,
        isSummary: facts.copy === 'violations',
        messageFor: (field: string) => {
          const wanted = fieldKey(field)
          return violations.find(({ path, name }) => fieldKey(name) === wanted || fieldKey(path) === wanted)?.text
        },
        reference: problem.requestId,
        developer: developerDetails ? developerOf(resolution, description) : undefined,
        fingerprint,
        dismiss: () => {
          dismissRecord(record)
        },
      })
      return { [presented]: true, ...members }
    },
  )
}

/** The parts of a presentation that are words, as they are now. */
function wordsOf(resolution: Resolution, { localize, fields }: ProviderState) {
  return {
    copy: localizeProblem(resolution, localize),
    severityLabel: localizeText(`ui.severity.${resolution.presentation.severity}`, undefined, localize),
    action: recommendRecovery(resolution, localize),
    violations: resolution.violations.map((violation): PresentedViolation => ({
      path: violation.path,
      ...hostField(violation.path, fields),
      text: localizeViolation(resolution, violation, localize),
    })),
  }
}

/** The API's and the host's names of the fields that an error is about. */
export const fieldNamesOf = ({ violations }: Resolution, { fields }: ProviderState): readonly string[] =>
  violations.flatMap(({ path }) => [path, hostField(path, fields).name])

/** True if the error's action is to edit a field, and the field is on the page. */
export const isFieldThere = (registry: FieldRegistry, resolution: Resolution, state: ProviderState): boolean =>
  resolution.presentation.recovery === 'editField' && fieldsNamed(registry, fieldNamesOf(resolution, state)).length > 0

function developerOf({ problem, definition }: Resolution, description: Description | undefined): DeveloperDetails {
  const { catalogue, code, listed, status, serverMessage: message } = problem
  const meaning = description && [description.meaning, description.when].filter(Boolean).join(' ')
  const { disclosure } = definition
  return omitUndefined({ catalogue, code, listed, disclosure, status, description: meaning, message })
}
