import { act, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { IntlProvider } from 'react-intl'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  ApiErrorScope,
  ErrorBanner,
  ErrorToast,
  ErrorToaster,
  FieldError,
  useApiError,
  useErrorReporter,
  useFieldError,
} from '../../src'
import { defineCatalogue } from '../../src/catalogue'
import { atHand, body, Provider, renderError, renderIn, shop, shopEn, shopWith } from './support'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('lang')
})

const soldOut = body('SOLD_OUT')
const limit = body('LIMIT')

function Title({ thrown = soldOut, values }: { thrown?: unknown; values?: Record<string, Date | number> }) {
  const error = useApiError(thrown, values && { values })
  return (
    <p data-testid="title" lang={error?.lang} dir={error?.dir}>
      {error ? `${error.title} ${error.detail} [${error.recovery.label}]` : 'nothing'}
    </p>
  )
}
const title = () => screen.getByTestId('title').textContent

describe('props that are written in place', () => {
  it('neither loop, load again, restart nor make another error', async () => {
    const load = vi.fn(() => Promise.resolve({ default: shopEn }))
    const catalogue = shopWith({ en: load })
    const loadMessages = vi.fn(() => Promise.resolve({}))
    const errors: unknown[] = []
    let renders = 0
    function Child() {
      renders += 1
      const error = useApiError(limit)
      useEffect(() => {
        errors.push(error)
      }, [error])
      return null
    }
    const App = ({ refresh }: { refresh: () => void }) => (
      <ApiErrorProvider
        catalogues={[catalogue]}
        locale="en"
        messages={{ en: { common: {}, shop: { 'LIMIT.title': 'Mine' } } }}
        loadMessages={(...args: []) => loadMessages(...args)}
        fields={{ city: { name: 'town', label: 'Town' } }}
        recoveries={{ changeAmount: refresh, contactSupport: { href: '/help' } }}
      >
        <Child />
      </ApiErrorProvider>
    )
    const { rerender } = render(<App refresh={() => undefined} />)
    await waitFor(() => expect(errors.at(-1)).toMatchObject({ title: 'Mine' }))
    const [loads, hosts, made] = [load.mock.calls.length, loadMessages.mock.calls.length, errors.length]
    const before = renders
    const last = vi.fn()
    for (let n = 0; n < 5; n += 1) rerender(<App refresh={last} />)
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect([load.mock.calls.length, loadMessages.mock.calls.length, errors.length]).toEqual([loads, hosts, made])
    expect(renders).toBe(before + 5)
    ;(errors.at(-1) as { recovery: { run: () => void } }).recovery.run()
    expect(last).toHaveBeenCalledTimes(1)
  })

  it('are taken over when they change', () => {
    const App = (props: ApiErrorProviderProps) => (
      <Provider {...props}>
        <Title />
      </Provider>
    )
    const { rerender } = render(<App messages={{ en: { shop: { ...shopEn, 'SOLD_OUT.title': 'One' } } }} />)
    expect(title()).toContain('One')
    rerender(<App messages={{ en: { shop: { ...shopEn, 'SOLD_OUT.title': 'Two' } } }} />)
    expect(title()).toContain('Two')
    rerender(<App catalogues={[]} />)
    expect(title()).not.toMatch(/Two|That is gone/)
  })
})

describe('a provider in another one', () => {
  it('inherits, and what it says itself wins', () => {
    const outer = vi.fn()
    const inner = vi.fn()
    function Press() {
      const error = useApiError(soldOut)
      return <button onClick={error?.recovery.run}>{error?.title}</button>
    }
    renderIn(
      <ApiErrorProvider recoveries={{ changeAmount: inner }} messages={{ de: { shop: { 'SOLD_OUT.title': 'Innen' } } }}>
        <Press />
        <ApiErrorProvider locale="en" recoveries={{ refresh: inner }}>
          <Press />
        </ApiErrorProvider>
      </ApiErrorProvider>,
      { locale: 'de', recoveries: { refresh: outer } },
    )
    screen.getByRole('button', { name: 'Innen' }).click()
    expect(outer).toHaveBeenCalledTimes(1)
    screen.getByRole('button', { name: 'That is gone' }).click()
    expect(inner).toHaveBeenCalledTimes(1)
  })

  it('keeps messages, time zone and words of the outer one, also with catalogues of its own', () => {
    renderIn(
      <ApiErrorProvider catalogues={[defineCatalogue({ name: 'other', errors: {} })]}>
        <Title thrown={limit} values={{ until: new Date('2026-01-01T23:00:00Z') }} />
      </ApiErrorProvider>,
      {
        timeZone: 'Asia/Tokyo',
        messages: { en: { shop: shopEn, common: { 'action.changeAmount.label': 'Mine' } } },
      },
    )
    expect(title()).toContain('January 2')
    expect(title()).toContain('[Mine]')
  })

  it('sends reports to the nearest toaster, and everything is said by one announcer', async () => {
    function Report() {
      const report = useErrorReporter()
      return (
        <button
          onClick={() => {
            report(body('FLAKY'))
          }}
        >
          Report
        </button>
      )
    }
    const { container } = renderIn(
      <>
        <section aria-label="outside">
          <ErrorToaster label="outer" />
        </section>
        <ApiErrorProvider>
          <Report />
          <section aria-label="inside">
            <ErrorToaster label="inner" />
          </section>
        </ApiErrorProvider>
      </>,
    )
    act(() => screen.getByRole('button', { name: 'Report' }).click())
    await waitFor(() => expect(screen.getByRole('region', { name: 'inside' })).toHaveTextContent('That is gone'))
    expect(screen.getByRole('region', { name: 'outside' })).not.toHaveTextContent('That is gone')
    expect(container.querySelectorAll('.errata-announcer')).toHaveLength(1)
  })

  it('uses the outer toaster while it has none, and its own once it comes', async () => {
    const App = ({ own }: { own: boolean }) => (
      <Provider>
        <section aria-label="outside">
          <ErrorToaster label="outer" />
        </section>
        <ApiErrorProvider>
          <Toasted />
          <section aria-label="inside">{own && <ErrorToaster label="inner" />}</section>
        </ApiErrorProvider>
      </Provider>
    )
    function Toasted() {
      return <ErrorToast error={useApiError(soldOut)} />
    }
    const { rerender } = render(<App own={false} />)
    await waitFor(() => expect(screen.getByRole('region', { name: 'outside' })).toHaveTextContent('That is gone'))
    rerender(<App own />)
    await waitFor(() => expect(screen.getByRole('region', { name: 'inside' })).toHaveTextContent('That is gone'))
    expect(screen.getByRole('region', { name: 'outside' })).not.toHaveTextContent('That is gone')
    rerender(<App own={false} />)
    await waitFor(() => expect(screen.getByRole('region', { name: 'outside' })).toHaveTextContent('That is gone'))
  })
})

describe("the host's react-intl", () => {
  it('gives locale, time zone and formats, not its messages and not onError', () => {
    const onError = vi.fn()
    const { rerender } = render(
      <IntlProvider
        locale="de-AT"
        timeZone="Asia/Tokyo"
        onError={onError}
        messages={{ 'SOLD_OUT.title': 'wrong', 'errata.shop.LIMIT.detail': 'wrong' }}
        formats={{ number: { odd: { minimumFractionDigits: 3 } } }}
      >
        <ApiErrorProvider
          catalogues={[shop]}
          messages={{
            ...atHand,
            de: { ...atHand.de, shop: { ...atHand.de.shop, 'LIMIT.title': 'Ab {leftNumber, number, odd}' } },
          }}
        >
          <Title thrown={limit} values={{ until: new Date('2026-01-01T23:00:00Z'), left: 5 }} />
        </ApiErrorProvider>
      </IntlProvider>,
    )
    expect(title()).toContain('Ab 5,000')
    expect(title()).toMatch(/2\. Jä|02\.01|2\. J/)
    expect(title()).not.toContain('wrong')
    rerender(
      <IntlProvider locale="de-AT" onError={onError}>
        <ApiErrorProvider catalogues={[shop]} messages={atHand} locale="en">
          <Title />
        </ApiErrorProvider>
      </IntlProvider>,
    )
    expect(title()).toContain('That is gone')
    expect(onError).not.toHaveBeenCalled()
  })

  it('that renders again changes nothing', () => {
    const seen = new Set<unknown>()
    function Child() {
      seen.add(useApiError(limit))
      return null
    }
    const App = ({ n }: { n: number }) => (
      <IntlProvider
        locale="de"
        messages={{ n: String(n) }}
        formats={{ number: { a: { style: 'percent' } } }}
        onError={() => undefined}
      >
        <ApiErrorProvider catalogues={[shop]} messages={atHand}>
          <Child />
        </ApiErrorProvider>
      </IntlProvider>
    )
    const { rerender } = render(<App n={1} />)
    rerender(<App n={2} />)
    rerender(<App n={3} />)
    expect(seen.size).toBe(1)
  })
})

describe('the locale', () => {
  const open = (props: ApiErrorProviderProps = {}): ReactNode => (
    <ApiErrorProvider catalogues={[shop]} messages={atHand} {...props}>
      <Title />
    </ApiErrorProvider>
  )

  it("is the document's where nobody says it, and follows it live", async () => {
    document.documentElement.lang = 'de-CH'
    render(open())
    expect(title()).toContain('Das ist weg')
    act(() => {
      document.documentElement.lang = 'en'
    })
    await waitFor(() => expect(title()).toContain('That is gone'))
  })

  it("is the browser's where the document says nothing that there is", () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['xx', 'de-LU'])
    document.documentElement.lang = 'tlh'
    render(open())
    expect(title()).toContain('Das ist weg')
  })

  it.each([['de_DE'], ['de-AT'], ['DE']])('%s is German', (locale) => {
    render(open({ locale }))
    expect(title()).toContain('Das ist weg')
  })

  it.each([['not a tag!'], ['']])('"%s" is no locale and breaks nothing', (locale) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en'])
    render(open({ locale }))
    expect(title()).toContain('That is gone')
  })

  it('that there is no copy in shows English, which says that it is', () => {
    render(open({ locale: 'fi' }))
    expect(title()).toContain('That is gone')
    expect(screen.getByTestId('title')).toHaveAttribute('lang', 'en')
    expect(screen.getByTestId('title')).toHaveAttribute('dir', 'ltr')
  })

  it('takes words of the host for a region before those for its language', () => {
    const messages = {
      ...atHand,
      de: { shop: { 'SOLD_OUT.title': 'Allgemein', 'SOLD_OUT.detail': 'Für alle.' } },
      'de-AT': { shop: { 'SOLD_OUT.title': 'Heuer' } },
    }
    render(open({ locale: 'de-AT', messages }))
    expect(title()).toContain('Heuer Für alle.')
  })

  it('sets the direction of the toaster', () => {
    renderIn(<ErrorToaster data-testid="toaster" />, {
      locale: 'ar',
      messages: { ar: { common: { 'ui.region': 'إشعارات' } } },
    })
    expect(screen.getByTestId('toaster')).toHaveAttribute('dir', 'rtl')
    expect(screen.getByTestId('toaster')).toHaveAttribute('lang', 'ar')
  })

  it('reaches the texts of the surfaces once they are loaded', async () => {
    let arrive: (loaded: { default: Record<string, string> }) => void = () => undefined
    const loading = new Promise<{ default: Record<string, string> }>((resolve) => {
      arrive = resolve
    })
    renderIn(<ErrorToaster />, { locale: 'de', messages: {}, catalogues: [shopWith({}, { de: () => loading })] })
    expect(screen.getByRole('region').getAttribute('aria-label')).toContain('Notifications')
    await act(async () => {
      arrive({ default: atHand.de.common })
      await loading
    })
    expect(screen.getByRole('region').getAttribute('aria-label')).toContain(atHand.de.common['ui.region'])
  })
})

describe('outside a provider', () => {
  function Field() {
    const { inputProps } = useFieldError('city', { error: null })
    return <input aria-label="City" {...inputProps} />
  }
  const users: [string, () => ReactNode][] = [
    ['useApiError()', () => <Title />],
    ['useErrorReporter()', () => <Reporter />],
    ['useFieldError()', () => <Field />],
    ['<ApiErrorScope>', () => <ApiErrorScope />],
    ['<ErrorBanner>', () => <ErrorBanner />],
    ['<ErrorToaster>', () => <ErrorToaster />],
    ['<ErrorToast>', () => <ErrorToast error={null} />],
    ['<FieldError>', () => <FieldError text="x" />],
  ]
  function Reporter() {
    const report = useErrorReporter()
    useEffect(() => {
      report(soldOut)
    }, [report])
    return null
  }

  it.each(users)('%s says so in development', (name, ui) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const show = () => render(ui())
    expect(show).toThrow('provider/missing')
    expect(show).toThrow(name)
  })

  it('generic English is shown in production, and nothing breaks', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const log = vi.spyOn(console, 'error')
    function Page() {
      const error = useApiError(soldOut)
      return (
        <ApiErrorScope>
          <h1>{error?.title}</h1>
          <ErrorBanner error={error} />
        </ApiErrorScope>
      )
    }
    render(
      <>
        {users.map(([name, ui]) => (
          <div key={name}>{ui()}</div>
        ))}
        <Page />
      </>,
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBeTruthy()
    expect(log).not.toHaveBeenCalled()
  })

  it('a field without an error needs a scope', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Lonely = () => <input aria-label="x" {...useFieldError('city').inputProps} />
    expect(() => renderIn(<Lonely />)).toThrow('scope/missing')
  })

  it('two catalogues of one name are a mistake', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => renderIn(<p />, { catalogues: [shop, { ...shop }] })).toThrow('provider/duplicate-catalogue')
  })
})

describe('developer details', () => {
  it('are only there where they are switched on, and the description is loaded then', async () => {
    const describe = vi.fn(() => Promise.resolve({ SOLD_OUT: { meaning: 'Stock is empty.', when: 'Often.' } }))
    const catalogues = [{ ...shop, describe }]
    const thrown = body('SOLD_OUT', { message: 'words of the server' })
    const off = renderError(thrown, undefined, { catalogues })
    expect(off.result.current).not.toHaveProperty('developer')
    expect(JSON.stringify(off.result.current)).not.toContain('words of the server')
    expect(describe).not.toHaveBeenCalled()
    const on = renderError(thrown, undefined, { catalogues, developerDetails: true })
    expect(on.result.current?.developer).toMatchObject({
      code: 'SOLD_OUT',
      catalogue: 'shop',
      listed: true,
      message: 'words of the server',
    })
    await waitFor(() => expect(on.result.current?.developer?.description).toBe('Stock is empty. Often.'))
  })

  it('do without a description that fails', async () => {
    const describe = () => {
      throw new Error('no')
    }
    const { result } = renderError(soldOut, undefined, { catalogues: [{ ...shop, describe }], developerDetails: true })
    await act(() => Promise.resolve())
    expect(result.current?.developer?.code).toBe('SOLD_OUT')
  })
})

describe('what must not be told', () => {
  const html = (thrown: unknown) => {
    const Banner = () => (
      <ErrorBanner error={useApiError(thrown, { values: { limit: { amount: '5', currency: 'USD' } } })} />
    )
    const { container, unmount } = renderIn(<Banner />, { recoveries: { contactSupport: { href: '/help' } } })
    const found = container.innerHTML.replace(/(id|aria-labelledby)="[^"]*"/g, '')
    unmount()
    return found
  }

  it('is in no attribute, value or waiting time of a restricted entry', () => {
    const plain = html(body('BLOCKED'))
    expect(html(body('BANNED', { wait: 90, message: 'sentinel', limit: { amount: '5', currency: 'USD' } }))).toBe(plain)
    expect(html(body('BLOCKED', { fields: ['city'] }))).toBe(plain)
    expect(plain).not.toMatch(/BLOCKED|BANNED|sentinel|5\.00/)
    expect(html(body('PASSWORD', { wait: 9 }))).toBe(html(body('PASSWORD')))
    expect(html(body('KEY'))).not.toContain('KEY')
  })

  it('has no violations and no clock in the presentation', () => {
    const { result } = renderError(body('BLOCKED', { wait: 90, fields: ['city'] }))
    expect(result.current?.violations).toEqual([])
    expect(result.current?.problem.availableAt).toBeUndefined()
    expect(result.current?.recovery.availableAt).toBeUndefined()
    expect(result.current?.problem.values).toEqual({})
  })
})

it('is clean in StrictMode', async () => {
  const log = vi.spyOn(console, 'error')
  const warn = vi.spyOn(console, 'warn')
  render(
    <StrictMode>
      <Provider developerDetails>
        <ApiErrorScope>
          <Title />
          <ErrorBanner />
        </ApiErrorScope>
        <ErrorToaster />
      </Provider>
    </StrictMode>,
  )
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(log).not.toHaveBeenCalled()
  expect(warn).not.toHaveBeenCalled()
})
