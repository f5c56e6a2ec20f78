import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiErrorProvider, ErrorBanner, useApiError, type ApiErrorOptions, type ApiErrorProviderProps } from '../../src'
import { defineCatalogue } from '../../src/catalogue'
import { abstrapay } from '../../src/catalogues/abstrapay/definitions'
import { assetpay } from '../../src/catalogues/assetpay/definitions'
import type { Catalogue } from '../../src/catalogue/types'

/* Each mistake in how the library is used is said once, with its name, what is wrong and how to fix it. */

const logged = vi.spyOn(console, 'error')
beforeEach(() => {
  logged.mockReset()
})
afterEach(() => {
  vi.unstubAllEnvs()
})
const messagesLogged = (): string[] => logged.mock.calls.map(([error]) => String(error))

function Shown({ thrown, options }: { readonly thrown: unknown; readonly options?: ApiErrorOptions }) {
  return <ErrorBanner error={useApiError(thrown, options)} />
}
const show = (
  catalogue: Catalogue | readonly Catalogue[],
  thrown: unknown,
  options: ApiErrorOptions = {},
  { locale = 'en', messages = {} }: Pick<ApiErrorProviderProps, 'locale' | 'messages'> = {},
) =>
  render(
    <ApiErrorProvider catalogues={[catalogue].flat()} locale={locale} messages={messages}>
      <Shown thrown={thrown} options={options} />
    </ApiErrorProvider>,
  )

const open = {
  domain: 'payment',
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'none',
} as const

test('copy/missing: a code whose words are nowhere is shown with generic copy, and said', async () => {
  const { findByText } = show(assetpay, 'PRICE_CHANGED', { catalogue: 'assetpay' })
  await findByText("That didn't work")
  expect(messagesLogged()).toEqual([
    expect.stringMatching(/\[copy\/missing\] assetpay "PRICE_CHANGED" has no message "PRICE_CHANGED\.title".*Add it/),
    expect.stringMatching(/PRICE_CHANGED\.detail/),
  ])
})

test('copy/format: a message that is no ICU is not shown, and said', async () => {
  const broken = defineCatalogue({
    name: 'broken',
    errors: { BAD: open },
    // What is loaded later can't be checked where the catalogue is defined.
    messages: {
      en: () => Promise.resolve({ default: { 'BAD.title': 'Not paid', 'BAD.detail': 'Pay {amount, plural' } }),
    },
  })
  const { findByText, container } = show(broken, 'BAD', { catalogue: 'broken' })
  await findByText("That didn't work")
  expect(container.textContent).not.toContain('{')
  expect(messagesLogged().join()).toMatch(/\[copy\/format\].*BAD\.detail.*ICU syntax/s)
})

test('provider/unknown-catalogue: the catalogue that an error names is not registered', async () => {
  const { findByText } = show(assetpay, 'X', { catalogue: 'assetPay' })
  await findByText("We didn't get a clear answer")
  expect(messagesLogged()).toEqual([
    expect.stringMatching(/\[provider\/unknown-catalogue\].*"assetPay".*Register it, or name one of: assetpay\./),
  ])
})

test('provider/ambiguous-code: two catalogues list the code, and nothing tells whose it is', async () => {
  const { findByText } = show([assetpay, abstrapay], { error: { code: 'INSUFFICIENT_BALANCE' } })
  await findByText("We didn't get a clear answer")
  expect(messagesLogged()).toEqual([
    expect.stringMatching(
      /\[provider\/ambiguous-code\] Several.*"INSUFFICIENT_BALANCE" \(assetpay, abstrapay\).*catalogue: 'assetpay'/,
    ),
  ])
})

test('nothing of it in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { findByText } = show(assetpay, 'ITEMS_UNAVAILABLE', { catalogue: 'assetpay' })
  await findByText("That didn't work")
  expect(logged).not.toHaveBeenCalled()
})

test('copy/refused: words of the host for a code that must look like others', async () => {
  const messages = { en: { assetpay: { 'ACCOUNT_DISABLED.title': 'Banned', 'ACCOUNT_DISABLED.detail': 'For good.' } } }
  const { container } = show(assetpay, 'ACCOUNT_DISABLED', { catalogue: 'assetpay' }, { messages })
  await vi.waitFor(() => {
    expect(messagesLogged().join()).toMatch(/\[copy\/refused\].*"ACCOUNT_DISABLED", which is \w+: .*Remove them/)
  })
  expect(container.textContent).not.toContain('Banned')
})
