import { act, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createErrorReporter,
  ErrorBanner,
  type ErrorReporter,
  ErrorToaster,
  useApiError,
  useErrorReporter,
} from '../../src'
import { body, deferred, Provider, renderIn } from '../react/support'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const toasts = () => document.querySelectorAll('.errata-toast')
const flush = (ms = 1) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('a reporter outside React', () => {
  it('shows what is reported, now and before the provider came, once in StrictMode', async () => {
    const report = createErrorReporter()
    report(body('SOLD_OUT'))
    renderIn(<ErrorToaster />, { reporter: report })
    await flush()
    expect(toasts()).toHaveLength(1)
    expect(document.querySelector('.errata-count')).toBeNull()
    act(() => {
      report(body('LIMIT'))
    })
    expect(toasts()).toHaveLength(2)
    act(() => {
      report(body('SOLD_OUT'))
    })
    expect(toasts()).toHaveLength(2)
    expect(screen.getByText('2 times')).toBeInTheDocument()
  })

  it('takes anything and shows nothing for nothing', async () => {
    const report = createErrorReporter()
    renderIn(<ErrorToaster />, { reporter: report })
    act(() => {
      report(null)
      report(undefined)
      report(new DOMException('x', 'AbortError'))
      report(body('ok'))
    })
    await flush()
    expect(toasts()).toHaveLength(0)
    act(() => {
      report(Symbol('odd'))
    })
    expect(toasts()).toHaveLength(1)
  })

  it('keeps the last 20 reports for 30 seconds', async () => {
    const report = createErrorReporter()
    report(body('CRASHED'))
    await flush(20_000)
    for (let n = 0; n < 20; n += 1) report(body('SOLD_OUT'))
    await flush(15_000)
    const { unmount } = renderIn(<ErrorToaster />, { reporter: report })
    await flush()
    expect(screen.getByText('20 times')).toBeInTheDocument()
    expect(toasts()).toHaveLength(1)
    unmount()

    report(body('LIMIT'))
    await flush(30_001)
    renderIn(<ErrorToaster />, { reporter: report })
    await flush()
    expect(toasts()).toHaveLength(0)
  })

  it('of one provider is not heard by another', async () => {
    const [one, two] = [createErrorReporter(), createErrorReporter()]
    render(
      <>
        <section aria-label="one">
          <Provider reporter={one}>
            <ErrorToaster />
          </Provider>
        </section>
        <section aria-label="two">
          <Provider reporter={two}>
            <ErrorToaster />
          </Provider>
        </section>
      </>,
    )
    act(() => {
      one(body('SOLD_OUT'))
    })
    await flush()
    expect(screen.getByRole('region', { name: 'one' })).toHaveTextContent('That is gone')
    expect(screen.getByRole('region', { name: 'two' })).not.toHaveTextContent('That is gone')
  })

  it('waits again once its provider has gone', async () => {
    const report = createErrorReporter()
    renderIn(<ErrorToaster />, { reporter: report }).unmount()
    report(body('SOLD_OUT'))
    renderIn(<ErrorToaster />, { reporter: report })
    await flush()
    expect(toasts()).toHaveLength(1)
  })
})

describe('the hook', () => {
  function OnMount({ thrown }: { thrown: readonly unknown[] }) {
    const report = useErrorReporter()
    useEffect(() => {
      for (const each of thrown) report(each)
    }, [report, thrown])
    return null
  }

  it('reports before the toaster is there, and is told by name after 30 seconds without one', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const thrown = [body('SOLD_OUT')]
    const { rerender } = render(
      <Provider>
        <OnMount thrown={thrown} />
      </Provider>,
    )
    await flush(20_000)
    rerender(
      <Provider>
        <OnMount thrown={thrown} />
        <ErrorToaster />
      </Provider>,
    )
    await flush()
    expect(toasts()).toHaveLength(1)
    await flush(11_000)
    expect(log).not.toHaveBeenCalled()
  })

  it('warns about a missing toaster, but not once the provider has gone', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const first = render(
      <Provider>
        <OnMount thrown={[body('SOLD_OUT')]} />
      </Provider>,
    )
    await flush(30_001)
    expect(String(log.mock.calls[0]?.[0])).toContain('toaster/missing')
    log.mockClear()
    first.unmount()
    render(
      <Provider>
        <OnMount thrown={[body('SOLD_OUT')]} />
      </Provider>,
    ).unmount()
    await flush(30_001)
    expect(log).not.toHaveBeenCalled()
  })

  it('shows a Response once it is read, and an action reports what its handler throws or rejects with', async () => {
    const rejects = vi.fn(() => Promise.reject(body('LIMIT')))
    const { rerender } = render(
      <Provider recoveries={{ refresh: rejects }}>
        <OnMount thrown={[new Response(JSON.stringify(body('SOLD_OUT')), { status: 409 })]} />
        <ErrorToaster />
      </Provider>,
    )
    await waitFor(() => expect(toasts()).toHaveLength(1))
    act(() => screen.getByRole('button', { name: 'Refresh details' }).click())
    await waitFor(() => expect(screen.getByText('Above the limit')).toBeInTheDocument())
    await waitFor(() => expect(toasts()).toHaveLength(1))

    const again = [body('SOLD_OUT')]
    const throws = () => {
      throw body('CRASHED')
    }
    rerender(
      <Provider recoveries={{ refresh: throws }}>
        <OnMount thrown={again} />
        <ErrorToaster />
      </Provider>,
    )
    act(() => screen.getByRole('button', { name: 'Refresh details' }).click())
    expect(toasts()).toHaveLength(3)
    rerender(
      <Provider recoveries={{ refresh: () => Promise.reject() }}>
        <OnMount thrown={again} />
        <ErrorToaster limit={9} />
      </Provider>,
    )
    act(() => screen.getByRole('button', { name: 'Refresh details' }).click())
    await waitFor(() => expect(screen.queryByText('That is gone')).toBeNull())
    expect(toasts()).toHaveLength(3)
  })

  it('leaves when it is dismissed, and comes again when it is reported again', async () => {
    const report = createErrorReporter()
    render(
      <StrictMode>
        <Provider reporter={report}>
          <ErrorToaster />
        </Provider>
      </StrictMode>,
    )
    act(() => {
      report('SOLD_OUT', { catalogue: 'shop' })
    })
    act(() => screen.getByRole('button', { name: 'Dismiss' }).click())
    await flush()
    expect(toasts()).toHaveLength(0)
    act(() => {
      report('SOLD_OUT', { catalogue: 'shop' })
    })
    expect(toasts()).toHaveLength(1)
    expect(document.querySelector('.errata-count')).toBeNull()
  })
})

describe('what report() returns', () => {
  const setUp = (props: Parameters<typeof renderIn>[1] = {}) => {
    const report = createErrorReporter()
    return { report, ...renderIn(<ErrorToaster />, { reporter: report, ...props }) }
  }
  const tell = (report: ErrorReporter, ...args: Parameters<ErrorReporter>) => {
    let withdraw = (): void => undefined
    act(() => {
      withdraw = report(...args)
    })
    return withdraw
  }

  it('withdraws that report, once or often, and nothing else', () => {
    const { report } = setUp()
    const [first, second] = [tell(report, body('SOLD_OUT')), tell(report, body('LIMIT'))]
    act(first)
    act(first)
    expect(toasts()).toHaveLength(1)
    expect(screen.getByText('Above the limit')).toBeInTheDocument()
    act(second)
    expect(toasts()).toHaveLength(0)
  })

  it('of the same failure twice leaves the other', () => {
    const { report } = setUp()
    const [first, second] = [tell(report, body('SOLD_OUT')), tell(report, body('SOLD_OUT'))]
    act(second)
    expect(toasts()).toHaveLength(1)
    act(first)
    expect(toasts()).toHaveLength(0)
  })

  it('works on what still waits for a provider, and on what has waited', async () => {
    const report = createErrorReporter()
    const [gone, kept] = [report(body('SOLD_OUT')), report(body('LIMIT'))]
    gone()
    gone()
    const { unmount } = renderIn(<ErrorToaster />, { reporter: report })
    await flush()
    expect(toasts()).toHaveLength(1)
    act(kept)
    expect(toasts()).toHaveLength(0)
    unmount()
    kept()
  })

  it('works before the toaster is there, after the provider has gone, and for nothing', async () => {
    const { report, unmount } = setUp()
    const [nothing, abort] = [tell(report, null), tell(report, new DOMException('x', 'AbortError'))]
    act(nothing)
    act(abort)
    const late = tell(report, body('SOLD_OUT'))
    unmount()
    late()
    const withdraw = { now: (): void => undefined }
    function OnMountOnce() {
      const tellProvider = useErrorReporter()
      useEffect(() => {
        withdraw.now = tellProvider(body('SOLD_OUT'))
        return withdraw.now
      }, [tellProvider])
      return null
    }
    const second = renderIn(<OnMountOnce />)
    act(withdraw.now)
    second.rerender(
      <StrictMode>
        <Provider>
          <ErrorToaster />
        </Provider>
      </StrictMode>,
    )
    await flush()
    expect(toasts()).toHaveLength(0)
  })

  it('can be the clean-up of an effect: shown once in StrictMode, gone with its component', async () => {
    function Loader() {
      const report = useErrorReporter()
      useEffect(() => report(body('SOLD_OUT')), [report])
      return null
    }
    const page = (inside: ReactNode) => (
      <StrictMode>
        <Provider>
          {inside}
          <ErrorToaster />
        </Provider>
      </StrictMode>
    )
    const { rerender } = render(page(<Loader />))
    await flush()
    expect(toasts()).toHaveLength(1)
    expect(document.querySelector('.errata-count')).toBeNull()
    rerender(page(null))
    await flush()
    expect(toasts()).toHaveLength(0)
  })

  it('of several reporters withdraws its own', () => {
    const [one, two] = [createErrorReporter(), createErrorReporter()]
    renderIn(
      <>
        <ErrorToaster />
        <Provider reporter={two} />
      </>,
      { reporter: one },
    )
    const first = tell(one, body('SOLD_OUT'))
    tell(two, body('LIMIT'))
    act(first)
    expect(toasts()).toHaveLength(1)
    expect(screen.getByText('Above the limit')).toBeInTheDocument()
  })

  it('withdraws a Response that is still being read', async () => {
    const { report } = setUp()
    const withdraw = tell(report, new Response(JSON.stringify(body('SOLD_OUT')), { status: 409 }))
    act(withdraw)
    await flush(500)
    expect(toasts()).toHaveLength(0)
  })
})

describe('once the handler of its action has settled', () => {
  const press = (name: RegExp) => {
    act(() => screen.getByRole('button', { name }).click())
  }

  function setUp(refresh: () => unknown) {
    const report = createErrorReporter()
    renderIn(<ErrorToaster />, { reporter: report, recoveries: { refresh, retry: refresh } })
    act(() => {
      report(body('SOLD_OUT'))
    })
    return report
  }

  it('a report leaves; until then it is busy', async () => {
    const call = deferred<unknown>()
    setUp(() => call.promise)
    press(/refresh/i)
    expect(toasts()).toHaveLength(1)
    call.resolve(null)
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })

  it('a handler that returns nothing withdraws nothing', async () => {
    setUp(() => undefined)
    press(/refresh/i)
    await flush(100)
    expect(toasts()).toHaveLength(1)
  })

  it('a failure that was reported meanwhile stays', async () => {
    const call = deferred<unknown>()
    const report = setUp(() => call.promise)
    press(/refresh/i)
    act(() => {
      report(body('LIMIT'))
    })
    call.resolve(null)
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(screen.getByText('Above the limit')).toBeInTheDocument()
  })

  it.each(['reports', 'rejects with'])('the same failure again, which it %s, is counted', async (how) => {
    const reports = { again: (): unknown => undefined }
    const handler = async () => {
      await Promise.resolve()
      if (how === 'rejects with') throw body('SOLD_OUT')
      reports.again()
    }
    const report = setUp(handler)
    reports.again = () => report(body('SOLD_OUT'))
    press(/refresh/i)
    await waitFor(() => expect(screen.getByText('2 times')).toBeInTheDocument())
    await flush(100)
    expect(toasts()).toHaveLength(1)
    expect(screen.getByText('2 times')).toBeInTheDocument()
  })

  it('what a retry rejects with can be retried in the same way', async () => {
    const report = createErrorReporter()
    const retry = vi.fn<() => Promise<void>>().mockRejectedValueOnce(body('FLAKY')).mockResolvedValueOnce()
    renderIn(<ErrorToaster />, { reporter: report })
    act(() => {
      report(body('FLAKY'), { recoveries: { retry } })
    })
    press(/try again/i)
    await waitFor(() => expect(screen.getByText('2 times')).toBeInTheDocument())
    press(/try again/i)
    await waitFor(() => expect(toasts()).toHaveLength(0))
    expect(retry).toHaveBeenCalledTimes(2)
  })

  it('an error of the hook stays: it is the host that shows it', async () => {
    const done = vi.fn(() => Promise.resolve())
    function Shown() {
      return <ErrorBanner error={useApiError(thrown, { recoveries: { refresh: done } })} />
    }
    const thrown = body('SOLD_OUT')
    renderIn(<Shown />)
    press(/refresh/i)
    await flush(100)
    expect(done).toHaveBeenCalledOnce()
    expect(screen.getByText('That is gone')).toBeInTheDocument()
  })
})
