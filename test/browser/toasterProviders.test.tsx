import { act, render, screen, within } from '@testing-library/react'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent as person } from 'vitest/browser'
import {
  ApiErrorScope,
  createErrorReporter,
  ErrorBanner,
  type ErrorReporter,
  ErrorToaster,
  useErrorReporter,
} from '../../src'
import { body, Provider } from '../react/support'
import { PlainRadix, type PlainToast } from './plainRadix'
import { holdClock, listening, pass, settle } from './toasterPage'

/* Rows 9 and 10 of the table: several on one page, and what is reported while there is none. */

beforeEach(holdClock)
afterEach(() => {
  vi.useRealTimers()
})

const toasts = () => document.querySelectorAll('.errata-toast').length
const press = (keys: string) => act(() => person.keyboard(keys))
const tell = (report: ErrorReporter, code: string, action?: () => void) => {
  act(() => {
    report(body(code), action && { recoveries: { refresh: action } })
  })
}
const noop = (): void => undefined

function Part({ name, reporter, children }: { name: string; reporter?: ErrorReporter; children?: ReactNode }) {
  return (
    <section aria-label={name}>
      <Provider {...(reporter && { reporter })}>
        {children}
        <ErrorToaster label={`Messages of ${name}`} />
      </Provider>
    </section>
  )
}
const part = (name: string) => within(screen.getByRole('region', { name }))
const titlesIn = (name: string) => part(name).queryAllByRole('listitem').length

describe('row 9: several providers', () => {
  let [one, two] = [createErrorReporter(), createErrorReporter()]
  beforeEach(() => {
    one = createErrorReporter()
    two = createErrorReporter()
  })
  const renderPage = () =>
    render(
      <>
        <button type="button">before</button>
        <Part name="one" reporter={one} />
        <Part name="two" reporter={two} />
      </>,
    )

  it('show, count and announce their own', async () => {
    renderPage()
    const { said, end } = listening()
    tell(one, 'SOLD_OUT')
    tell(two, 'SOLD_OUT')
    await pass(1_000)
    end()
    expect([titlesIn('one'), titlesIn('two')]).toEqual([1, 1])
    expect(document.body).not.toHaveTextContent('2 times')
    const regions = ['one', 'two'].map((name) => screen.getByRole('region', { name }).querySelectorAll('[aria-live]'))
    expect(regions.map(({ length }) => length)).toEqual([2, 2])
    expect(said.length).toBeGreaterThan(0)
    for (const own of regions) expect([...own].map((region) => region.textContent).join('')).toContain('That is gone')
  })

  it('share the hotkey: it goes from one to the next, past what is empty, and back by Escape', async () => {
    renderPage()
    tell(two, 'SOLD_OUT', noop)
    screen.getByRole('button', { name: 'before' }).focus()
    await press('{F8}')
    expect(part('two').getByRole('button', { name: 'Refresh details' })).toHaveFocus()
    tell(one, 'SOLD_OUT', noop)
    await press('{F8}')
    expect(part('one').getByRole('button', { name: 'Refresh details' })).toHaveFocus()
    await press('{F8}')
    expect(part('two').getByRole('button', { name: 'Refresh details' })).toHaveFocus()
    await press('{Escape}')
    expect([titlesIn('one'), titlesIn('two')]).toEqual([1, 0])
  })

  const both: readonly PlainToast[] = [{ id: 'a', title: 'A', action: 'Try again' }]
  it('plain Radix: the hotkey goes to all at once, and Escape takes one of another toaster', async () => {
    render(
      <>
        <section aria-label="one">
          <PlainRadix toasts={both} />
        </section>
        <section aria-label="two">
          <PlainRadix toasts={both} />
        </section>
      </>,
    )
    await settle()
    await press('{F8}')
    expect(screen.getByRole('region', { name: 'one' })).not.toContainElement(document.activeElement as HTMLElement)
    act(() => {
      part('one').getByRole('button', { name: 'Try again' }).focus()
    })
    await press('{Escape}')
    await settle()
    expect([titlesIn('one'), titlesIn('two')]).not.toEqual([0, 1])
  })

  it('an inner toaster takes what is inside, and gives it to the outer one when it goes', () => {
    const ui = (hasInner: boolean) => (
      <Provider>
        <section aria-label="inner">
          <Provider reporter={one}>{hasInner && <ErrorToaster label="Inner" />}</Provider>
        </section>
        <section aria-label="outer">
          <ErrorToaster label="Outer" />
        </section>
      </Provider>
    )
    const { rerender } = render(ui(true))
    tell(one, 'SOLD_OUT')
    expect([titlesIn('inner'), titlesIn('outer')]).toEqual([1, 0])
    rerender(ui(false))
    expect([titlesIn('inner'), titlesIn('outer')]).toEqual([0, 1])
    rerender(ui(true))
    expect([titlesIn('inner'), titlesIn('outer')]).toEqual([1, 0])
  })

  it('a provider in a scope of another one reports to its own toaster', () => {
    function Inside() {
      const report = useErrorReporter()
      return (
        <button
          type="button"
          onClick={() => {
            report(body('SOLD_OUT'))
          }}
        >
          Fail
        </button>
      )
    }
    render(
      <Provider>
        <ApiErrorScope>
          <ErrorBanner />
          <Part name="inner">
            <Inside />
          </Part>
        </ApiErrorScope>
      </Provider>,
    )
    act(() => {
      screen.getByRole('button', { name: 'Fail' }).click()
    })
    expect(titlesIn('inner')).toBe(1)
    expect(document.querySelector('.errata-banner')).toBeNull()
  })
})

describe('row 9: several toasters in one provider', () => {
  it('show and announce each error once; the next takes over where the first was', async () => {
    const report = createErrorReporter()
    const ui = (hasFirst: boolean) => (
      <StrictMode>
        <Provider reporter={report}>
          {hasFirst && <ErrorToaster label="First" />}
          <ErrorToaster label="Second" />
        </Provider>
      </StrictMode>
    )
    const { rerender } = render(ui(true))
    const { said, end } = listening()
    tell(report, 'SOLD_OUT')
    await pass(1_000)
    expect(toasts()).toBe(1)
    rerender(ui(false))
    await pass(1_000)
    end()
    expect(toasts()).toBe(1)
    expect(said).toHaveLength(1)
  })
})

describe('row 10: reports', () => {
  function OnMount({ code }: { code: string }) {
    const report = useErrorReporter()
    useEffect(() => report(body(code)), [report, code])
    return null
  }

  it.each(['before', 'after'])('from an effect %s the toaster in the tree come once, in StrictMode', async (where) => {
    const { said, end } = listening()
    render(
      <StrictMode>
        <Provider>
          {where === 'before' && <OnMount code="SOLD_OUT" />}
          <ErrorToaster />
          {where === 'after' && <OnMount code="SOLD_OUT" />}
        </Provider>
      </StrictMode>,
    )
    await pass(1_000)
    end()
    expect(toasts()).toBe(1)
    expect(document.querySelector('.errata-count')).toBeNull()
    expect(said).toHaveLength(1)
  })

  it('before a root is there come once, with all that came', async () => {
    const report = createErrorReporter()
    report(body('SOLD_OUT'))
    report(body('SOLD_OUT'))
    report(body('LIMIT'))
    const host = document.body.appendChild(document.createElement('div'))
    const root = createRoot(host)
    const { said, end } = listening()
    act(() => {
      root.render(
        <StrictMode>
          <Provider reporter={report}>
            <ErrorToaster />
          </Provider>
        </StrictMode>,
      )
    })
    await pass(1_000)
    end()
    expect(toasts()).toBe(2)
    expect(host).toHaveTextContent('2 times')
    expect(said).toHaveLength(1)
    act(() => {
      root.unmount()
    })
    host.remove()
  })

  it('while the toaster is away wait for it, and what it showed is not said again', async () => {
    const report = createErrorReporter()
    const ui = (toaster: ReactNode) => (
      <StrictMode>
        <Provider reporter={report}>{toaster}</Provider>
      </StrictMode>
    )
    const { rerender } = render(ui(<ErrorToaster key="1" />))
    tell(report, 'SOLD_OUT')
    await pass(1_000)
    const { said, end } = listening()
    rerender(ui(null))
    expect(toasts()).toBe(0)
    tell(report, 'LIMIT')
    rerender(ui(<ErrorToaster key="2" />))
    await pass(1_000)
    end()
    expect(toasts()).toBe(2)
    expect(document.querySelector('.errata-count')).toBeNull()
    expect(said).toEqual([expect.stringContaining('Above the limit')])
  })

  it('that nobody dismissed come back with the provider, once, as often as it is mounted anew', () => {
    const report = createErrorReporter()
    const ui = (key: string) => (
      <StrictMode>
        <Provider key={key} reporter={report}>
          <ErrorToaster />
        </Provider>
      </StrictMode>
    )
    const { rerender, unmount } = render(ui('1'))
    tell(report, 'SOLD_OUT')
    tell(report, 'SOLD_OUT')
    tell(report, 'CRASHED')
    act(() => {
      screen.getAllByRole('button', { name: 'Dismiss' })[1]!.click()
    })
    rerender(ui('2'))
    rerender(ui('3'))
    expect(toasts()).toBe(1)
    expect(document.body).toHaveTextContent('2 times')
    unmount()
    const last = render(ui('4'))
    expect(toasts()).toBe(1)
    last.unmount()
  })
})
