import type { Plain } from '../../catalogue/types'

export type Dictionary = { readonly [key: string]: Plain | undefined }

/** Plain data that is neither a list nor a single value. */
export const isDictionary = (value: Plain | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
