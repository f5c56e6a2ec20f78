import { act, render, screen, waitFor } from '@testing-library/react'
import { StrictMode, useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createErrorReporter, ErrorToaster, useErrorReporter } from '../../src'
import { body, Provider, renderIn } from './support'

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

    const throws = () => {
      throw body('CRASHED')
    }
    rerender(
      <Provider recoveries={{ refresh: throws }}>
        <ErrorToaster />
      </Provider>,
    )
    act(() => screen.getByRole('button', { name: 'Refresh details' }).click())
    expect(toasts()).toHaveLength(3)
    rerender(
      <Provider recoveries={{ refresh: () => Promise.reject() }}>
        <ErrorToaster limit={9} />
      </Provider>,
    )
    act(() => screen.getByRole('button', { name: 'Refresh details' }).click())
    await waitFor(() => expect(toasts()).toHaveLength(4))
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
