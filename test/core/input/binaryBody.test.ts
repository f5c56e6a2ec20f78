import { describe, expect, it } from 'vitest'
import { readError, unreadResponse } from '../../../src/core/input/readError'
import { normalize, problemOf } from '../support'

const body = JSON.stringify({ shop: { code: 'SOLD_OUT' } })
const bytes = new TextEncoder().encode(body)
/** As axios has it, with the `responseType` of the request. */
const axiosError = (data: unknown): Error =>
  Object.assign(new Error('Request failed with status code 409'), {
    name: 'AxiosError',
    code: 'ERR_BAD_REQUEST',
    response: { status: 409, headers: {}, data },
  })

const atOnce: readonly (readonly [string, unknown])[] = [
  ['an ArrayBuffer', bytes.buffer],
  ['a Uint8Array', bytes],
  ['a Uint8ClampedArray', new Uint8ClampedArray(bytes)],
  ['a DataView', new DataView(bytes.buffer)],
  ["Node's Buffer", Buffer.from(body)],
  ['a part of a larger buffer', Buffer.from(`xx${body}xx`).subarray(2, 2 + body.length)],
  ['text with a byte order mark', `\uFEFF${body}`],
  ['bytes with a byte order mark', Buffer.from(`\uFEFF${body}`)],
  ['text with a byte order mark and spaces', `\uFEFF \n${body}`],
]

describe.each(atOnce)('JSON in %s', (_, data) => {
  it('is read at once', () => {
    expect(problemOf(axiosError(data))).toMatchObject({ code: 'SOLD_OUT', status: 409 })
    expect(problemOf(data).code).toBe('SOLD_OUT')
  })
})

describe('JSON in a Blob', () => {
  it.each([
    ['a Blob', new Blob([body], { type: 'application/json' })],
    ['a Blob with a byte order mark', new Blob([`\uFEFF${body}`])],
    ['a File', new File([body], 'invoice.pdf')],
  ])('%s is read once it is waited for', async (_, data) => {
    const error = axiosError(data)
    expect(unreadResponse(error)).toBe(data)
    expect(await readError(error)).toBe(error)
    expect(unreadResponse(error)).toBeUndefined()
    expect(problemOf(error)).toMatchObject({ code: 'SOLD_OUT', status: 409 })
  })
  it('that is a download or too long leaves the status', async () => {
    for (const blob of [new Blob([new Uint8Array(100)]), new Blob(['x'.repeat(70_000)]), new Blob([])]) {
      const error = axiosError(blob)
      await readError(error)
      expect(problemOf(error)).toMatchObject({ code: 'HTTP_409' })
    }
  })
  it('that lies leaves the status', async () => {
    const text = (): unknown => Promise.reject(new Error('no'))
    const error = axiosError({ size: 5, slice: () => null, text })
    await readError(error)
    expect(problemOf(error)).toMatchObject({ code: 'HTTP_409' })
  })
  it('of a download that went well shows nothing', async () => {
    const result = { status: 200, data: new Blob(['%PDF']) }
    expect(normalize(await readError(result))).toBeNull()
  })
})

it.each([`\uFEFF${body}`, `\uFEFF\n${body}`])('a Response with a byte order mark', async (text) => {
  expect(problemOf(await readError(new Response(text, { status: 409 }))).code).toBe('SOLD_OUT')
  const clone = (): object => ({ text: () => Promise.resolve(text) })
  const polyfill = { status: 409, clone, text: () => '' }
  expect(problemOf(await readError(polyfill)).code).toBe('SOLD_OUT')
})

it.each([
  ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ['nothing', new ArrayBuffer(0)],
  ['megabytes', new Uint8Array(3_000_000)],
])('%s leaves the status', (_, data) => {
  expect(problemOf(axiosError(data))).toMatchObject({ code: 'HTTP_409' })
})
