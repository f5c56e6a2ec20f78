import { createContext } from 'react'
import type { ReportError } from '../store/createErrorReporter'
import type { FieldRegistry } from '../store/fieldRegistry'

/** What the hooks inside a scope need of it, beside what surfaces get. */
export interface ScopeInternalsValue {
  readonly registry: FieldRegistry
  readonly report: ReportError
  /** Takes away the report whose action has been carried out; absent where the host shows the error itself. */
  readonly withdraw?: () => void
}
export const ScopeInternals = createContext<ScopeInternalsValue | null>(null)
