import { common } from '../../catalogue/common'

/** The entry of `common` for an HTTP status; without one nothing is known. */
export function codeForStatus(status: number | undefined): string {
  if (status === undefined || status < 400) return 'UNREADABLE'
  // "For legal reasons" is a restriction as well, and has to look like any other refusal.
  const code = `HTTP_${String(status === 451 ? 403 : status)}`
  return common.errors[code] ? code : status < 500 ? 'HTTP_4XX' : 'HTTP_5XX'
}
