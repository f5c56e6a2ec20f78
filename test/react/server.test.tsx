import { act } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  type ApiErrorProviderProps,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useApiError,
  useFieldError,
} from '../../src'
import { engine } from '../../src/engine'
import { atHand, body, Provider, shopDe, shopWith } from './support'

const thrown = body('SOLD_OUT')
const busy = body('BUSY')

function Widget() {
  const error = useApiError(thrown)
  const waiting = useApiError(busy, { recoveries: { retry: () => undefined } })
  const { inputProps, errorProps } = useFieldError('city', { error })
  return (
    <ApiErrorScope>
      <ErrorBanner error={error} />
      <ErrorBanner error={waiting} />
      <input aria-label="City" {...inputProps} />
      <FieldError {...errorProps} />
    </ApiErrorScope>
  )
}

const app = (props: ApiErrorProviderProps) => (
  <StrictMode>
    <Provider engine={engine} {...props}>
      <Widget />
      <ErrorToaster />
    </Provider>
  </StrictMode>
)

let container: HTMLElement
let root: Root | undefined
beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  act(() => root?.unmount())
  root = undefined
  container.remove()
  document.documentElement.removeAttribute('lang')
  vi.restoreAllMocks()
})

/** Renders on a "server" that has no document, hydrates, and returns what the server sent. */
async function hydrate(ui: React.ReactNode): Promise<string> {
  const html = renderToString(ui)
  container.innerHTML = html
  const log = vi.spyOn(console, 'error')
  const recovered = vi.fn()
  await act(async () => {
    root = hydrateRoot(container, ui, { onRecoverableError: recovered })
    await new Promise((resolve) => setTimeout(resolve, 30))
  })
  expect(recovered).not.toHaveBeenCalled()
  expect(log).not.toHaveBeenCalled()
  return html
}

it.each(['en', 'de'])('renders what is at hand in %s, and hydrates it without a warning', async (locale) => {
  const html = await hydrate(app({ locale }))
  const title = locale === 'en' ? 'That is gone' : 'Das ist weg'
  expect(html).toContain(title)
  expect(container.textContent).toContain(title)
})

it("uses the host's react-intl on the server", async () => {
  const { locale: _, ...noLocale } = { locale: '' }
  const html = await hydrate(
    <IntlProvider locale="de">
      <Provider {...noLocale} engine={engine} locale={undefined as never}>
        <Widget />
      </Provider>
    </IntlProvider>,
  )
  expect(html).toContain('Das ist weg')
})

it("is English until it is mounted, then in the document's language", async () => {
  document.documentElement.lang = 'de'
  const html = await hydrate(app({ locale: undefined as never }))
  expect(html).toContain('That is gone')
  expect(html).not.toContain('Das ist weg')
  expect(container.textContent).toContain('Das ist weg')
})

it('shows what has to be loaded after mounting', async () => {
  const catalogues = [shopWith({ de: () => Promise.resolve({ default: shopDe }) })]
  const html = await hydrate(app({ locale: 'de', catalogues, messages: { de: { common: atHand.de.common } } }))
  expect(html).not.toContain('Das ist weg')
  expect(container.textContent).toContain('Das ist weg')
})

it('does not touch the document or the browser while rendering', () => {
  const lang = vi.spyOn(document.documentElement, 'lang', 'get')
  const languages = vi.spyOn(navigator, 'languages', 'get')
  renderToString(app({ locale: undefined as never }))
  expect(lang).not.toHaveBeenCalled()
  expect(languages).not.toHaveBeenCalled()
})
