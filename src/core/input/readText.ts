import { longestJson } from './parsedJson'
import { isObject, safeGet } from './safeRead'

const longest = 2000
/** What a chunk costs at least, so that a stream of empty ones comes to an end. */
const leastOfChunk = 16

/** The text of a `Response` or `Blob`. Undefined for what is too long, takes too long, breaks off or isn't text. Never rejects. */
export async function readText(source: object): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, longest, undefined)
  })
  try {
    const copy = copyOf(source)
    const stream = safeGet(copy, 'body')
    const text =
      isObject(stream) && typeof safeGet(stream, 'getReader') === 'function' && typeof TextDecoder === 'function'
        ? await readStream(stream as ReadableStream<Uint8Array>, tooLate)
        : await readWhole(copy, tooLate)
    return text?.replace(/^\uFEFF/, '')
  } catch {
    // Used, locked, broken off: status and headers are left.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** A `Blob` can be read as often as one likes. */
function copyOf(source: object): object {
  const clone = safeGet(source, 'clone')
  const copy: unknown = typeof clone === 'function' ? Reflect.apply(clone, source, []) : source
  return isObject(copy) ? copy : {}
}

/** Polyfills have no stream, Jest's jsdom environment has no decoder, and a Blob knows its size. */
async function readWhole(source: object, tooLate: Promise<undefined>): Promise<string | undefined> {
  if (Number(safeGet(source, 'size') ?? 0) > longestJson) return undefined
  const text: unknown = await Promise.race([(source as Response).text(), tooLate])
  return typeof text === 'string' && text.length <= longestJson ? text : undefined
}

async function readStream(
  stream: ReadableStream<Uint8Array>,
  tooLate: Promise<undefined>,
): Promise<string | undefined> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; bytes <= longestJson;) {
    const chunk = await Promise.race([reader.read(), tooLate])
    if (chunk === undefined) break
    if (chunk.done) return text + decoder.decode()
    bytes += Math.max(chunk.value.byteLength, leastOfChunk)
    text += decoder.decode(chunk.value, { stream: true })
  }
  // The copy and the original are filled together: what nobody reads any more is let go.
  reader.cancel().catch(() => undefined)
  return undefined
}
