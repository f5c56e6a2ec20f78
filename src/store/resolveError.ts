import { normalizeError } from '../core/normalizeError'
import { omitUndefined } from '../core/omitUndefined'
import type { PageFields } from '../core/pageFields'
import type { Resolution } from '../core/resolution'
import { resolveProblem } from '../core/resolveProblem'
import type { ApiErrorOptions } from './options'
import type { ProviderState } from './providerState'

/**
 * What is known of whatever was thrown, or null where there is nothing to show.
 * @param receivedAt for what can't be remembered by identity: when it came
 * @param fields those of the page
 */
export function resolveError(
  thrown: unknown,
  { operation, catalogue, values, signal }: ApiErrorOptions,
  { catalogues, signedIn, audience }: Pick<ProviderState, 'catalogues' | 'signedIn' | 'audience'>,
  receivedAt?: number,
  fields?: PageFields,
): Resolution | null {
  const at = typeof thrown === 'object' ? undefined : receivedAt
  const problem = normalizeError(
    thrown,
    omitUndefined({ catalogues, operation, catalogue, values, signal, receivedAt: at, fields }),
  )
  return problem && resolveProblem(problem, omitUndefined({ catalogues, signedIn, audience }))
}
