import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  type ApiErrorProviderProps,
  ErrorBanner,
  ErrorToast,
  ErrorToaster,
  FieldError,
  useApiError,
  useFieldError,
} from '../../src'
import { announcements, watchAnnouncements } from '../../src/testing'
import { atHand, body, deferred, Provider, shopEn, shopWith, spoken } from './support'

/* What the one announcer says, and that a better wording of the same error is silent. */

let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  stop = watchAnnouncements()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})
const flush = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

const soldOut = body('SOLD_OUT')
const cityError = body('CITY')

function Everything({ thrown }: { thrown: unknown }) {
  const error = useApiError(thrown)
  const { inputProps, errorProps } = useFieldError('city', { error })
  return (
    <>
      <ErrorBanner error={error} />
      <ErrorToast error={error} />
      <input aria-label="City" {...inputProps} />
      <FieldError {...errorProps} />
    </>
  )
}
const app = (thrown: unknown, props: ApiErrorProviderProps = {}) => (
  <Provider {...props}>
    <Everything thrown={thrown} />
    <ErrorToaster />
  </Provider>
)

it('says an error once, whatever surfaces it is on', async () => {
  render(app(cityError))
  expect(spoken()).toBe('')
  await flush(100)
  expect(announcements()).toHaveLength(1)
  expect(document.querySelectorAll('[aria-live]')).toHaveLength(2)
})

it('is in the language of the provider', () => {
  render(app(null, { locale: 'de' }))
  expect(document.querySelector('.errata-announcer')).toHaveAttribute('lang', 'de')
})

it('is silent when the generic copy gives way to the right one', async () => {
  const copy = deferred<{ default: Record<string, string> }>()
  render(app(soldOut, { catalogues: [shopWith({ en: () => copy.promise })], messages: {} }))
  await flush(310)
  await flush(100)
  expect(announcements()).toHaveLength(1)
  copy.resolve({ default: shopEn })
  await flush(310)
  await flush(100)
  expect(document.querySelector('.errata-banner')).toHaveTextContent('That is gone')
  expect(announcements()).toHaveLength(1)
})

it('is silent when the language changes, and focus stays where it is', async () => {
  const { rerender } = render(app(cityError, { messages: atHand }))
  await flush(100)
  const button = document.querySelector<HTMLElement>('.errata-banner .errata-dismiss')!
  button.focus()
  rerender(app(cityError, { messages: atHand, locale: 'de' }))
  await flush(310)
  await flush(100)
  expect(document.querySelector('.errata-banner .errata-dismiss')).toHaveFocus()
  expect(document.querySelector('.errata-field')).toHaveTextContent(
    atHand.de.common['field.city.missing.inline'] ?? '?',
  )
  expect(announcements()).toHaveLength(1)
})

it('says another error', async () => {
  const { rerender } = render(app(cityError))
  await flush(100)
  rerender(app(soldOut))
  await flush(310)
  expect(announcements()).toHaveLength(2)
})

it('leaves what it says long enough to be read when another error follows at once', async () => {
  const { rerender } = render(app(cityError))
  await flush(1)
  const first = spoken()
  expect(first).not.toBe('')
  rerender(app(soldOut))
  await flush(200)
  expect(spoken()).toBe(first)
  await flush(150)
  expect(announcements()).toHaveLength(2)
})
