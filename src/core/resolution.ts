import type { Catalogue, ErrorDefinition, Presentation } from '../catalogue/definition'
import type { FieldViolation, Problem } from '../problem'

/** A problem with the entry that knows it and the presentation that holds in this situation. */
export interface Resolution {
  readonly problem: Problem
  readonly catalogue: Catalogue
  readonly definition: ErrorDefinition<string>
  /** The entry's presentation with the matching variant and the shared rules applied; `copy` is always there. */
  readonly presentation: Presentation<string> & { readonly copy: string }
  readonly violations: readonly ResolvedViolation[]
  /** Equal for two problems that a person must not be able to tell apart, and for the same failure again. */
  readonly sameness: string
}

export interface ResolvedViolation extends FieldViolation {
  /** The id of the copy whose `.inline` stands beside the field. */
  readonly copy: string
}
