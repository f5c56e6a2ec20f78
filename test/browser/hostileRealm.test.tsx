import { render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalizeError } from '../../src/core/normalizeError'
import { readError, unreadResponse } from '../../src/core/input/readError'
import { ErrorBanner, useApiError } from '../../src'
import { registered, shownCopy } from '../fixtures/shownCopy'
import { Provider } from '../react/support'

/* What only a browser has: other realms, whose classes are not ours, and objects that refuse to be looked at. */

type Realm = Window & typeof globalThis

let frame: HTMLIFrameElement
let realm: Realm

beforeEach(() => {
  frame = document.createElement('iframe')
  document.body.append(frame)
  realm = frame.contentWindow as Realm
})
afterEach(() => {
  document.querySelectorAll('iframe').forEach((one) => {
    one.remove()
  })
})

const normalize = (input: unknown) => normalizeError(input, { catalogues: registered })
/** Made by the other realm: none of it is an instance of our classes. */
const made = (code: string): unknown => (realm.Function(`return (${code})`) as () => unknown)()

const refusal = JSON.stringify({
  requestId: 'r-1',
  success: false,
  error: {
    code: 1001,
    key: 'VALIDATION_FAILED',
    message: 'server-words',
    fields: { 'items.0.price': 'server-words' },
  },
})

describe('another realm', () => {
  it('is one: its classes are not ours', () => {
    expect(made('new Error("x")')).not.toBeInstanceOf(Error)
    expect(made('[]')).not.toBeInstanceOf(Array)
    expect(made('({})')).not.toBeInstanceOf(Object)
  })
  it.each([
    ['a body', refusal],
    ['an error that holds an answer', `Object.assign(new Error("x"), { response: { status: 400, data: ${refusal} } })`],
    ['an error with a cause', `new Error("x", { cause: { body: ${refusal} } })`],
    ['JSON', `JSON.stringify(${refusal})`],
  ])('%s is read', (_, code) => {
    expect(normalize(made(code))).toMatchObject({
      catalogue: 'assetpay',
      code: 'VALIDATION_FAILED',
      violations: [{ path: 'items.0.price' }],
    })
  })
  it('a Response is read once, and its body stays for the host', async () => {
    const response = made(
      `new Response(JSON.stringify(${refusal}), { status: 400, headers: { "X-Request-Id": "h-1" } })`,
    )
    expect(response).not.toBeInstanceOf(Response)
    expect(normalize(response)).toBeNull()
    expect(unreadResponse(response)).toBe(response)
    const read = await readError(response)
    expect(normalize(read)).toMatchObject({
      catalogue: 'assetpay',
      code: 'VALIDATION_FAILED',
      status: 400,
      requestId: 'r-1',
    })
    expect(await readError(response)).toBe(read)
    expect((response as Response).bodyUsed).toBe(false)
  })
  it('a Response in an error is read as well', async () => {
    const error = made(
      `Object.assign(new Error("x"), { response: new Response(${JSON.stringify('<html>')}, { status: 502 }) })`,
    )
    expect(normalize(await readError(error))).toMatchObject({ catalogue: 'common', code: 'HTTP_502' })
  })
  it('headers, a date, an abort, a failure of the network', () => {
    const headers = made('new Headers({ "Retry-After": "20", "X-Request-Id": "h-2" })')
    const problem = normalize({ status: 429, headers })
    expect(problem).toMatchObject({ code: 'HTTP_429', requestId: 'h-2' })
    expect((problem?.availableAt ?? 0) - (problem?.receivedAt ?? 0)).toBe(20_000)
    const options = { catalogues: registered, catalogue: 'merchant', values: { resetsAt: made('new Date(0)') as Date } }
    expect(normalizeError('SPEND_LIMIT_REACHED', options)?.values).toEqual({ resetsAt: 0 })
    expect(normalize(made('new DOMException("x", "AbortError")'))).toBeNull()
    expect(normalize(made('new DOMException("x", "TimeoutError")'))?.code).toBe('TIMEOUT')
    expect(normalize(made('new TypeError("Failed to fetch")'))?.code).toBe('NETWORK')
  })
  it('what its own request failed with', async () => {
    const thrown: unknown = await realm.fetch('http://localhost:1/').then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(thrown).not.toBeInstanceOf(Error)
    expect(normalize(thrown)?.code).toBe('NETWORK')
  })
  it('a realm that is gone', async () => {
    const body = made(refusal)
    const response = made(`new Response(JSON.stringify(${refusal}), { status: 400 })`)
    frame.remove()
    expect(normalize(body)?.code).toBe('VALIDATION_FAILED')
    expect(normalize(await readError(response))).toMatchObject({ status: 400 })
  })
})

describe('what a page has and JSON has not', () => {
  /** In a list: a promise would ask it for a `then`. */
  const foreignWindow = async (): Promise<readonly [unknown]> => {
    const foreign = document.createElement('iframe')
    foreign.sandbox.add('allow-scripts')
    foreign.srcdoc = '<p>elsewhere</p>'
    const loaded = new Promise((resolve) => {
      foreign.addEventListener('load', resolve, { once: true })
    })
    document.body.append(foreign)
    await loaded
    return [foreign.contentWindow]
  }
  const detached = (): Element => {
    const element = document.createElement('form')
    // A form's members are its fields.
    element.innerHTML = '<input name="cause"><input name="data"><input name="status" value="500"><input name="name">'
    return element
  }
  const things: readonly (readonly [string, () => unknown])[] = [
    ['this window', () => window],
    ['the document', () => document],
    ['a detached form', detached],
    ['a text node', () => document.createTextNode('server-words')],
    ['an event', () => new ErrorEvent('error', { error: new Error('server-words'), message: 'server-words' })],
    [
      'a rejection',
      () => new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: 'server-words' }),
    ],
    ['a progress event', () => new ProgressEvent('error')],
    ['a File', () => new File(['server-words'], 'server-words.txt')],
    ['a Blob', () => new Blob(['server-words'])],
    ['a FormData', () => new FormData()],
    ['a request that was never sent', () => new XMLHttpRequest()],
    ['a stream', () => new ReadableStream()],
    ['a Response of no origin', () => Response.error()],
    ['an opaque redirect', () => Response.redirect('http://localhost/')],
    ['local storage', () => localStorage],
    ['the location', () => location],
    ['the navigator', () => navigator],
    ['a style', () => getComputedStyle(document.body)],
  ]

  const expectCalm = async (thing: unknown): Promise<void> => {
    const wrapped = [
      thing,
      new Error('x', { cause: thing }),
      Object.assign(new Error('x'), {
        response: { status: 400, data: thing, headers: thing },
        request: thing,
        config: thing,
      }),
      { error: { code: thing, details: [thing], errors: thing, status: thing } },
    ]
    for (const input of wrapped) {
      expect(shownCopy(normalize(await readError(input)))).not.toContain('server-words')
      expect(() => unreadResponse(input)).not.toThrow()
    }
  }

  it.each(things)('%s: nothing throws, and nothing of it is shown', (_, make) => expectCalm(make()))
  it('nor of a window of another origin', async () => {
    const [foreign] = await foreignWindow()
    await expectCalm(foreign)
  })

  it('a window of another origin as a cause has copy on screen', async () => {
    const [cause] = await foreignWindow()
    function Failed() {
      return <ErrorBanner error={useApiError(new Error('x', { cause }))} />
    }
    const { container } = render(
      <Provider>
        <Failed />
      </Provider>,
    )
    expect(container.textContent).not.toBe('')
  })
})
