import { act, render, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import english from '../../locales/en/assetpay.json'
import { assetpay } from '../../src/catalogues/assetpay/definitions'
import type * as Kit from '../../src/testing'
import { Deposit } from './Deposit'

/* The kit where a configuration makes every timer fake before anything is imported: Jest's `enableGlobally`. */

let kit: typeof Kit
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  kit = await import('../../src/testing')
})
afterEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

async function fail(): Promise<void> {
  const error = await kit.apiError('assetpay', 'PRICE_CHANGED')
  render(
    <kit.TestErrorProvider catalogues={[assetpay]} messages={{ en: { assetpay: english } }}>
      <Deposit call={() => Promise.reject(error.thrown('axios'))} />
    </kit.TestErrorProvider>,
  )
  await act(async () => {
    screen.getByRole('button', { name: 'Deposit' }).click()
    await Promise.resolve()
  })
}

it('asks for the timers rather than wait for ever', async () => {
  await fail()
  await kit.findSurface('banner', { code: 'PRICE_CHANGED' })
  await expect(kit.expectAnnounced('Prices')).rejects.toMatchObject({ code: 'testing/timers' })
  await expect(kit.findSurface('toast')).rejects.toThrow('testClock((ms) => jest.advanceTimersByTimeAsync(ms))')
})

it.each([
  ["the runner's timers", () => kit.testClock((ms) => vi.advanceTimersByTimeAsync(ms))],
  ['its own', () => kit.testClock()],
])('lets the time pass with %s', async (_, start) => {
  const clock = start()
  await fail()
  await kit.expectAnnounced({ code: 'PRICE_CHANGED' })
  await expect(kit.findSurface('toast', { timeout: 50 })).rejects.toThrow('no toast')
  clock.restore()
})

it('goes on with real ones once there are any', async () => {
  vi.useRealTimers()
  await fail()
  await kit.expectAnnounced({ code: 'PRICE_CHANGED' })
})
