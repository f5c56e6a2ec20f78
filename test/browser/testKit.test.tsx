import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import english from '../../locales/en/assetpay.json'
import { assetpay } from '../../src/catalogues/assetpay/definitions'
import {
  announcements,
  apiError,
  type ApiErrorSample,
  type ClientName,
  expectAnnounced,
  findSurface,
  getSurface,
  querySurface,
  testClock,
  TestErrorProvider,
} from '../../src/testing'
import { Deposit } from '../testing/Deposit'

/* The test kit where its users' tests run in a real browser. */

const app = (error: ApiErrorSample, client: ClientName = 'fetch') => (
  <TestErrorProvider catalogues={[assetpay]} messages={{ en: { assetpay: english } }}>
    <Deposit
      operation="read"
      recoveries={{ retry: () => undefined }}
      call={() => Promise.reject(error.thrown(client))}
    />
  </TestErrorProvider>
)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

afterEach(() => {
  vi.useRealTimers()
})

it.each(['fetch', 'axios', 'ky', 'ofetch', 'wretch', 'rtk-query'] as const)(
  'shows and announces what %s throws',
  async (client) => {
    render(app(await apiError('assetpay', 'PRICE_CHANGED'), client))
    await press('Deposit')
    await findSurface('banner', { code: 'PRICE_CHANGED' })
    await expectAnnounced({ code: 'PRICE_CHANGED' }, { tone: 'polite' })
    expect(announcements()).toHaveLength(1)
  },
)

it('answers a mocked fetch', async () => {
  const error = await apiError('assetpay', 'PRICE_CHANGED')
  const mocked = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(error.response()))
  const response = await fetch('/deposits')
  expect([response.status, await response.json()]).toEqual([409, error.body])
  mocked.mockRestore()
})

it('holds the time of a countdown and of a toast', async () => {
  const clock = testClock()
  render(app(await apiError('assetpay', 'RATE_LIMITED')))
  await press('Deposit')
  const banner = await findSurface('banner')
  expect(banner).toHaveTextContent(/20 sec/)
  await clock.advance(12_000)
  expect(banner).toHaveTextContent(/8 sec/)
  clock.restore()
})

it("goes on with Vitest's fake timers", async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
  const clock = testClock((ms) => vi.advanceTimersByTimeAsync(ms))
  render(app(await apiError('assetpay', 'PRICE_CHANGED')))
  screen.getByRole('button', { name: 'Refresh' }).click()
  await findSurface('toast')
  await clock.advance(60_000)
  expect(querySurface('toast')).toBeNull()
  clock.restore()
})

it("works where React isn't in a test environment: in a story, or on a page", async () => {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  const before = environment.IS_REACT_ACT_ENVIRONMENT ?? false
  environment.IS_REACT_ACT_ENVIRONMENT = false
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const clock = testClock()
  root.render(app(await apiError('assetpay', 'RATE_LIMITED')))
  const button = await vi.waitFor(() => screen.getByRole('button', { name: 'Deposit' }))
  button.click()
  await findSurface('banner', { text: 'Try again in 20 sec' })
  await clock.advance(5000)
  getSurface('banner', { text: 'Try again in 15 sec' })
  await expectAnnounced({ code: 'RATE_LIMITED' })
  clock.restore()
  root.unmount()
  container.remove()
  environment.IS_REACT_ACT_ENVIRONMENT = before
})
