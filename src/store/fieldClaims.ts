import { anyRow, fieldKey } from '../fieldKey'
import type { Field, FieldRegistry } from './fieldRegistry'
import type { ErrorPresentation } from './presentation'
import type { ScopeContent } from './scopeShell'

/**
 * The name under which a field takes its part of an error. An error stays with its control: a row that moves, as its key says,
 * takes along what is said of it, and a new row doesn't take what is said of the one that had its place.
 * @param name the field's name now
 * @returns empty where another field has it
 */
export function claimField(field: Field, name: string, error: ErrorPresentation, { mounted }: FieldRegistry): string {
  const { claim } = field
  const isSame = claim?.errorId === error.id
  if (isSame && (claim.name === '' || claim.name === name || anyRow(claim.name) === anyRow(name))) return claim.name
  const key = fieldKey(name)
  const isNewRow = field.shows && field.controls.length === 0 && anyRow(name) !== key
  const isTaken =
    isNewRow && mounted.get().some((other) => other.shows && other !== field && fieldKey(other.name) === key)
  field.claim = { errorId: error.id, name: isTaken ? '' : name }
  return field.claim.name
}

/** The sentence of a scope's error for one field, unless the person has put it right. */
export const openText = ({ error, cleared }: ScopeContent, name: string): string | undefined =>
  cleared.has(fieldKey(name)) ? undefined : error?.messageFor(name)
