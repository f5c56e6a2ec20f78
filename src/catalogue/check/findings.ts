import type { ErrataErrorName } from '../../errataError'

/** One mistake in a catalogue. */
export interface Finding {
  readonly name: ErrataErrorName
  /** The code of the entry, where it is about one. */
  readonly code?: string
  readonly what: string
  readonly fix: string
}

/** Takes a finding: its name, what is wrong, how to fix it. */
export type Find = (name: ErrataErrorName, what: string, fix: string) => void

export const isOneOf = (list: readonly string[], word: unknown): boolean =>
  typeof word === 'string' && list.includes(word)

/** A value as it is shown in a finding. */
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 60)}"` : String(value)
