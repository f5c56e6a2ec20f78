import { common } from '../catalogue/common'
import type { Catalogue, ErrorDefinition, Presentation, Variant } from '../catalogue/types'
import { fieldWord } from '../fieldKey'
import type { Audience, FieldViolation, Operation, Problem } from '../problem'
import { attachCause } from './attachCause'
import { definitionOfStatus, type CodeMatch, lookupCode } from './match/lookupCode'
import { fieldCodesOf } from './match/fieldCodes'
import type { PlacedProblem } from './normalizeError'
import { omitUndefined } from './omitUndefined'
import { mayRead, type Resolution, type ResolvedViolation } from './resolution'

export interface ResolveOptions {
  readonly catalogues: readonly Catalogue[]
  /** Whether the person is signed in. Not said, whatever tells one sign-in failure from another stays unsaid; an operator is. */
  readonly signedIn?: boolean
  /** Overrides the audience of the catalogue. */
  readonly audience?: Audience
}

type Shown = Resolution['presentation']

/** Finds a problem's entry, and how it appears in this situation. */
export function resolveProblem(problem: PlacedProblem, options: ResolveOptions): Resolution {
  const catalogue = options.catalogues.find(({ name }) => name === problem.catalogue) ?? common
  const { alias, operation, status } = problem
  const place = (code: string | undefined): CodeMatch | undefined => lookupCode(catalogue, { code, alias }, status)
  const { code, definition } = place(problem.code) ?? { code: problem.code, definition: definitionOfStatus(status) }
  const audience = options.audience ?? catalogue.audience
  const signedIn = audience === 'operator' ? true : options.signedIn
  const isOpen = definition.disclosure === 'open'

  let presentation = present(code, definition, operation, signedIn)
  let violations = isOpen
    ? problem.violations.map((violation) => resolveViolation(violation, catalogue, place, operation, signedIn))
    : []
  const paths = new Set(violations.map(({ path }) => path))
  // A refusal that only a status or a set of fields explains is about these fields.
  if (paths.size > 0 && (presentation.surface === 'field' || presentation.copy === 'refused')) {
    if (paths.size > 1) {
      presentation = { ...bare(presentation), surface: 'banner', recovery: 'none', copy: 'violations' }
    } else if (presentation.surface !== 'field') {
      presentation = {
        ...bare(presentation),
        surface: 'field',
        recovery: 'editField',
        copy: violations[0]?.copy ?? 'field.generic',
      }
    }
  }
  if (presentation.surface === 'field' && violations.length === 0) {
    if (definition.field === undefined) {
      presentation = { ...presentation, surface: 'banner' }
    } else {
      violations = [{ path: definition.field, code, values: problem.values, copy: presentation.copy }]
    }
  }
  if (problem.scope === 'part' && isOpen) {
    // Something did happen: repeating all of it, or pointing at one field, would be wrong.
    presentation = { ...bare(presentation), surface: 'banner', recovery: 'checkActivity' }
  }
  return {
    problem: isOpen ? problem : withoutTraces(problem, definition),
    catalogue,
    definition,
    audience,
    presentation,
    violations,
    fingerprint: fingerprintOf(problem, catalogue, definition, presentation, violations),
  }
}

const bare = ({ severity, outcome, surface, recovery, copy }: Shown): Shown => ({
  severity,
  outcome,
  surface,
  recovery,
  copy,
})

/** Where nobody said whether the person is signed in, a variant for those who aren't holds. */
const matches = ({ when }: Variant<string>, operation: Operation | undefined, signedIn: boolean | undefined): boolean =>
  (when.signedIn === undefined || when.signedIn === (signedIn ?? false)) &&
  (when.operation === undefined || [when.operation].flat().includes(operation ?? 'notKnown'))

/** An entry's presentation with the first variant that matches, then the rules that hold for every catalogue. */
function present(
  code: string,
  definition: ErrorDefinition<string>,
  operation: Operation | undefined,
  signedIn: boolean | undefined,
): Shown {
  // What must look like others of its kind has no variants, whatever an unchecked catalogue says.
  const isFixed = definition.disclosure === 'restricted' || definition.subject === 'other'
  const variant = isFixed ? undefined : definition.variants?.find((one) => matches(one, operation, signedIn))
  const merged: Presentation<string> = { ...definition, ...variant }
  const shown = ofSignIn(ofUnknownOutcome(bare({ ...merged, copy: merged.copy ?? code }), operation), signedIn)
  // The words of a button belong to what it does in the end.
  return { ...shown, ...(merged.label?.startsWith(`${shown.recovery}.`) && { label: merged.label }) }
}

/**
 * The neutral copies change for their whole group at once, so that no member stands out. A sign-in form whose host doesn't
 * say whether the person is signed in must not tell a disabled account from a wrong password; somebody who is signed in
 * has no use for "sign in".
 */
function ofSignIn(shown: Shown, signedIn: boolean | undefined): Shown {
  if (shown.copy === 'private.signIn' && signedIn === undefined) {
    return { ...shown, recovery: 'contactSupport', copy: 'private.notSaid' }
  }
  if (shown.copy === 'private.signUp' && signedIn === true) {
    return { ...shown, recovery: 'contactSupport', copy: 'private.signUp.signedIn' }
  }
  return shown
}

/** An unknown outcome holds for writes; reading applies nothing, and a repetition that can't happen twice is safe. */
function ofUnknownOutcome(shown: Shown, operation: Operation | undefined): Shown {
  if (shown.outcome !== 'unknown') return shown
  switch (operation) {
    case 'write':
      return shown
    case 'read':
      return {
        severity: 'warning',
        outcome: 'notApplied',
        surface: 'toast',
        recovery: 'retry',
        copy: `${shown.copy}.read`,
      }
    case 'idempotentWrite':
      return { ...shown, recovery: 'retry', copy: `${shown.copy}.idempotent` }
    case undefined:
      return { ...shown, copy: `${shown.copy}.either` }
    default:
      return operation satisfies never
  }
}

function resolveViolation(
  violation: FieldViolation,
  catalogue: Catalogue,
  place: (code: string | undefined) => CodeMatch | undefined,
  operation: Operation | undefined,
  signedIn: boolean | undefined,
): ResolvedViolation {
  const found = place(violation.code ?? fieldCodesOf(catalogue)[fieldWord(violation.path)])
  const shown = found && present(found.code, found.definition, operation, signedIn)
  return { ...violation, copy: shown?.surface === 'field' ? shown.copy : 'field.generic' }
}

/** Values, fields and waiting times would tell one hidden entry from another. */
function withoutTraces(problem: PlacedProblem, { disclosure }: ErrorDefinition<string>): Problem {
  const { availableAt, ...rest } = problem
  const { cause, serverMessage } = problem
  const time = disclosure === 'internal' ? availableAt : undefined
  return attachCause(omitUndefined({ ...rest, values: {}, violations: [], availableAt: time }), cause, serverMessage)
}

function fingerprintOf(
  { scope, operation }: Problem,
  { name }: Catalogue,
  { disclosure }: ErrorDefinition<string>,
  { copy, severity, outcome, surface, recovery, label }: Shown,
  violations: readonly ResolvedViolation[],
): string {
  // A refused write says that nothing happened, a failed load doesn't: their words differ (see `withForms`).
  const form = mayRead(operation) && (disclosure === 'open' || disclosure === 'internal') ? 'read' : undefined
  const shown = [copy, severity, outcome, surface, recovery, label, form]
  return JSON.stringify(
    disclosure === 'open' ? [...shown, scope, name, ...violations.map(({ path }) => path).sort()] : shown,
  )
}
