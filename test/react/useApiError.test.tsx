import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ApiErrorOptions, readError, useApiError } from '../../src'
import { atHand, body, deferred, Provider, renderError, shopDe, shopEn, shopWith } from './support'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('the same input', () => {
  it('gives the same object, whatever is written in place', () => {
    const thrown = body('LIMIT')
    const options = (): ApiErrorOptions => ({
      operation: 'write',
      values: { limit: { amount: '20', currency: 'USD' } },
      recoveries: { changeAmount: () => undefined },
    })
    const { result, show, all } = renderError(thrown, options)
    const first = result.current
    expect(first?.title).toBe('Above the limit')
    expect(first?.detail).toContain('$20.00')
    show(thrown)
    show(thrown)
    expect(result.current).toBe(first)
    expect(all.length).toBeLessThan(8)
  })

  it('is told by identity for what was made by a class, by content for plain data and by value for primitives', () => {
    const failure = () => Object.assign(new Error('x'), { body: body('SOLD_OUT') })
    const { result, show } = renderError(failure())
    const first = result.current
    show(failure())
    expect(result.current).not.toBe(first)
    expect(result.current?.id).not.toBe(first?.id)

    const plain = renderError(body('SOLD_OUT'))
    const one = plain.result.current
    plain.show(body('SOLD_OUT'))
    expect(plain.result.current).toBe(one)
    plain.show(body('LIMIT'))
    expect(plain.result.current?.id).not.toBe(one?.id)

    const code = renderError('SOLD_OUT', () => ({ catalogue: 'shop' }))
    const before = code.result.current
    code.show(['SOLD', 'OUT'].join('_'))
    expect(code.result.current).toBe(before)
    expect(before?.title).toBe('That is gone')
  })

  it('changes with the content of the values', () => {
    let amount = '20'
    const { result, show } = renderError(body('LIMIT'), () => ({ values: { limit: { amount, currency: 'USD' } } }))
    expect(result.current?.detail).toContain('$20.00')
    amount = '30'
    show(result.current?.problem.cause)
    expect(result.current?.detail).toContain('$30.00')
  })

  it('survives values that are new at each render, or can not be written down', () => {
    let n = 0
    const { result, all } = renderError(body('LIMIT'), () => ({ values: { until: (n += 1) } }))
    expect(result.current?.title).toBe('Above the limit')
    expect(all.length).toBeLessThan(10)
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    expect(renderError(body('LIMIT'), () => ({ values: cyclic as never })).result.current?.title).toBe(
      'Above the limit',
    )
  })

  it('survives an error that is made while rendering', async () => {
    const hook = renderHook(() => useApiError(body('SOLD_OUT')), { wrapper: Provider })
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    expect(hook.result.current?.title).toBe('That is gone')
  })

  it('stays the same when other copy arrives', async () => {
    const other = deferred<{ default: Record<string, string> }>()
    const quiet = { ...shopWith({ en: () => other.promise }), name: 'other' }
    const { result } = renderError(body('SOLD_OUT'), undefined, {
      catalogues: [shopWith({}), quiet],
      messages: atHand,
    })
    const first = result.current
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      other.resolve({ default: {} })
      await other.promise
    })
    expect(result.current).toBe(first)
  })
})

describe('nothing to show', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an abort', new DOMException('stop', 'AbortError')],
    ['a success', body('ok')],
  ])('%s', (_, thrown) => {
    expect(renderError(thrown).result.current).toBeNull()
  })
})

describe('a Response', () => {
  const response = () => new Response(JSON.stringify(body('SOLD_OUT', { id: 'req_1' })), { status: 409 })

  it('is null until it has been read once, then one result', async () => {
    const thrown = response()
    const clone = vi.spyOn(thrown, 'clone')
    const one = renderError(thrown)
    const two = renderError(thrown)
    expect(one.result.current).toBeNull()
    await waitFor(() => {
      expect(one.result.current?.title).toBe('That is gone')
      expect(two.result.current?.title).toBe('That is gone')
    })
    expect(clone).toHaveBeenCalledTimes(1)
    expect(new Set(one.all).size).toBe(2)
    expect(one.result.current?.reference).toBe('req_1')
    expect(thrown.bodyUsed).toBe(false)
  })

  it('is found inside an error', async () => {
    const { result } = renderError(Object.assign(new Error('x'), { response: response() }))
    expect(result.current).toBeNull()
    await waitFor(() => {
      expect(result.current?.title).toBe('That is gone')
    })
  })

  it('is there at once after readError, and null for a success', async () => {
    expect(renderError(await readError(response())).result.current?.title).toBe('That is gone')
    const fine = renderError(new Response('{"shop":"ok"}'))
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
    expect(fine.result.current).toBeNull()
  })
})

describe('copy that has to be loaded', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  const flush = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

  it('is waited for, then the generic copy is shown, and upgraded with the same id', async () => {
    const copy = deferred<{ default: Record<string, string> }>()
    const { result } = renderError(body('SOLD_OUT'), undefined, {
      catalogues: [shopWith({ en: () => copy.promise })],
      messages: {},
    })
    await flush(290)
    expect(result.current).toBeNull()
    await flush(20)
    const generic = result.current
    expect(generic?.title).toBeTruthy()
    expect(generic?.title).not.toBe('That is gone')
    expect(generic?.recovery.kind).toBe('refresh')
    copy.resolve({ default: shopEn })
    await flush(1)
    expect(result.current?.title).toBe('That is gone')
    expect(result.current?.id).toBe(generic?.id)
  })

  it('is generic in the same language', async () => {
    const never = new Promise<never>(() => undefined)
    const { result } = renderError(body('SOLD_OUT'), undefined, {
      locale: 'de',
      catalogues: [shopWith({ de: () => never })],
      messages: { de: { common: atHand.de.common } },
    })
    await flush(310)
    expect(result.current?.lang).toBeUndefined()
    expect(result.current?.recovery.label).toBe(atHand.de.common['action.refresh.label'])
  })

  it('stays generic where the chunk fails, which is said in development, and is tried again later', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const load = vi.fn(() => Promise.reject(new Error('offline')))
    const { result, show } = renderError(body('SOLD_OUT'), undefined, {
      catalogues: [shopWith({ en: load })],
      messages: {},
    })
    await flush(310)
    expect(result.current?.title).toBeTruthy()
    expect(String(log.mock.calls[0]?.[0])).toContain('locale/load')
    const before = load.mock.calls.length
    await flush(6000)
    load.mockImplementation((() => Promise.resolve({ default: shopEn })) as never)
    show(body('SOLD_OUT'))
    await flush(10)
    expect(load.mock.calls.length).toBeGreaterThan(before)
    expect(result.current?.title).toBe('That is gone')
  })

  it('comes with a live switch of the language, without leaving the screen or passing through English', async () => {
    const copy = deferred<{ default: Record<string, string> }>()
    const common = deferred<{ default: Record<string, string> }>()
    const catalogue = shopWith(
      { en: () => Promise.resolve({ default: shopEn }), de: () => copy.promise },
      { de: () => common.promise },
    )
    const seen: (string | null)[] = []
    let locale = 'en'
    const thrown = body('SOLD_OUT')
    const hook = renderHook(
      () => {
        const error = useApiError(thrown)
        seen.push(error && `${error.title} / ${error.recovery.label}`)
        return error
      },
      {
        wrapper: ({ children }) => (
          <Provider catalogues={[catalogue]} locale={locale} messages={{}}>
            {children}
          </Provider>
        ),
      },
    )
    await flush(10)
    expect(hook.result.current?.title).toBe('That is gone')
    const id = hook.result.current?.id
    seen.length = 0
    locale = 'de'
    hook.rerender()
    await flush(100)
    expect(hook.result.current?.title).toBe('That is gone')
    common.resolve({ default: atHand.de.common })
    await flush(50)
    copy.resolve({ default: shopDe })
    await flush(10)
    expect(hook.result.current?.title).toBe('Das ist weg')
    expect(hook.result.current?.id).toBe(id)
    expect([...new Set(seen)]).toEqual([
      'That is gone / Refresh details',
      `Das ist weg / ${String(atHand.de.common['action.refresh.label'])}`,
    ])
  })
})

it('stays on screen when the words of another language are slow', async () => {
  vi.useFakeTimers()
  const never = new Promise<never>(() => undefined)
  let locale = 'en'
  const catalogue = shopWith({ en: () => Promise.resolve({ default: shopEn }), de: () => never })
  const thrown = body('SOLD_OUT')
  const seen: unknown[] = []
  const hook = renderHook(
    () => {
      const error = useApiError(thrown)
      seen.push(error)
      return error
    },
    {
      wrapper: ({ children }) => (
        <Provider catalogues={[catalogue]} locale={locale} messages={{ de: { common: atHand.de.common } }}>
          {children}
        </Provider>
      ),
    },
  )
  await act(() => vi.advanceTimersByTimeAsync(10))
  seen.length = 0
  locale = 'de'
  hook.rerender()
  await act(() => vi.advanceTimersByTimeAsync(310))
  expect(hook.result.current?.recovery.label).toBe(atHand.de.common['action.refresh.label'])
  expect(seen).not.toContain(null)
})

describe('dismiss', () => {
  it('hides this input until another one comes', () => {
    const first = body('SOLD_OUT')
    const { result, show } = renderError(first)
    act(() => result.current?.dismiss())
    expect(result.current).toBeNull()
    show(first)
    expect(result.current).toBeNull()
    show(body('LIMIT'))
    expect(result.current?.title).toBe('Above the limit')
    show(first)
    expect(result.current?.title).toBe('That is gone')
  })

  it('does not hide a code for ever', () => {
    const { result, show } = renderError('SOLD_OUT', () => ({ catalogue: 'shop' }))
    act(() => result.current?.dismiss())
    expect(result.current).toBeNull()
    show(null)
    show('SOLD_OUT')
    expect(result.current?.title).toBe('That is gone')
  })
})

describe('the recommended action', () => {
  it('has nothing to press without a handler, a function or a link with one; the call wins', () => {
    expect(renderError(body('SOLD_OUT')).result.current?.recovery).not.toHaveProperty('run')
    const link = renderError(body('SOLD_OUT'), undefined, {
      recoveries: { refresh: { href: '/again', target: '_top' } },
    })
    expect(link.result.current?.recovery).toMatchObject({ href: '/again', target: '_top' })
    expect(link.result.current?.recovery).not.toHaveProperty('run')
    const [outer, inner] = [vi.fn(), vi.fn()]
    const both = renderError(body('SOLD_OUT'), () => ({ recoveries: { refresh: inner } }), {
      recoveries: { refresh: outer },
    })
    both.result.current?.recovery.run?.()
    expect(inner).toHaveBeenCalledExactlyOnceWith(both.result.current?.problem)
    expect(outer).not.toHaveBeenCalled()
  })

  it('runs the latest handler from an old presentation', () => {
    let handler = vi.fn()
    const { result, show } = renderError(body('SOLD_OUT'), () => ({ recoveries: { refresh: handler } }))
    const first = result.current
    handler = vi.fn()
    show(first?.problem.cause)
    first?.recovery.run?.()
    expect(result.current).toBe(first)
    expect(handler).toHaveBeenCalledTimes(1)
  })

  it('is busy while an asynchronous handler runs, and does not run twice', async () => {
    const work = deferred<undefined>()
    const handler = vi.fn(() => work.promise)
    const { result } = renderError(body('SOLD_OUT'), () => ({ recoveries: { refresh: handler } }))
    act(() => {
      result.current?.recovery.run?.()
      result.current?.recovery.run?.()
    })
    expect(handler).toHaveBeenCalledTimes(1)
    expect(result.current?.recovery.busy).toBe(true)
    await act(async () => {
      work.resolve(undefined)
      await work.promise
    })
    expect(result.current?.recovery.busy).toBe(false)
    act(() => result.current?.recovery.run?.())
    expect(handler).toHaveBeenCalledTimes(2)
  })

  it('of the next error is not busy with the last one', () => {
    const handler = vi.fn(() => new Promise(() => undefined))
    const { result, show } = renderError(body('SOLD_OUT'), () => ({ recoveries: { refresh: handler } }))
    act(() => result.current?.recovery.run?.())
    expect(result.current?.recovery.busy).toBe(true)
    show(new Error('next', { cause: body('SOLD_OUT') }))
    expect(result.current?.recovery.busy).toBe(false)
    act(() => result.current?.recovery.run?.())
    expect(handler).toHaveBeenCalledTimes(2)
  })

  it('waits: the handler of retry, after the time that counts from when the error came', () => {
    vi.useFakeTimers()
    const retry = vi.fn()
    const thrown = body('BUSY')
    const { result, show } = renderError(thrown, () => ({ recoveries: { retry } }))
    const { recovery, problem } = result.current!
    expect(recovery.kind).toBe('wait')
    expect(recovery.availableAt).toBe(problem.receivedAt + 30_000)
    expect(recovery.labelAt(problem.receivedAt)).toContain('30')
    recovery.run?.()
    expect(retry).not.toHaveBeenCalled()
    pass(10_000)
    show(thrown)
    expect(renderError(thrown).result.current?.recovery.availableAt).toBe(recovery.availableAt)
    pass(20_001)
    recovery.run?.()
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('keeps the clock of a bare code as well, and a waiting time of the server does not block another action', () => {
    vi.useFakeTimers()
    let operation: 'read' | 'write' = 'write'
    const { result, show } = renderError('BUSY', () => ({ catalogue: 'shop', operation }))
    const until = result.current?.recovery.availableAt
    pass(5000)
    operation = 'read'
    show('BUSY')
    expect(result.current?.recovery.availableAt).toBe(until)

    const refresh = vi.fn()
    const waiting = renderError(body('SOLD_OUT', { wait: 60 }), () => ({ recoveries: { refresh } }))
    waiting.result.current?.recovery.run?.()
    expect(refresh).toHaveBeenCalledTimes(1)
  })
})
