import { fieldKey } from '../fieldKey'
import { isFieldSeen } from './fieldLookup'
import type { ErrorPresentation, PresentedViolation } from './presentation'
import type { ScopeShell } from './scopeShell'

/** The names that a field of an error goes by. */
export const keysOf = ({ path, name }: PresentedViolation): readonly string[] => [fieldKey(path), fieldKey(name)]

export interface RoutedError {
  readonly route: 'fields' | 'banner' | 'toaster' | 'nowhere'
  /** What is shown in the scope. */
  readonly error: ErrorPresentation | null
  /** The same without what has been put right. */
  readonly open: ErrorPresentation | null
}

/**
 * Where a scope's error goes.
 * @param cleared keys of the fields that the person has put right
 */
export function routeInScope(
  presentation: ErrorPresentation | null,
  cleared: ReadonlySet<string>,
  { registry, banners }: ScopeShell,
): RoutedError {
  if (!presentation) return { route: 'nowhere', error: null, open: null }
  if (presentation.surface === 'toast') return { route: 'toaster', error: null, open: null }
  const error = presentation
  const isOpen = (violation: PresentedViolation): boolean => !keysOf(violation).some((key) => cleared.has(key))
  const open = withOpenFields(error, error.violations.every(isOpen) ? '' : [...cleared].join('\n'), isOpen)
  const hasBanner = banners.get() > 0
  // Only fields are wrong: what has been put right needs no surface any more. One is shown at its field alone; several also
  // get a summary, where there is a banner for it.
  if (error.violations.length > 0 && (error.surface === 'field' || error.isSummary)) {
    if (open.violations.length === 0) return { route: 'nowhere', error, open }
    const atFields = open.violations.every((violation) => isFieldSeen(registry, keysOf(violation)))
    if (atFields && !(error.isSummary && hasBanner)) return { route: 'fields', error, open }
  }
  return { route: hasBanner ? 'banner' : 'toaster', error, open }
}

const openVersions = new WeakMap<ErrorPresentation, Map<string, ErrorPresentation>>()

/** The same object for the same error and fields, so that nothing renders again. */
function withOpenFields(
  error: ErrorPresentation,
  key: string,
  isOpen: (violation: PresentedViolation) => boolean,
): ErrorPresentation {
  if (key === '') return error
  let versions = openVersions.get(error)
  if (!versions) openVersions.set(error, (versions = new Map<string, ErrorPresentation>()))
  let open = versions.get(key)
  if (!open) versions.set(key, (open = { ...error, violations: error.violations.filter(isOpen) }))
  return open
}
