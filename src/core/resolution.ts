import type { Catalogue, ErrorDefinition, Presentation } from '../catalogue/types'
import type { Audience, FieldViolation, Operation, Problem } from '../problem'

/** A problem with the entry that knows it and the presentation that holds in this situation. */
export interface Resolution {
  readonly problem: Problem
  readonly catalogue: Catalogue
  readonly definition: ErrorDefinition<string>
  /** Who reads it: what the host says, otherwise the catalogue. */
  readonly audience: Audience
  /** The entry's presentation with the matching variant and the shared rules applied; `copy` is always there. */
  readonly presentation: Presentation<string> & { readonly copy: string }
  readonly violations: readonly ResolvedViolation[]
  /** Equal for two problems that a person must not be able to tell apart, and for the same failure again. */
  readonly fingerprint: string
}

export interface ResolvedViolation extends FieldViolation {
  /** The id of the copy whose `.inline` is shown beside the field. */
  readonly copy: string
}

/** True where something may only have been read, so that no copy may say that nothing was charged, sent or changed. */
export const mayRead = (operation: Operation | undefined): boolean => operation === undefined || operation === 'read'
