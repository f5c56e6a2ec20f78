import type { FieldViolation } from '../problem'
import { lookupCode } from './match/lookupCode'
import { mayRead, type Resolution, type ResolvedViolation } from './resolution'
import type { LocalizeOptions } from './writeMessage'

/** What is true of every entry that ended like this one. */
function generalCopy({ presentation, definition }: Resolution): string {
  const { copy, outcome, surface, recovery } = presentation
  if (definition.disclosure === 'restricted') return 'restricted.account'
  if (definition.disclosure === 'private') return 'private.notFound'
  const situation = /\.(?:read|either|idempotent)$/.exec(copy)?.[0] ?? ''
  if (situation || outcome === 'unknown') return `unknown${situation}`
  if (outcome !== 'notApplied') return `generic.${outcome}`
  if (definition.disclosure === 'internal') return 'internal'
  if (surface === 'field') return 'field.generic'
  return recovery === 'wait' || recovery === 'retry' ? 'unavailable' : 'refused'
}

/**
 * The ids of the copy for a problem, from the special to the general: the first with a title and a detail is shown.
 * @param isHosts true for a copy that the host says in its own words; default: none is
 */
export function copyIds(resolution: Resolution, isHosts: (id: string) => boolean = () => false): readonly string[] {
  const { problem, presentation, definition } = resolution
  const own = ownCopy(resolution)
  const closest = own !== undefined && isHosts(own) ? [own, presentation.copy] : [presentation.copy]
  if (problem.scope === 'part' && definition.disclosure === 'open')
    return [...closest.map((id) => `${id}.part`), 'part']
  return withForms([...closest, generalCopy(resolution)], resolution, isHosts)
}

/**
 * The ids of the copy for a field, in the same order; what counts of each is `.inline`.
 * @param isHosts as in `copyIds`
 */
export function violationCopyIds(
  resolution: Resolution,
  { code, copy = 'field.generic' }: FieldViolation & Partial<Pick<ResolvedViolation, 'copy'>>,
  isHosts: (id: string) => boolean,
): readonly string[] {
  const entry = code === undefined ? undefined : lookupCode(resolution.catalogue, { code }, undefined)
  const own = entry?.listed === true && entry.definition.disclosure === 'open' ? code : undefined
  const closest = own !== undefined && own !== copy && isHosts(own) ? [own] : []
  return withForms([...closest, copy, 'field.generic'], resolution, isHosts)
}

/**
 * The id under which a host may word one code that shares its copy with others. What must look like others of its kind has
 * none.
 */
function ownCopy({ problem, presentation, definition }: Resolution): string | undefined {
  const { code, listed } = problem
  const shared = definition.copy
  if (!listed || shared === undefined || definition.disclosure !== 'open') return undefined
  const form = presentation.copy.startsWith(shared) ? presentation.copy.slice(shared.length) : undefined
  return form !== undefined && /^(?:\.(?:read|either|idempotent))?$/.test(form) ? code + form : undefined
}

/**
 * Copies with the forms of each that fit the situation, the closest first; a copy has them only where it needs them.
 * `.read` leaves out that nothing was charged or sent: after a failed load nobody asked, and where the operation isn't known
 * it may not be meant. `.operator` is for staff, to whom names and addresses are somebody else's. A host's own words for
 * the copy as such come first.
 */
function withForms(
  ids: readonly string[],
  { presentation, problem, audience }: Resolution,
  isHosts: (id: string) => boolean,
): readonly string[] {
  const endings: string[] = []
  if (presentation.outcome === 'notApplied' && mayRead(problem.operation)) endings.push('.read')
  if (audience === 'operator') endings.push('.operator')
  if (endings.length === 0) return ids
  return ids.flatMap((id) => {
    const forms = endings.map((ending) => id + ending)
    return [...(isHosts(id) ? forms.filter(isHosts) : forms), id]
  })
}

/** True for a copy of which the host says at least a part in words of its own. */
export const hostsWords =
  (owners: readonly string[], { lookup }: LocalizeOptions) =>
  (id: string): boolean =>
    owners.some((owner) => ['title', 'detail', 'inline'].some((slot) => lookup(owner, `${id}.${slot}`)?.isHost))

/** The catalogues whose messages may be used, the closest first. */
export const messageOwners = ({ catalogue, definition }: Resolution): readonly string[] =>
  // What looks like others of its kind has the shared words, whatever a catalogue's file says.
  definition.disclosure === 'restricted' || catalogue.name === 'common' ? ['common'] : [catalogue.name, 'common']

/** The names of the catalogues that the copy of an error is in. */
export const copyOwners = ({ catalogue: { name } }: Resolution): readonly string[] =>
  name === 'common' ? ['common'] : ['common', name]
