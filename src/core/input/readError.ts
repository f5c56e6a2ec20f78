import { ApiResponseError } from './ApiResponseError'
import { everyLayer } from './errorLayers'
import { headerReader, requestIdHeaders } from './headers'
import { parsedJson } from './parsedJson'
import { readText } from './readText'
import { answerOf, isBlob, isResponse, responseMemory, settledInputs } from './responseMemory'
import { waitHeaders } from './retryAfter'
import { tryOrUndefined, isObject, safeGet } from './safeRead'

/** Of more than these only the status counts. */
const mostAnswers = 4
const usefulHeaders = [...requestIdHeaders, ...waitHeaders, 'date']

const unreadIn = (input: unknown): readonly object[] =>
  isObject(input) && !settledInputs.has(input)
    ? everyLayer(input).flatMap(({ unread }) => (unread ? [unread] : []))
    : []

/**
 * The `Response` or `Blob` in an input that is still to be read: the input itself, or what it holds, wherever
 * `normalizeError` looks. Undefined once `readError` is done with the input, whatever came of it.
 */
export const unreadResponse = (input: unknown): object | undefined => tryOrUndefined(() => unreadIn(input)[0])

/**
 * Reads each `Response` that was thrown, returned or wrapped: once, a copy of it, at most 64 kB, for at most two seconds.
 * @returns for a `Response` an `ApiResponseError`; anything else as it is, with the answers inside it remembered.
 * Never rejects.
 */
export async function readError(input: unknown): Promise<unknown> {
  if (!isObject(input)) return input
  const unread = tryOrUndefined(() => unreadIn(input)) ?? []
  await Promise.all(unread.slice(0, mostAnswers).map(read))
  settledInputs.add(input)
  if (tryOrUndefined(() => isResponse(input)) !== true)
    return awaitable(input) ? new Error('Unreadable', { cause: input }) : input
  const known = answerOf(input)
  if (known) return known.content
  // The host has read it: status and headers are left.
  const error = errorOf(input, undefined)
  responseMemory.set(input, { content: error })
  return error
}

/** Handing it out of an asynchronous function would wait for it, or throw. */
const awaitable = (input: object): boolean =>
  tryOrUndefined(() => typeof (input as { readonly then?: unknown }).then === 'function') ?? true

/** Two that ask for the same answer get the same reading. */
async function read(source: object): Promise<void> {
  const reading =
    responseMemory.get(source) ??
    readText(source).then((text) => {
      const body = text ? (parsedJson(text) ?? text) : undefined
      return { content: isBlob(source) && !isResponse(source) ? body : errorOf(source, body) }
    })
  responseMemory.set(source, reading)
  responseMemory.set(source, await reading)
}

function errorOf(response: object, body: unknown): ApiResponseError {
  const headers: Record<string, string> = {}
  const header = headerReader(safeGet(response, 'headers'))
  for (const name of usefulHeaders) {
    const value = header(name)
    if (value !== undefined) headers[name] = value
  }
  const status = safeGet(response, 'status')
  const url = safeGet(response, 'url')
  return new ApiResponseError(
    typeof status === 'number' ? status : 0,
    headers,
    typeof url === 'string' ? url : undefined,
    body,
  )
}
