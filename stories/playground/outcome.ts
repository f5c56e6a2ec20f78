import type { Catalogue } from '../../src/catalogue/types'
import { readError } from '../../src/core/input/readError'
import { ambiguousCode } from '../../src/core/match/ambiguousCode'
import { type Evaluation, evaluate } from '../../src/core/evaluateError'
import { normalizeError } from '../../src/core/normalizeError'
import type { Resolution } from '../../src/core/resolution'
import { resolveProblem } from '../../src/core/resolveProblem'
import type { Problem } from '../../src/problem'
import { givenSignedIn } from '../support/saidSignedIn'
import { type Given, handOver } from './handOver'
import { registeredCatalogues } from './registered'
import type { PlaygroundState } from './state'

/** What the library makes of what an application has in its hands, with everything that led there. */
export interface Outcome {
  readonly state: PlaygroundState
  readonly given: Given
  /** After `readError`. */
  readonly read: unknown
  readonly evaluation: Evaluation
  readonly problem: Problem | null
  readonly resolution: Resolution | undefined
  readonly ambiguous: ReturnType<typeof ambiguousCode>
  readonly catalogues: readonly Catalogue[]
}

/** Runs the whole way once. */
export async function outcomeOf(state: PlaygroundState): Promise<Outcome> {
  const given = await handOver(state)
  const read = given.how === 'nothing' ? undefined : await readError(given.value)
  const catalogues = registeredCatalogues(state.registered)
  const asked = { catalogues, ...(state.named !== undefined && { catalogue: state.named }) }
  const evaluation = evaluate(read, asked)
  const { operation, signedIn } = state
  const problem = normalizeError(read, { ...asked, ...(operation !== 'notKnown' && { operation }) })
  return {
    state,
    given,
    read,
    evaluation,
    problem,
    resolution: problem ? resolveProblem(problem, { catalogues, ...givenSignedIn(signedIn) }) : undefined,
    ambiguous: state.named === undefined ? ambiguousCode(read, catalogues) : undefined,
    catalogues,
  }
}
