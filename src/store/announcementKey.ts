import type { ErrorPresentation } from './presentation'

/** Changes when the person has to be told again: another error, outcome or action. A better wording alone is silent. */
export const announcementKey = ({ id, outcome, recovery }: ErrorPresentation): string =>
  `${id} ${outcome} ${recovery.kind}`
