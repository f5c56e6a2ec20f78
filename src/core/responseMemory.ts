import { read } from './read'

/**
 * What was read of each `Response`: the error that stands for it, or its promise meanwhile. Keyed by the object itself, so it
 * mixes neither providers nor requests on a server, and is gone with the response.
 */
export const responseMemory = new WeakMap<object, Error | Promise<Error>>()

/** A fetch `Response` by its shape, whichever library or realm made it. */
export const isResponse = (value: object): boolean =>
  typeof read(value, 'clone') === 'function' &&
  typeof read(value, 'text') === 'function' &&
  typeof read(value, 'status') === 'number'
