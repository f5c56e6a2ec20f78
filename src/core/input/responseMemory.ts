import { safeGet } from './safeRead'

/**
 * What was read of each `Response`: the error that stands for it, or its promise meanwhile. Keyed by the object itself, so it
 * mixes neither providers nor requests on a server, and is gone with the response.
 */
export const responseMemory = new WeakMap<object, Error | Promise<Error>>()

/** A fetch `Response` by its shape, whichever library or realm made it. */
export const isResponse = (value: object): boolean =>
  typeof safeGet(value, 'clone') === 'function' &&
  typeof safeGet(value, 'text') === 'function' &&
  typeof safeGet(value, 'status') === 'number'
