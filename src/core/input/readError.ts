import { ApiResponseError } from './ApiResponseError'
import { collectErrorLayers, parsed } from './errorLayers'
import { readHeader, requestIdHeaders } from './headers'
import { isResponse, responseMemory } from './responseMemory'
import { waitHeaders } from './retryAfter'
import { tryOrUndefined, isObject, safeGet } from './safeRead'

const mostBytes = 65_536
const longest = 2000
const usefulHeaders = [...requestIdHeaders, ...waitHeaders, 'date']

/** The `Response` in an input that is still to be read: the input itself, or what an error wraps. */
export const unreadResponse = (input: unknown): object | undefined =>
  isObject(input) ? collectErrorLayers(input).layers.find(({ unread }) => unread)?.unread : undefined

/**
 * Reads the `Response` that was thrown, returned or wrapped: once, a copy of it, at most 64 kB, for at most two
 * seconds.
 * @returns for a `Response` an `ApiResponseError`; anything else as it is, with the answer inside it remembered.
 * Never rejects.
 */
export async function readError(input: unknown): Promise<unknown> {
  const response = unreadResponse(input)
  if (response) {
    const reading = responseMemory.get(response) ?? readResponse(response)
    responseMemory.set(response, reading)
    responseMemory.set(response, await reading)
  }
  if (!isObject(input)) return input
  if (!isResponse(input)) return awaitable(input) ? new Error('Unreadable', { cause: input }) : input
  const known = responseMemory.get(input)
  if (known) return known
  // The host has read it: status and headers are left.
  const error = errorOf(input, undefined)
  responseMemory.set(input, error)
  return error
}

/** Handing it out of an asynchronous function would wait for it, or throw. */
const awaitable = (input: object): boolean =>
  tryOrUndefined(() => typeof (input as { readonly then?: unknown }).then === 'function') ?? true

async function readResponse(response: object): Promise<Error> {
  let text: string | undefined
  try {
    const { clone } = response as { readonly clone: (this: object) => Response }
    text = await readText(clone.call(response))
  } catch {
    // Used, locked, broken off: status and headers are left.
  }
  return errorOf(response, text ? (parsed(text) ?? text) : undefined)
}

function errorOf(response: object, body: unknown): ApiResponseError {
  const headers: Record<string, string> = {}
  const all = safeGet(response, 'headers')
  for (const name of usefulHeaders) {
    const value = readHeader(all, name)
    if (value !== undefined) headers[name] = value
  }
  const url = safeGet(response, 'url')
  return new ApiResponseError(
    Number(safeGet(response, 'status')),
    headers,
    typeof url === 'string' ? url : undefined,
    body,
  )
}

/** Undefined for what is too long or takes too long: half a body says nothing. */
async function readText(response: Response): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, longest, undefined)
  })
  const stream = response.body
  try {
    // Polyfills have no stream, and Jest's jsdom environment has no decoder.
    if (!stream || typeof stream.getReader !== 'function' || typeof TextDecoder !== 'function') {
      const text = await Promise.race([response.text(), tooLate])
      return text !== undefined && text.length <= mostBytes ? text : undefined
    }
    const reader = stream.getReader()
    const decoder = new TextDecoder()
    let text = ''
    for (let bytes = 0; bytes <= mostBytes;) {
      const chunk = await Promise.race([reader.read(), tooLate])
      if (chunk === undefined) break
      if (chunk.done) return text + decoder.decode()
      bytes += chunk.value.byteLength
      text += decoder.decode(chunk.value, { stream: true })
    }
    reader.cancel().catch(() => undefined)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
