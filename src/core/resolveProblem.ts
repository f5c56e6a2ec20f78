import { common } from '../catalogue/common'
import type { Catalogue, ErrorDefinition, Presentation, Variant } from '../catalogue/definition'
import type { Audience, FieldViolation, Operation, Problem } from '../problem'
import { defined } from './defined'
import type { PlacedProblem } from './normalizeError'
import { definitionOfStatus, type Placement, placeCode } from './placeCode'
import type { Resolution, ResolvedViolation } from './resolution'
import { withOrigin } from './withOrigin'

export interface ResolveOptions {
  readonly catalogues: readonly Catalogue[]
  /** Whether the person is signed in. Default: only an operator is. */
  readonly signedIn?: boolean
  /** Overrides the audience of the catalogue. */
  readonly audience?: Audience
}

type Shown = Resolution['presentation']

/** Finds a problem's entry, and how it appears in this situation. */
export function resolveProblem(problem: PlacedProblem, options: ResolveOptions): Resolution {
  const catalogue = options.catalogues.find(({ name }) => name === problem.catalogue) ?? common
  const { alias, operation, status } = problem
  const place = (code: string | undefined): Placement | undefined => placeCode(catalogue, { code, alias }, status)
  const { code, definition } = place(problem.code) ?? { code: problem.code, definition: definitionOfStatus(status) }
  const signedIn = options.signedIn === true || (options.audience ?? catalogue.audience) === 'operator'
  const isOpen = definition.disclosure === 'open'

  let presentation = present(code, definition, operation, signedIn)
  let violations = isOpen
    ? problem.violations.map((violation) => resolveViolation(violation, place, operation, signedIn))
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
    presentation,
    violations,
    sameness: samenessOf(problem, catalogue, isOpen, presentation, violations),
  }
}

const bare = ({ severity, outcome, surface, recovery, copy }: Shown): Shown => ({
  severity,
  outcome,
  surface,
  recovery,
  copy,
})

const matches = ({ when }: Variant<string>, operation: Operation | undefined, signedIn: boolean): boolean =>
  (when.signedIn === undefined || when.signedIn === signedIn) &&
  (when.operation === undefined || [when.operation].flat().includes(operation ?? 'notKnown'))

/** An entry's presentation with the first variant that matches, then the rules that hold for every catalogue. */
function present(
  code: string,
  definition: ErrorDefinition<string>,
  operation: Operation | undefined,
  signedIn: boolean,
): Shown {
  // What must look like others of its kind has no variants, whatever an unchecked catalogue says.
  const isFixed = definition.disclosure === 'restricted' || definition.subject === 'other'
  const variant = isFixed ? undefined : definition.variants?.find((one) => matches(one, operation, signedIn))
  const merged: Presentation<string> = { ...definition, ...variant }
  const shown = bare({ ...merged, copy: merged.copy ?? code })
  const label = merged.label?.startsWith(`${merged.recovery}.`) ? { label: merged.label } : undefined
  return { ...ofUnknownOutcome(shown, operation), ...label }
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
  place: (code: string | undefined) => Placement | undefined,
  operation: Operation | undefined,
  signedIn: boolean,
): ResolvedViolation {
  const found = place(violation.code)
  const shown = found && present(found.code, found.definition, operation, signedIn)
  return { ...violation, copy: shown?.surface === 'field' ? shown.copy : 'field.generic' }
}

/** Values, fields and waiting times would tell one hidden entry from another. */
function withoutTraces(problem: PlacedProblem, { disclosure }: ErrorDefinition<string>): Problem {
  const { availableAt, ...rest } = problem
  const { cause, serverMessage } = problem
  const time = disclosure === 'internal' ? availableAt : undefined
  return withOrigin(defined({ ...rest, values: {}, violations: [], availableAt: time }), cause, serverMessage)
}

function samenessOf(
  { scope }: Problem,
  { name }: Catalogue,
  isOpen: boolean,
  { copy, severity, outcome, surface, recovery, label }: Shown,
  violations: readonly ResolvedViolation[],
): string {
  const shown = [copy, severity, outcome, surface, recovery, label]
  return JSON.stringify(isOpen ? [...shown, scope, name, ...violations.map(({ path }) => path).sort()] : shown)
}
