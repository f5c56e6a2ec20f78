import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readError } from 'react-errata'
import { abstrapay } from 'react-errata/catalogues/abstrapay/definitions'
import * as abstrapaySamples from 'react-errata/catalogues/abstrapay/samples'
import { assetpay } from 'react-errata/catalogues/assetpay/definitions'
import * as assetpaySamples from 'react-errata/catalogues/assetpay/samples'
import { ratio } from 'react-errata/catalogues/ratio/definitions'
import * as ratioSamples from 'react-errata/catalogues/ratio/samples'
import { tesser } from 'react-errata/catalogues/tesser/definitions'
import * as tesserSamples from 'react-errata/catalogues/tesser/samples'
import { normalizeError } from 'react-errata/core'
import german from 'react-errata/locales/de/assetpay'
import {
  announcements,
  apiError,
  apiErrors,
  type ClientName,
  expectAnnounced,
  findSurface,
  getSurface,
  queryAllSurfaces,
  querySurface,
  testClock,
  watchAnnouncements,
} from 'react-errata/testing'
import { advance, afterEach, describe, expect, fakeTimers, mock, realTimers, test } from './runner'
import { catalogues, testProvider } from './TestProvider'
import { Failure, InBackground, Withdrawal } from './Withdrawal'

/* What a host's tests do with the kit, all of it, in every runner. */

const clients: readonly ClientName[] = [
  'fetch',
  'body',
  'axios',
  'ky',
  'ofetch',
  'openapi-fetch',
  'wretch',
  'rtk-query',
]
const withoutResponse: readonly ClientName[] = ['body', 'axios', 'rtk-query']
const hasResponse = typeof Response === 'function'

describe('errors', () => {
  test.each(clients)('of %s', async (client) => {
    const error = await apiError('assetpay', 'PRICE_CHANGED')
    if (!hasResponse && !withoutResponse.includes(client)) {
      expect(() => error.thrown(client)).toThrow(/\[testing\/environment\].*jest-fixed-jsdom/)
      return
    }
    const Provider = await testProvider()
    const thrown = await readError(error.thrown(client))
    render(<Failure thrown={thrown} {...error.options} />, { wrapper: Provider })
    getSurface('banner', { code: 'PRICE_CHANGED', text: 'Prices have changed', severity: 'warning' })
  })

  test.each([
    { catalogue: abstrapay, samples: abstrapaySamples.samples },
    { catalogue: assetpay, samples: assetpaySamples.samples },
    { catalogue: ratio, samples: ratioSamples.samples },
    { catalogue: tesser, samples: tesserSamples.samples },
  ])('of every code of $catalogue.name', ({ catalogue, samples }) => {
    const make = apiErrors<string, string>(catalogue, samples)
    const codes = Object.keys(samples)
    const wrong = codes.filter((code) => {
      const { thrown, options } = make(code)
      return normalizeError(thrown('axios'), { catalogues: [catalogue], ...options })?.code !== code
    })
    expect(codes.length).toBeGreaterThan(14)
    expect(wrong).toEqual([])
  })

  test('of every catalogue are loaded by name', async () => {
    const all = await Promise.all([
      apiError('abstrapay', 'SESSION_EXPIRED'),
      apiError('common', 'HTTP_500'),
      apiError('ratio', 'MISSING_FIRST_NAME'),
      apiError('tesser', 'payments-3015', { body: (body) => body }),
    ])
    expect(all.map(({ code }) => code)).toEqual(['SESSION_EXPIRED', 'HTTP_500', 'MISSING_FIRST_NAME', 'payments-3015'])
  })

  test('without an answer', async () => {
    const error = await apiError('common', 'TIMEOUT')
    for (const client of ['axios', 'fetch'] as const) {
      expect(normalizeError(error.thrown(client), { catalogues: [assetpay, tesser] })).toMatchObject({
        code: 'TIMEOUT',
      })
    }
  })
})

if (hasResponse) {
  describe('a mocked fetch', () => {
    const original = globalThis.fetch
    afterEach(() => {
      globalThis.fetch = original
    })

    test('answers a form, whose field is wrong', async () => {
      const error = await apiError('assetpay', 'INVALID_TRADEURL')
      globalThis.fetch = mock(() => Promise.resolve(error.response())) as typeof fetch
      const Provider = await testProvider()
      render(<Withdrawal />, { wrapper: Provider })
      await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
      const field = await findSurface('field', { code: 'INVALID_TRADEURL' })
      expect(document.activeElement).toBe(screen.getByLabelText('Trade URL'))
      await userEvent.type(screen.getByLabelText('Trade URL'), 'x')
      expect(field.isConnected).toBe(false)
    })

    test('breaks off', async () => {
      const error = await apiError('common', 'NETWORK')
      globalThis.fetch = mock(async () => error.response()) as typeof fetch
      const Provider = await testProvider()
      render(<Withdrawal />, { wrapper: Provider })
      await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
      await findSurface('banner', { code: 'NETWORK' })
    })
  })
}

describe('surfaces', () => {
  test('in German, from one file', async () => {
    const Provider = await testProvider()
    const error = await apiError('assetpay', 'PRICE_CHANGED')
    render(<Failure thrown={error.thrown('axios')} />, {
      wrapper: ({ children }) => <Provider locale="de">{children}</Provider>,
    })
    getSurface('banner', { text: german['PRICE_CHANGED.title']! })
  })

  test('are asked for by kind, words and place', async () => {
    const Provider = await testProvider()
    const error = await apiError('tesser', 'payments-3015')
    const { container } = render(<Failure thrown={error.thrown('axios')} />, { wrapper: Provider })
    expect(queryAllSurfaces(undefined, { within: container })).toEqual([querySurface('banner', { text: /quote/i })])
    expect(() => getSurface('toast', { code: 'payments-3015' })).toThrow(/no toast.*On the page:\s+banner/s)
    await expect(findSurface('toast', { timeout: 30 })).rejects.toThrow('no toast')
  })

  test('a toast is clicked', async () => {
    const Provider = await testProvider()
    const error = await apiError('assetpay', 'PRICE_CHANGED')
    const refresh = mock(() => Promise.resolve())
    render(<InBackground thrown={error.thrown('axios')} recoveries={{ refresh }} />, { wrapper: Provider })
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    const toast = await findSurface('toast', { code: 'PRICE_CHANGED' })
    await userEvent.click(screen.getByRole('button', { name: 'Refresh prices' }))
    expect(refresh).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(toast.isConnected).toBe(false))
  })
})

describe('announcements', () => {
  test('by words, pattern and code, and once more for the same again', async () => {
    const Provider = await testProvider()
    const error = await apiError('assetpay', 'PRICE_CHANGED')
    render(<InBackground thrown={error.thrown('axios')} />, { wrapper: Provider })
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    await expectAnnounced('Prices have changed', { tone: 'polite' })
    await expectAnnounced(/^important: prices/i)
    await expectAnnounced({ code: 'PRICE_CHANGED' })
    expect(announcements()).toHaveLength(1)
    await expect(expectAnnounced('Nothing of the kind', { timeout: 30 })).rejects.toThrow(/Announced:\s+polite/)
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    await expectAnnounced('Prices have changed', { times: 2 })
  })

  test('of the test before are forgotten', () => {
    watchAnnouncements()()
    expect(announcements()).toEqual([])
  })
})

describe.each<[string, () => ReturnType<typeof testClock>]>([
  ["the runner's", () => (fakeTimers(), testClock(advance))],
  ['its own', () => testClock()],
])('a clock with %s timers', (_, start) => {
  let clock: ReturnType<typeof testClock>
  afterEach(() => {
    clock.restore()
    realTimers()
  })

  test('counts down, and is announced', async () => {
    const Provider = await testProvider()
    const error = await apiError('assetpay', 'RATE_LIMITED')
    clock = start()
    const retry = mock()
    render(<Failure thrown={error.thrown('axios')} operation="read" recoveries={{ retry }} />, { wrapper: Provider })
    getSurface('banner', { text: 'Try again in 20 sec' })
    await expectAnnounced({ code: 'RATE_LIMITED' })
    await clock.advance(5000)
    getSurface('banner', { text: /Try again in 1[45] sec/ })
    await clock.advance(16_000)
    screen.getByRole('button', { name: /^Try again/ }).click()
    expect(retry).toHaveBeenCalledTimes(1)
  })

  test('lets a toast leave', async () => {
    const Provider = await testProvider()
    const error = await apiError('assetpay', 'PRICE_CHANGED')
    clock = start()
    const user = userEvent.setup({ advanceTimers: clock.advance })
    render(<InBackground thrown={error.thrown('axios')} />, { wrapper: Provider })
    await user.click(screen.getByRole('button', { name: 'Go on' }))
    await findSurface('toast')
    await clock.advance(60_000)
    expect(querySurface('toast')).toBeNull()
  })
})

test('what a provider has not at hand is said', async () => {
  const Provider = await testProvider()
  const said = console.error
  console.error = mock()
  expect(() => render(<Provider locale="fr">{null}</Provider>)).toThrow(`isn't at hand`)
  console.error = said
  expect(catalogues).toHaveLength(2)
})
