import { normalizeError } from '../core/normalizeError'
import type { Resolution } from '../core/resolution'
import { resolveProblem } from '../core/resolveProblem'
import type { ApiErrorOptions } from './options'
import type { ProviderContextValue } from './providerContext'

/**
 * What is known of whatever was thrown, or null where there is nothing to show.
 * @param receivedAt for what can't be remembered by identity: when it came
 */
export function resolveThrown(
  thrown: unknown,
  { operation, catalogue, values, signal }: ApiErrorOptions,
  { catalogues, signedIn, audience }: Pick<ProviderContextValue, 'catalogues' | 'signedIn' | 'audience'>,
  receivedAt?: number,
): Resolution | null {
  const problem = normalizeError(thrown, {
    catalogues,
    ...(operation && { operation }),
    ...(catalogue !== undefined && { catalogue }),
    ...(values && { values }),
    ...(signal && { signal }),
    ...(receivedAt !== undefined && typeof thrown !== 'object' && { receivedAt }),
  })
  return (
    problem &&
    resolveProblem(problem, {
      catalogues,
      ...(signedIn !== undefined && { signedIn }),
      ...(audience && { audience }),
    })
  )
}
