import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent as person } from 'vitest/browser'
import styles from '../../src/components/styles.css?url'
import { createErrorReporter, ErrorToaster } from '../../src'
import { body, Provider } from '../react/support'
import { holdClock, pass, settle } from './toasterPage'

/*
 * Rows 3, 5 and 7: what the document isn't told. Events that go from one element of a shadow root to another end there, and
 * of a closed one only the host is named.
 */

const noop = (): void => undefined
const press = (keys: string) => act(() => person.keyboard(keys))
const clean: (() => void)[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const step of clean.splice(0).reverse()) step()
})

function added<K extends keyof HTMLElementTagNameMap>(tag: K, to: Node = document.body): HTMLElementTagNameMap[K] {
  const element = to.appendChild(document.createElement(tag))
  clean.push(() => {
    element.remove()
  })
  return element
}

/** A widget that fills the window, in a shadow root. */
async function widget(mode: ShadowRootMode, content: ReactNode = <input />) {
  const shadow = added('div').attachShadow({ mode })
  const link = added('link', shadow)
  link.rel = 'stylesheet'
  link.href = styles
  await new Promise((resolve) => {
    link.onload = resolve
  })
  const root = createRoot(added('div', shadow))
  const report = createErrorReporter()
  act(() => {
    root.render(
      <Provider reporter={report}>
        <main style={{ position: 'fixed', inset: 0 }}>{content}</main>
        <ErrorToaster />
      </Provider>,
    )
  })
  clean.push(() => {
    act(() => {
      root.unmount()
    })
  })
  return {
    shadow,
    fail: (code: string, action?: () => void) => {
      act(() => {
        report(body(code), action && { recoveries: { refresh: action } })
      })
    },
    shown: () => shadow.querySelectorAll('.errata-toast').length,
    find: (selector: string) => shadow.querySelector<HTMLElement>(selector)!,
  }
}

/** By place: a closed root keeps its elements from the test's own means. */
const hover = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  const position = { x: left + width / 2, y: top + height / 2 }
  return act(() => person.hover(document.documentElement, { position, force: true }))
}

describe.each(['open', 'closed'] as const)('inside a shadow root that is %s', (mode) => {
  it.each(['focus', 'pointer'])(
    'the time stops while the %s, coming from the widget, is in the toast',
    async (what) => {
      const { fail, shown, find } = await widget(mode)
      const go = async (to: HTMLElement) => {
        if (what === 'pointer') await hover(to)
        else
          act(() => {
            to.focus()
          })
      }
      await holdClock()
      fail('SOLD_OUT')
      await go(find('input'))
      await pass(9_000)
      await go(find('.errata-dismiss'))
      await pass(60_000)
      expect(shown()).toBe(1)
      await go(find('input'))
      await pass(700)
      expect(shown()).toBe(1)
      await pass(1_000)
      expect(shown()).toBe(0)
    },
  )

  it('it goes on when the toast under the pointer has gone', async () => {
    const { fail, shown, find } = await widget(mode)
    await holdClock()
    fail('SOLD_OUT')
    fail('LIMIT')
    await hover(find('.errata-dismiss'))
    act(() => {
      find('.errata-dismiss').click()
    })
    await vi.waitFor(() => expect(find('.errata-leaving')).toBeNull())
    await settle()
    await pass(11_000)
    expect(shown()).toBe(0)
  })

  it('Escape closes it, and the focus goes back where it was', async () => {
    const { fail, shown, find, shadow } = await widget(
      mode,
      <>
        <input />
        <button type="button">next to the toasts</button>
      </>,
    )
    fail('SOLD_OUT', noop)
    find('input').focus()
    await press('{F8}')
    expect(shadow.activeElement).toHaveClass('errata-button')
    await press('{Escape}')
    expect(shown()).toBe(0)
    expect(shadow.activeElement).toBe(find('input'))
  })

  it('the focus goes back to the page around it', async () => {
    const outside = added('button')
    const { fail, shown, shadow } = await widget(mode)
    fail('SOLD_OUT', noop)
    outside.focus()
    await press('{F8}')
    expect(shadow.activeElement).toHaveClass('errata-button')
    await press('{Escape}')
    expect(shown()).toBe(0)
    expect(document.activeElement).toBe(outside)
  })

  it('the hotkey goes on to the toaster of another one', async () => {
    const [one, two] = [await widget(mode), await widget(mode)]
    one.fail('SOLD_OUT', noop)
    two.fail('SOLD_OUT', noop)
    for (const { shadow } of [one, two, one]) {
      await press('{F8}')
      expect(shadow.activeElement).toHaveClass('errata-button')
    }
  })
})

it('the focus goes back into an element of the host’s that has a shadow root', async () => {
  const field = added('input', added('div').attachShadow({ mode: 'open' }))
  const root = createRoot(added('div'))
  const report = createErrorReporter()
  act(() => {
    root.render(
      <Provider reporter={report}>
        <ErrorToaster />
      </Provider>,
    )
  })
  act(() => {
    report(body('SOLD_OUT'))
  })
  field.focus()
  await press('{F8}')
  expect(document.activeElement).toHaveClass('errata-dismiss')
  await press('{Escape}')
  expect((field.getRootNode() as ShadowRoot).activeElement).toBe(field)
  act(() => {
    root.unmount()
  })
})
