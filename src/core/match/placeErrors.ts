import type { Catalogue, Recognition, RecognizedError } from '../../catalogue/types'
import { isObject } from '../input/safeRead'
import { type CodeMatch, lookupCode } from './lookupCode'

/** What was recognised, with the entry of each of its errors. */
export interface Found {
  readonly catalogue: Catalogue
  readonly recognition: Recognition
  readonly errors: readonly (RecognizedError & { readonly place: CodeMatch })[]
  /** Where the code was, and how it was known: for developers. */
  readonly at: string
  readonly by: 'envelope' | 'standard' | 'bare'
}

export const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

/** Finds the entry of each error that was recognised; what has no code has none. */
export function placeErrors(
  catalogue: Catalogue,
  recognition: Recognition,
  status: number | undefined,
  at: string,
  by: Found['by'],
): Found {
  const errors = recognition.errors.slice(0, 200).flatMap((error) => {
    const place = isObject(error)
      ? lookupCode(catalogue, { code: word(error.code), alias: word(error.alias) }, status ?? recognition.status)
      : undefined
    return place ? [{ ...error, place }] : []
  })
  return { catalogue, recognition, errors, at, by }
}

/** What there is to go by: a code that the catalogue lists, one that it doesn't, or no code. */
export type Rank = 'listed' | 'unlisted' | 'none'
export const rankOf = ({ errors }: Found): Rank =>
  errors.some(({ place }) => place.listed) ? 'listed' : errors.length > 0 ? 'unlisted' : 'none'
