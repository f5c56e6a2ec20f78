import { createContext } from 'react'
import type { FieldRegistry } from './fieldRegistry'
import type { ApiErrorOptions } from './options'

/** What the hooks inside a scope need of it, beside what surfaces get. */
export interface ScopeInternalsValue {
  readonly registry: FieldRegistry
  readonly report: (thrown: unknown, options?: ApiErrorOptions) => void
}
export const ScopeInternals = createContext<ScopeInternalsValue | null>(null)
