import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { ErrorBanner } from '../../src/components'
import { type ScopeContextValue, SurfaceContext } from '../../src/react/context'
import { fakeError, fakeSurface } from './fakeError'
import { renderSurface } from './renderSurface'

const two = [
  { path: 'email', name: 'email', text: 'Enter a full email address' },
  { path: 'city', name: 'city', label: 'Town *', text: 'Enter the city or town' },
]

const fakeScope = (parts: Partial<ScopeContextValue>): ScopeContextValue => ({
  banner: null,
  error: null,
  shouldFocus: () => false,
  focusFirst: () => false,
  isTold: () => false,
  attachBanner: () => () => undefined,
  clearField: () => undefined,
  focusField: () => false,
  labelOf: () => undefined,
  cleared: new Set(),
  ...parts,
})

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})

test('is a section labelled by a heading of the given level, without a live role', () => {
  const ref = createRef<HTMLElement>()
  const error = fakeError()
  renderSurface(<ErrorBanner error={error} headingLevel={2} className="mine" id="here" ref={ref} />)
  const section = screen.getByRole('region', { name: 'Error: Withdrawal not sent' })
  expect(within(section).getByRole('heading', { level: 2 })).toHaveProperty('textContent', 'Error: Withdrawal not sent')
  expect(ref.current).toBe(section)
  expect(section.id).toBe('here')
  expect(section.className).toBe('errata-banner errata-error mine')
  expect(section.querySelector('[role=alert], [role=status], [aria-live], [style]')).toBeNull()
  expect(section.dataset).toMatchObject({ surface: 'banner', severity: 'error', code: 'LIMIT_REACHED' })
})

test.each([{ disclosure: 'restricted' as const }, { problem: { listed: false } }])('hides the code of %j', (parts) => {
  const { container } = renderSurface(<ErrorBanner error={fakeError(parts)} />)
  expect(container.innerHTML).not.toContain('LIMIT_REACHED')
})

test('announces each error once, and again when its outcome or action changes', () => {
  const error = fakeError()
  const { announce, rerender } = renderSurface(<ErrorBanner error={error} />)
  expect(announce.mock.calls.map(([{ from, text }]) => [from, text])).toEqual([
    ['banner', 'Error: Withdrawal not sent. Your balance hasn’t changed.'],
  ])
  rerender(<ErrorBanner error={{ ...error, detail: 'Better words.' }} />)
  expect(announce).toHaveBeenCalledTimes(1)
  rerender(<ErrorBanner error={{ ...error, outcome: 'unknown' }} />)
  expect(announce).toHaveBeenCalledTimes(2)
  rerender(<ErrorBanner error={fakeError()} />)
  expect(announce).toHaveBeenCalledTimes(3)
})

test('takes the focus instead of speaking, if it may', () => {
  const { announce } = renderSurface(<ErrorBanner error={fakeError()} focusOnShow />)
  expect(document.activeElement).toBe(screen.getByRole('heading'))
  expect(announce.mock.calls.map(([{ text }]) => text)).toEqual([''])
})

test.each([
  ['somebody types', true],
  ['the document has no focus', false],
])('leaves the focus where it is when %s', (_, hasFocus) => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus)
  const form = (error: ReturnType<typeof fakeError> | null) => (
    <form>
      <ErrorBanner error={error} focusOnShow />
      <input />
    </form>
  )
  const { rerender, announce } = renderSurface(form(null))
  screen.getByRole('textbox').focus()
  rerender(form(fakeError()))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(announce.mock.calls[0]?.[0].text).toContain('Withdrawal not sent')
})

test('lists several fields: label, then the words of the field; a link only where the control is', async () => {
  const user = userEvent.setup()
  renderSurface(
    <form>
      <ErrorBanner
        error={fakeError({ violations: [...two, { ...two[1], name: 'b', path: 'b' } as (typeof two)[1]] })}
      />
      <label>
        Email address <input name="email" />
      </label>
    </form>,
  )
  const lines = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(lines.map((line) => line.textContent)).toEqual([
    'Email address: Enter a full email address',
    'Town: Enter the city or town',
  ])
  expect(within(lines[1] as HTMLElement).queryByRole('button')).toBeNull()
  await user.click(screen.getByRole('button', { name: /email/i }))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})

test('a single field is listed only if it has a label and no control', () => {
  const list = (violation: object) => {
    const violations = [{ path: 'x', name: 'x', text: 'Enter x', ...violation }]
    const { unmount } = renderSurface(<ErrorBanner error={fakeError({ violations })} />)
    const found = screen.queryByRole('list') !== null
    unmount()
    return found
  }
  expect(list({})).toBe(false)
  expect(list({ label: 'X' })).toBe(true)
})

test('no name from a server breaks the search for its control', () => {
  const violations = ['"]', '\\', 'a\nb', ')]}'].map((name) => ({ path: name, name, text: `About ${name}` }))
  renderSurface(<ErrorBanner error={fakeError({ violations })} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(4)
})

test('inside a scope it says that it is there and shows what is routed to it', async () => {
  const leave = vi.fn()
  const scope = fakeScope({
    banner: fakeError({ violations: two }),
    attachBanner: vi.fn(() => leave),
    focusField: vi.fn(() => true),
    labelOf: (name) => (name === 'email' ? 'Mail' : undefined),
  })
  const { unmount } = renderSurface(<ErrorBanner />, { scope })
  await userEvent.click(screen.getByRole('button', { name: 'Mail: Enter a full email address' }))
  expect(scope.focusField).toHaveBeenCalledWith('email')
  unmount()
  expect(leave).toHaveBeenCalledTimes(vi.mocked(scope.attachBanner).mock.calls.length)
})

test('a banner with an error of its own takes nothing from the scope', () => {
  const scope = fakeScope({ banner: fakeError(), attachBanner: vi.fn() })
  const { container } = renderSurface(<ErrorBanner error={null} />, { scope })
  expect(container.innerHTML).toBe('')
  expect(scope.attachBanner).not.toHaveBeenCalled()
})

test('dismissing hides the error and gives the focus back', async () => {
  const user = userEvent.setup()
  const error = fakeError()
  const onDismiss = vi.fn(() => {
    rerender(ui(null))
  })
  const ui = (shown: typeof error | null) => (
    <>
      <ErrorBanner error={shown} onDismiss={onDismiss} />
      <button type="button">after</button>
    </>
  )
  const { rerender } = renderSurface(ui(error))
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(error.dismiss).toHaveBeenCalledOnce()
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'after' }))
  })
})

test('marks the language of words that are not in the language asked for', () => {
  renderSurface(<ErrorBanner error={fakeError({ lang: 'en', dir: 'ltr' })} />, {
    surface: fakeSurface({ locale: 'ar', dir: 'rtl' }),
  })
  const section = screen.getByRole('region')
  expect([section.lang, section.dir]).toEqual(['ar', 'rtl'])
  expect(screen.getByRole('heading').closest('[lang=en][dir=ltr]')).not.toBeNull()
})

test('developer details only where they are switched on', () => {
  const developer = {
    catalogue: 'test',
    code: 'LIMIT_REACHED',
    listed: true,
    status: 409,
    disclosure: 'open' as const,
    message: 'raw',
  }
  const error = fakeError({ developer })
  const { unmount } = renderSurface(<ErrorBanner error={error} />)
  expect(screen.queryByText('raw')).toBeNull()
  unmount()
  renderSurface(<ErrorBanner error={error} />, { surface: fakeSurface({ developerDetails: true }) })
  expect(screen.getByText('raw').closest('details')?.open).toBe(false)
})

test('renders on a server', () => {
  const html = renderToString(
    <SurfaceContext.Provider value={fakeSurface()}>
      <ErrorBanner error={fakeError({ violations: two })} />
    </SurfaceContext.Provider>,
  )
  expect(html).toContain('Withdrawal not sent')
})

test('outside a provider: an error in development, what is given in production', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(<ErrorBanner error={fakeError()} />)).toThrow('[provider/missing]')
  vi.stubEnv('NODE_ENV', 'production')
  act(() => {
    render(<ErrorBanner error={fakeError()} />)
  })
  vi.unstubAllEnvs()
  expect(screen.getByRole('region').textContent).toContain('Your balance hasn’t changed.')
  expect(screen.queryByRole('button')).toBeNull()
})
