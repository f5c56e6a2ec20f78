import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { JSDOM } from 'jsdom'
import type { Root } from 'react-dom/client'
import type { ApiErrorSample } from '../../../src/testing'

/* The kit in Node's own runner, see anyRunner.test.ts. */

const { window } = new JSDOM('<!doctype html><body></body>', {
  url: 'https://shop.example',
  // As Vitest and Jest have it: a page that is visible.
  pretendToBeVisual: true,
})
// As jsdom environments do it: what Node doesn't have, and what has to come from the page.
const fromPage = ['window', 'navigator', 'Event', 'EventTarget', 'CustomEvent', 'MessageEvent']
for (const name of [...Object.getOwnPropertyNames(window).filter((one) => !(one in globalThis)), ...fromPage]) {
  const value: unknown = name === 'window' ? window : Reflect.get(window, name)
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

// React looks for a page when it is imported.
const { act } = await import('react')
const { createRoot } = await import('react-dom/client')
const { assetpay } = await import('../../../src/catalogues/assetpay/definitions')
const { default: english } = await import('../../../locales/en/assetpay.json')
const {
  apiError,
  announcements,
  expectAnnounced,
  findSurface,
  getSurface,
  querySurface,
  testClock,
  TestErrorProvider,
} = await import('../../../src/testing')
const { Deposit } = await import('../Deposit')

let root: Root
async function show(error: ApiErrorSample): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => {
    root.render(
      <TestErrorProvider catalogues={[assetpay]} messages={{ en: { assetpay: english } }}>
        <Deposit
          operation="read"
          recoveries={{ retry: () => undefined }}
          call={() => Promise.reject(error.thrown('axios'))}
        />
      </TestErrorProvider>,
    )
    await Promise.resolve()
  })
}
const press = (name: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find((button) => button.textContent === name)?.click()
    await Promise.resolve()
  })
afterEach(async () => {
  await act(async () => {
    root.unmount()
    await Promise.resolve()
  })
  document.body.replaceChildren()
})

void test('surfaces and announcements, with real timers', async () => {
  await show(await apiError('assetpay', 'PRICE_CHANGED'))
  await press('Deposit')
  await findSurface('banner', { code: 'PRICE_CHANGED', text: 'Prices have changed' })
  await expectAnnounced({ code: 'PRICE_CHANGED' })
  assert.equal(announcements().length, 1)
  assert.throws(() => getSurface('toast'), /no toast\. On the page:\n {2}banner/)
})

void test("a countdown, with the kit's own clock", async () => {
  const clock = testClock()
  await show(await apiError('assetpay', 'RATE_LIMITED'))
  await press('Deposit')
  getSurface('banner', { text: 'Try again in 20 sec' })
  await clock.advance(6000)
  getSurface('banner', { text: 'Try again in 14 sec' })
  clock.restore()
})

void test("a toast's time, with the runner's fake timers", async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  const clock = testClock((ms) => {
    mock.timers.tick(ms)
  })
  await show(await apiError('assetpay', 'PRICE_CHANGED'))
  await press('Refresh')
  getSurface('toast')
  await expectAnnounced('Prices have changed')
  await clock.advance(60_000)
  assert.equal(querySurface('toast'), null)
  clock.restore()
  mock.timers.reset()
})
