import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import english from '../../locales/en/assetpay.json'
import { ApiErrorProvider, ErrorBanner } from '../../src'
import { assetpay } from '../../src/catalogues/assetpay/definitions'

/* A lazy catalogue may be written in place, as other props may: its name says which it is. */

test('a lazy catalogue that is new with each rendering is loaded once, and what is shown stays', async () => {
  const load = vi.fn(() => Promise.resolve(assetpay))
  const App = () => (
    <ApiErrorProvider
      locale="en"
      catalogues={[{ name: 'assetpay', load: () => load() }]}
      messages={{ en: { assetpay: english } }}
    >
      <ErrorBanner error={{ success: false, error: { code: 11, key: 'PRICE_CHANGED' } }} operation="write" />
    </ApiErrorProvider>
  )
  const { rerender } = render(<App />)
  await screen.findByText('Prices have changed')
  const loads = load.mock.calls.length
  const title = () => document.querySelector('h3')?.textContent
  for (let n = 0; n < 3; n += 1) {
    rerender(<App />)
    expect(title()).toContain('Prices have changed')
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(title()).toContain('Prices have changed')
  }
  expect(load).toHaveBeenCalledTimes(loads)
})
