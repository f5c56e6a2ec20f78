import { docsAddress } from './docsAddress'

/** The names of the library's own errors. They are stable: links and searches in old logs keep working. */
export type ErrataErrorName =
  | 'catalogue/name'
  | 'catalogue/code'
  | 'catalogue/alias'
  | 'catalogue/value'
  | 'catalogue/recovery'
  | 'catalogue/disclosure'
  | 'catalogue/field'
  | 'catalogue/copy'
  | 'catalogue/retry'
  | 'catalogue/variant'
  | 'catalogue/member'
  | 'catalogue/mistakes'
  | 'provider/missing'
  | 'provider/duplicate-catalogue'
  | 'provider/unknown-catalogue'
  | 'provider/ambiguous-code'
  | 'toaster/missing'
  | 'scope/missing'
  | 'copy/missing'
  | 'copy/format'
  | 'copy/refused'
  | 'locale/load'
  | 'recovery/failed'
  | 'testing/environment'
  | 'testing/timers'

/** A mistake in how the library is used: what, why and how to fix it. Thrown or logged in development only. */
export class ErrataError extends Error {
  readonly code: ErrataErrorName
  constructor(code: ErrataErrorName, what: string, fix: string) {
    super(`react-errata [${code}] ${what} ${fix} ${helpFor(code)}`)
    this.name = 'ErrataError'
    this.code = code
  }
}

/** The section of the docs about an error: its address, or its name while the docs aren't published. */
const helpFor = (code: ErrataErrorName): string =>
  docsAddress === ''
    ? `See Docs / Troubleshooting, "${code}".`
    : `See ${docsAddress}/?path=/docs/docs-troubleshooting--docs#${code.replace('/', '')}`
