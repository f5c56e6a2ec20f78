import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ErrorBanner, useApiError } from '../../src'
import { assetpay } from '../../src/catalogues/assetpay/catalogue'
import {
  announcements,
  apiError,
  type ApiErrorSample,
  expectAnnounced,
  findSurface,
  getSurface,
  loadMessages,
  queryAllSurfaces,
  querySurface,
  testClock,
  type TestClock,
  TestErrorProvider,
  type TestErrorProviderProps,
} from '../../src/testing'
import { Deposit } from './Deposit'

const catalogues = [assetpay]
let messages: Awaited<ReturnType<typeof loadMessages>>
let priceChanged: ApiErrorSample
let limited: ApiErrorSample
beforeAll(async () => {
  messages = await loadMessages(catalogues, ['en', 'de'])
  priceChanged = await apiError('assetpay', 'PRICE_CHANGED')
  limited = await apiError('assetpay', 'RATE_LIMITED')
})

const show = (ui: ReactNode, props: Partial<TestErrorProviderProps> = {}) =>
  render(
    <TestErrorProvider catalogues={catalogues} messages={messages} {...props}>
      {ui}
    </TestErrorProvider>,
  )
const fails = (error: ApiErrorSample) => () => Promise.reject(error.thrown('axios'))
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await Promise.resolve()
  })

describe('the provider', () => {
  it('has the copy in the same tick, in English or the locale that is said', async () => {
    const { unmount } = show(<Deposit call={fails(priceChanged)} />)
    await press('Deposit')
    expect(getSurface('banner').textContent).toContain('Prices have changed')
    unmount()
    show(<Deposit call={fails(priceChanged)} />, { locale: 'de-AT' })
    await press('Deposit')
    expect(getSurface('banner').textContent).toContain('Die Preise haben sich geändert')
  })

  it('loads nothing', async () => {
    const load = vi.fn(() => Promise.resolve({ default: {} }))
    const lazy = { ...assetpay, loaders: { en: load }, commonLoaders: { de: load } }
    const clock = testClock()
    show(<Deposit call={fails(priceChanged)} />, { catalogues: [lazy] })
    await clock.advance(5000)
    clock.restore()
    expect(load).not.toHaveBeenCalled()
  })

  it.each([
    [{ locale: 'fr' }, 'the "fr" copy of assetpay, common isn\'t at hand'],
    [{ messages: {} }, "messages={await loadMessages(catalogues, ['en'])}"],
  ])('says what copy is missing: %o', (props, text) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => show(null, props)).toThrow(text)
    vi.restoreAllMocks()
  })

  it('leaves the toaster to the children where they have one', () => {
    show(null, { toaster: false })
    expect(document.querySelector('.errata-toaster')).toBeNull()
  })
})

describe('surfaces', () => {
  it('are found by kind, code, words and severity', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    expect(queryAllSurfaces()).toEqual([])
    await press('Deposit')
    const banner = getSurface('banner', { code: 'PRICE_CHANGED', text: 'Prices have changed', severity: 'warning' })
    expect(queryAllSurfaces()).toEqual([banner])
    expect(querySurface('banner', { text: /^important: prices/i })).toBe(banner)
    for (const other of [{ code: 'OTHER' }, { text: 'Other' }, { severity: 'error' }] as const)
      expect(querySurface('banner', other)).toBeNull()
    expect(querySurface('toast')).toBeNull()
  })

  it('are waited for', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    const found = findSurface('toast', { code: 'PRICE_CHANGED' })
    await press('Refresh')
    expect((await found).tagName).toBe('LI')
  })

  it('that are not there are reported with those that are', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    expect(() => getSurface('toast', { code: 'X' })).toThrow('no toast with code X. No surface is on the page.')
    await press('Deposit')
    await expect(findSurface('toast', { text: 'gone', timeout: 20 })).rejects.toThrow(
      /no toast with text "gone"\. On the page:\n {2}banner \(warning, PRICE_CHANGED\) "Important: Prices have changed/,
    )
  })

  it('must be one where one is asked for', async () => {
    show(
      <>
        <Deposit call={fails(priceChanged)} />
        <Deposit call={fails(limited)} />
      </>,
    )
    for (const button of screen.getAllByRole('button', { name: 'Deposit' })) {
      await act(async () => {
        fireEvent.click(button)
        await Promise.resolve()
      })
    }
    expect(() => getSurface('banner')).toThrow('2 times banner')
    expect(getSurface('banner', { code: 'PRICE_CHANGED' })).toBe(queryAllSurfaces('banner')[0])
  })

  it('are found in shadow roots', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const container = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
    const { unmount } = render(
      <TestErrorProvider catalogues={catalogues} messages={messages}>
        <Deposit call={fails(priceChanged)} />
      </TestErrorProvider>,
      { container },
    )
    await act(async () => {
      fireEvent.click(container.querySelector('button')!)
      await Promise.resolve()
    })
    expect(getSurface('banner').getRootNode()).toBe(host.shadowRoot)
    unmount()
    host.remove()
  })
})

describe('announcements', () => {
  it('are awaited, by words, pattern or code', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    expect(announcements()).toEqual([])
    await press('Deposit')
    expect((await expectAnnounced('Prices have changed')).tone).toBe('polite')
    await expectAnnounced(/^important: prices/i, { tone: 'polite' })
    await expectAnnounced({ code: 'PRICE_CHANGED' })
    expect(announcements()).toHaveLength(1)
  })

  it('count when the same is said again', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    await press('Refresh')
    await expectAnnounced('Prices have changed')
    await expect(expectAnnounced('Prices have changed', { times: 2, timeout: 100 })).rejects.toThrow(
      /not announced, 2 times/,
    )
    await press('Refresh')
    await expectAnnounced('Prices have changed', { times: 2 })
  })

  it('that did not come are reported with those that did', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    await expect(expectAnnounced('x', { timeout: 20 })).rejects.toThrow('Nothing was announced.')
    await press('Deposit')
    await expectAnnounced('Prices')
    await expect(expectAnnounced({ code: 'OTHER' }, { timeout: 20 })).rejects.toThrow(
      /the code OTHER was not announced.*Announced:\n {2}polite "Important: Prices have changed.*On the page:\n {2}banner/s,
    )
    await expect(expectAnnounced('Prices', { tone: 'assertive', timeout: 20 })).rejects.toThrow('as assertive')
  })

  it('are not needed where the focus is, and a failed expectation says so', async () => {
    function Payment() {
      const [thrown, setThrown] = useState<unknown>(null)
      return (
        <>
          <button onClick={() => setThrown(priceChanged.body)}>Pay</button>
          <ErrorBanner error={useApiError(thrown)} focusOnShow />
        </>
      )
    }
    show(<Payment />)
    await userEvent.click(screen.getByRole('button', { name: 'Pay' }))
    expect(screen.getByRole('heading')).toHaveFocus()
    await expect(expectAnnounced('Prices', { timeout: 20 })).rejects.toThrow('The focus is on an error: it is read out')
  })

  it('are changes: what comes together with its region is not read out', () => {
    show(null)
    const late = document.body.appendChild(document.createElement('div'))
    late.className = 'errata-announcer'
    late.innerHTML = '<div aria-live="polite">Late</div>'
    expect(announcements()).toEqual([])
    late.remove()
  })

  it('of the test before are forgotten', () => {
    show(null)
    expect(announcements()).toEqual([])
  })
})

describe.each<[string, () => TestClock]>([
  ['its own', () => testClock()],
  [
    "Vitest's",
    () => {
      vi.useFakeTimers()
      return testClock((ms) => vi.advanceTimersByTimeAsync(ms))
    },
  ],
])('a clock with %s timers', (_name, start) => {
  let clock: TestClock
  afterEach(() => {
    clock.restore()
    vi.useRealTimers()
  })

  it('counts down', async () => {
    clock = start()
    const retry = vi.fn()
    show(<Deposit call={fails(limited)} operation="read" recoveries={{ retry }} />)
    await press('Deposit')
    const button = getSurface('banner', { text: 'Try again in 20 sec' }).querySelector('button')!
    await clock.advance(5000)
    getSurface('banner', { text: 'Try again in 15 sec' })
    fireEvent.click(button)
    expect(retry).not.toHaveBeenCalled()
    await clock.advance(15_000)
    expect(button).toHaveTextContent('Try again')
    expect(button).not.toHaveTextContent('Try again in')
    fireEvent.click(button)
    expect(retry).toHaveBeenCalledOnce()
  })

  it('lets a toast leave when its time has come', async () => {
    clock = start()
    show(<Deposit call={fails(priceChanged)} />, { toaster: { minDuration: 8000 } })
    await press('Refresh')
    getSurface('toast')
    await clock.advance(7000)
    getSurface('toast')
    await clock.advance(20_000)
    expect(querySurface('toast')).toBeNull()
  })

  it('lets the announcer speak', async () => {
    clock = start()
    show(<Deposit call={fails(priceChanged)} />)
    await press('Deposit')
    expect(announcements()).toEqual([])
    await expectAnnounced({ code: 'PRICE_CHANGED' })
  })
})

describe('a clock', () => {
  it('lets what is due run, though no time passes', async () => {
    vi.useFakeTimers()
    const clock = testClock((ms) => vi.advanceTimersByTimeAsync(ms))
    const due = vi.fn()
    setTimeout(due, 0)
    await clock.advance(0)
    expect(due).toHaveBeenCalledOnce()
    clock.restore()
    vi.useRealTimers()
  })

  it('leaves user-event and Testing Library alone', async () => {
    const clock = testClock()
    show(<Deposit call={fails(priceChanged)} />)
    await userEvent.click(screen.getByRole('button', { name: 'Deposit' }))
    await screen.findByRole('region', { name: /Prices have changed/ })
    clock.restore()
  })

  it('gives everything back', () => {
    const { setTimeout: set, clearTimeout: clear } = globalThis
    const { now } = Date
    const clock = testClock()
    expect(globalThis.setTimeout).not.toBe(set)
    testClock().restore()
    clock.restore()
    expect([globalThis.setTimeout, globalThis.clearTimeout, Date.now]).toEqual([set, clear, now])
  })

  it('is asked for where the timers are fake', async () => {
    show(<Deposit call={fails(priceChanged)} />)
    vi.useFakeTimers()
    await press('Deposit')
    await expect(expectAnnounced('Prices', { timeout: 20 })).rejects.toThrow('give them to testClock()')
    vi.useRealTimers()
  })
})
