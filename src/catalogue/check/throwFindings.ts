import { ErrataError } from '../../errataError'
import type { Finding } from './findings'

/**
 * Reports all findings in one error.
 * @throws {ErrataError} unless there are none
 */
export function throwFindings(catalogue: string, findings: readonly Finding[]): void {
  const [first] = findings
  if (!first) return
  if (findings.length === 1) throw new ErrataError(first.name, first.what, first.fix)
  const lines = findings.slice(0, 50).map(({ name, what, fix }) => `  [${name}] ${what} ${fix}`)
  throw new ErrataError(
    'catalogue/mistakes',
    `The catalogue "${catalogue}" has ${String(findings.length)} mistakes:`,
    `\n${[...lines, ...(findings.length > lines.length ? ['  …'] : [])].join('\n')}`,
  )
}
