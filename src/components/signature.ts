import type { ErrorPresentation } from '../react/presentation'

/** Changes when the person has to be told again: another error, outcome or action. A better wording alone is silent. */
export const signature = ({ id, outcome, recovery }: ErrorPresentation): string => `${id} ${outcome} ${recovery.kind}`
