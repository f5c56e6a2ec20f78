import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { ErrorBanner } from '../../src'
import { ShellContext } from '../../src/react/shellContext'
import { createField } from '../../src/store/fieldRegistry'
import { createProviderShell } from '../../src/store/providerShell'
import { createScopeShell, type ScopeContent, type ScopeShell } from '../../src/store/scopeShell'
import { fakeError, fakeSurface } from './fakeError'
import { fakeShell, renderSurface } from './renderSurface'

const two = [
  { path: 'email', name: 'email', text: 'Enter a full email address' },
  { path: 'city', name: 'city', label: 'Town *', text: 'Enter the city or town' },
]

function fakeScope(content: Partial<ScopeContent>): ScopeShell {
  const scope = createScopeShell(createProviderShell())
  scope.shown.set((before) => ({ ...before, ...content }))
  return scope
}

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
  const scope = fakeScope({ banner: fakeError({ violations: two }) })
  const control = document.createElement('input')
  const label = document.createElement('label')
  label.append('Mail', control)
  document.body.append(label)
  scope.registry.attach({ ...createField('email'), shows: true }, control)
  const { unmount } = renderSurface(<ErrorBanner />, { scope })
  expect(scope.banners.get()).toBe(1)
  await userEvent.click(screen.getByRole('button', { name: 'Mail: Enter a full email address' }))
  expect(document.activeElement).toBe(control)
  unmount()
  expect(scope.banners.get()).toBe(0)
  label.remove()
})

test('a banner with an error of its own takes nothing from the scope', () => {
  const scope = fakeScope({ banner: fakeError() })
  const { container } = renderSurface(<ErrorBanner error={null} />, { scope })
  expect(container.innerHTML).toBe('')
  expect(scope.banners.get()).toBe(0)
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
    <ShellContext.Provider value={fakeShell(fakeSurface())}>
      <ErrorBanner error={fakeError({ violations: two })} />
    </ShellContext.Provider>,
  )
  expect(html).toContain('Withdrawal not sent')
})

test('outside a provider: an error in development, in production what is given with generic English words', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(<ErrorBanner error={fakeError()} />)).toThrow('[provider/missing]')
  vi.stubEnv('NODE_ENV', 'production')
  act(() => {
    render(<ErrorBanner error={fakeError()} />)
  })
  vi.unstubAllEnvs()
  expect(screen.getByRole('region').textContent).toContain('Your balance hasn’t changed.')
  expect(screen.getByRole('button', { name: 'Dismiss' })).toBeInTheDocument()
})
