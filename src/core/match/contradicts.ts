import type { ErrorDefinition } from '../../catalogue/types'

/** Not signed in, too often, a failed server: whatever a word says, these are certain. */
export const isCertain = (status: number): boolean => status === 401 || status === 429 || status >= 500

function agrees({ outcome, recovery }: ErrorDefinition<string>, answered: number): boolean {
  if (answered === 401) return recovery === 'signIn' || recovery === 'enterCode'
  if (answered === 429) return recovery === 'wait'
  return outcome === 'unknown' || (answered === 503 && recovery === 'wait')
}

/** Whether an answer's status says something else than an entry, so that a guess of the entry is wrong. */
export const contradicts = (definition: ErrorDefinition<string>, answered: number | undefined): boolean =>
  answered !== undefined && isCertain(answered) && definition.status !== answered && !agrees(definition, answered)

/** The same for a number that stands alone. It says so little that an entry of a certain status needs that status, too. */
export function contradictsNumber(definition: ErrorDefinition<string>, answered: number | undefined): boolean {
  const { status, outcome } = definition
  if (answered === undefined || answered < 400 || status === answered) return false
  if (status === undefined) return contradicts(definition, answered)
  if (status >= 500 && answered >= 500) return outcome !== 'unknown'
  return isCertain(status) || isCertain(answered)
}
