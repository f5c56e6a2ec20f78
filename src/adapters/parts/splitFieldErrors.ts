import { useMemo, useSyncExternalStore } from 'react'
import { fieldKey } from '../../fieldKey'
import type { ErrorPresentation } from '../../store/presentation'

/** One sentence at one field of the form. */
export interface PlacedError {
  /** The form's own spelling of the field's name. */
  readonly name: string
  readonly text: string
  /** The host's label from the provider's `fields`, if it gave one. */
  readonly label: string | undefined
}

export interface PlacedErrors {
  readonly fields: readonly PlacedError[]
  /** The whole error again, for a banner, unless its fields say all of it. */
  readonly rest: ErrorPresentation | null
}

/** Splits an error between the fields that a form has, and what a banner has to show. */
export function splitFieldErrors(error: ErrorPresentation | null | undefined, names: readonly string[]): PlacedErrors {
  if (!error) return { fields: [], rest: null }
  const known = new Map(names.map((name) => [fieldKey(name), name]))
  const fields = new Map<string, PlacedError>()
  let missing = false
  for (const { name: host, path, text, label } of error.violations) {
    const name = known.get(fieldKey(host)) ?? known.get(fieldKey(path))
    if (name === undefined) missing = true
    else if (!fields.has(name)) fields.set(name, { name, text, label })
  }
  const aboutFields = fields.size > 0 && !missing && (error.surface === 'field' || error.isSummary)
  return { fields: [...fields.values()], rest: aboutFields ? null : error }
}

/** The same in React. The names are asked for again after each rendering and whenever `subscribe` says so. */
export function useSplitFieldErrors(
  error: ErrorPresentation | null | undefined,
  names: () => Iterable<string>,
  subscribe: (listener: () => void) => () => void,
): PlacedErrors {
  const found = useSyncExternalStore(
    subscribe,
    () => (error && error.violations.length > 0 ? [...names()].join('\n') : ''),
    () => '',
  )
  return useMemo(() => splitFieldErrors(error, found === '' ? [] : found.split('\n')), [error, found])
}
