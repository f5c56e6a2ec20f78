import { isObject, safeGet } from './safeRead'

/** What was in a `Response` or a `Blob`: the error that stands for the one, the content of the other. */
interface Answer {
  readonly content: unknown
}

/**
 * What was read of each `Response`, or its promise meanwhile. Keyed by the object itself, so it mixes neither providers nor
 * requests on a server, and is gone with the response.
 */
export const responseMemory = new WeakMap<object, Answer | Promise<Answer>>()

/** Inputs whose answers were read. What is still unread in them counts with its status: nothing is waited for twice. */
export const settledInputs = new WeakSet<object>()

/** What was read, and is at hand. */
export function answerOf(source: unknown): Answer | undefined {
  const known = isObject(source) ? responseMemory.get(source) : undefined
  return known instanceof Promise ? undefined : known
}

/** A fetch `Response` by its shape, whichever library or realm made it. */
export const isResponse = (value: object): boolean =>
  typeof safeGet(value, 'clone') === 'function' &&
  typeof safeGet(value, 'text') === 'function' &&
  typeof safeGet(value, 'status') === 'number'

/** A `Blob` by its shape. It has no status, and its text comes later. */
export const isBlob = (value: object): boolean =>
  typeof safeGet(value, 'size') === 'number' &&
  typeof safeGet(value, 'slice') === 'function' &&
  typeof safeGet(value, 'text') === 'function' &&
  !isObject(safeGet(value, 'headers'))

/** Whether there is something in it that `readError` can still read. What the host has read itself is gone. */
export const isUnread = (source: object): boolean =>
  answerOf(source) === undefined &&
  (isBlob(source) || (safeGet(source, 'bodyUsed') !== true && safeGet(source, 'type') !== 'error'))
