import { afterEach, describe, expect, it, vi } from 'vitest'
import { readError, unreadResponse } from '../../src/core/input/readError'
import { normalize, problemOf } from './support'

/* The work is the same whatever the size: characters parsed, bytes decoded, keys listed and members read are counted. */

interface Work {
  characters: number
  bytes: number
  keys: number
}

/** Counts what is handed to the functions whose time depends on the size. */
function counted(run: () => unknown): Work {
  const work: Work = { characters: 0, bytes: 0, keys: 0 }
  const { parse } = JSON
  const { keys } = Object
  const { decode } = TextDecoder.prototype
  vi.spyOn(JSON, 'parse').mockImplementation((text: string) => {
    work.characters += text.length
    return parse(text) as unknown
  })
  vi.spyOn(Object, 'keys').mockImplementation((source: object) => {
    const found = keys(source)
    work.keys += found.length
    return found
  })
  vi.spyOn(TextDecoder.prototype, 'decode').mockImplementation(function (this: TextDecoder, input) {
    work.bytes += input?.byteLength ?? 0
    return decode.call(this, input)
  })
  try {
    run()
  } finally {
    vi.restoreAllMocks()
  }
  return work
}

const sizes = [65_536, 3_000_000, 100_000_000]
const json = (length: number): string => `{"a":"${'x'.repeat(length)}"}`
const html = (length: number): string => `<html>${' '.repeat(length)}`

/** As got has it: getters of a class, the text beside its bytes. */
function gotError(text: string): Error {
  const response = { statusCode: 502, headers: {}, body: text, rawBody: Buffer.from(text) }
  return Object.defineProperty(Object.assign(new Error('Response code 502'), { name: 'HTTPError' }), 'response', {
    value: response,
  })
}

const inputs: readonly (readonly [string, (size: number) => unknown])[] = [
  ['bytes', (size) => new Uint8Array(size)],
  ['an ArrayBuffer', (size) => new ArrayBuffer(size)],
  ['a string object', (size) => new String('x'.repeat(size))],
  ['HTML', (size) => html(size)],
  ['JSON', (size) => json(size)],
  ['text that begins like JSON', (size) => `{${'x'.repeat(size)}`],
  ['spaces', (size) => ' '.repeat(size)],
  ['an answer of bytes', (size) => ({ response: { status: 502, data: new Uint8Array(size) } })],
  ['an answer of HTML', (size) => ({ response: { status: 502, data: html(size) } })],
  ['an answer of JSON text', (size) => ({ response: { status: 502, data: json(size) } })],
  ["got's error with HTML", (size) => gotError(html(size))],
  ["got's error with JSON", (size) => gotError(json(size))],
  ['headers in bytes', (size) => ({ status: 429, headers: new Uint8Array(size) })],
  ['a message', (size) => Object.assign(new Error('x'.repeat(size)), { code: 'x'.repeat(size), status: 500 })],
  ['a name', (size) => ({ name: 'E'.repeat(size), message: 'y', reason: 'z'.repeat(size) })],
]

describe.each(inputs)('%s', (_, make) => {
  it.each(sizes)('of %i costs the same', (size) => {
    const input = make(size)
    const work = counted(() => {
      normalize(input)
      unreadResponse(input)
    })
    // Twice, because each of them walks.
    expect(work.characters).toBeLessThanOrEqual(4 * 65_536)
    expect(work.bytes).toBeLessThanOrEqual(4 * 65_536)
    expect(work.keys).toBeLessThan(2000)
  })
})

it('many members of JSON text share one limit', () => {
  for (const many of [10, 800, 20_000]) {
    const text = json(60_000)
    const broken = `${text.slice(0, -1)}!`
    const members = Object.fromEntries(Array.from({ length: many }, (_, i) => [`k${String(i)}`, i % 2 ? text : broken]))
    for (const input of [members, { data: members }, Object.assign(new Error('x'), members), Object.values(members)]) {
      const work = counted(() => normalize(input))
      expect(work.characters).toBeLessThanOrEqual(2 * 65_536)
    }
  }
})

it('many errors at once share one limit', () => {
  const errors = Array.from({ length: 500 }, () => Object.assign(new Error('x'), { data: json(60_000) }))
  const work = counted(() => normalize(new AggregateError(errors)))
  expect(work.characters).toBeLessThanOrEqual(2 * 65_536)
})

it('objects with many keys are listed a few times, wherever they are', () => {
  const many = 20_000
  const wide = Object.fromEntries(Array.from({ length: many }, (_, i) => [`k${String(i)}`, i]))
  const fresh = (): object => ({ ...wide })
  const inputs: readonly unknown[] = [
    wide,
    { status: 500, headers: wide },
    { data: wide, error: fresh(), cause: fresh(), body: fresh(), response: fresh() },
    { errors: Array.from({ length: 30 }, fresh) },
    { data: { data: { data: { data: wide } } } },
    Object.assign(new Error('x'), { config: { headers: wide }, response: { status: 429, headers: fresh() } }),
  ]
  for (const input of inputs) {
    const { keys } = counted(() => normalize(input))
    expect(keys).toBeLessThan(many * 7)
  }
})

describe('a stream', () => {
  afterEach(() => vi.useRealTimers())
  const streaming = (chunk: Uint8Array): { readonly response: Response; readonly reads: () => number } => {
    let reads = 0
    const pull = (controller: ReadableStreamDefaultController): void => {
      reads += 1
      controller.enqueue(chunk)
    }
    return { response: new Response(new ReadableStream({ pull }), { status: 503 }), reads: () => reads }
  }
  it.each([
    ['empty chunks', new Uint8Array(0), 5000],
    ['single bytes', new Uint8Array(1), 5000],
    ['large chunks', new Uint8Array(16_384), 12],
  ])('of %s without an end comes to one', async (_, chunk, most) => {
    const { response, reads } = streaming(chunk)
    expect(problemOf(await readError(response))).toMatchObject({ code: 'HTTP_503' })
    expect(reads()).toBeLessThan(most)
  })
  it('in single bytes is read all the same', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ shop: { code: 'SOLD_OUT' } }))
    const start = (controller: ReadableStreamDefaultController): void => {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    }
    const response = new Response(new ReadableStream({ start }), { status: 409 })
    expect(problemOf(await readError(response)).code).toBe('SOLD_OUT')
  })
})
