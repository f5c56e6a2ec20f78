import { act, waitFor } from '@testing-library/react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import styles from '../../src/components/styles.css?url'
import { createErrorReporter, ErrorToaster } from '../../src'
import { body, Provider } from '../react/support'

/* Row 7: everything inside a shadow root, as an embedded widget has it. */

let shadow: ShadowRoot
let root: Root
let page: string
let before: HTMLElement
let after: HTMLElement
const retried = vi.fn()
const report = createErrorReporter()

const toasts = () => [...shadow.querySelectorAll<HTMLElement>('.errata-toast')]
const spoken = () => [...shadow.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('')
const tell = (code: string) => {
  act(() => {
    report(body(code), { recoveries: { retry: retried, refresh: retried } })
  })
}
/** The document without the widget's element, and what its root carries. */
const outside = () =>
  [document.documentElement.getAttribute('style'), document.head.innerHTML, document.body.innerHTML].join('\n')

beforeEach(async () => {
  before = document.body.appendChild(document.createElement('button'))
  const host = document.body.appendChild(document.createElement('div'))
  after = document.body.appendChild(document.createElement('button'))
  shadow = host.attachShadow({ mode: 'open' })
  const link = shadow.appendChild(document.createElement('link'))
  link.rel = 'stylesheet'
  link.href = styles
  await new Promise((resolve) => {
    link.onload = resolve
  })
  page = outside()
  root = createRoot(shadow.appendChild(document.createElement('div')))
  act(() => {
    root.render(
      <Provider reporter={report}>
        <input aria-label="Amount" />
        <ErrorToaster />
      </Provider>,
    )
  })
})
afterEach(() => {
  act(() => {
    root.unmount()
  })
  for (const element of [before, shadow.host, after]) element.remove()
  retried.mockClear()
})

it('row 7: looks like itself, and leaves nothing in the document', () => {
  tell('FLAKY')
  const style = getComputedStyle(toasts()[0]!)
  expect(style.backgroundColor).toBe('rgb(255, 255, 255)')
  expect(getComputedStyle(shadow.querySelector('.errata-toaster')!).position).toBe('fixed')
  shadow.querySelector('input')!.focus()
  expect(outside()).toBe(page)
})

it('row 7: is announced inside, in a region that was there before', async () => {
  const region = shadow.querySelector('[aria-live=polite]')
  expect(region).toBeEmptyDOMElement()
  tell('FLAKY')
  await waitFor(() => expect(spoken()).toContain('That is gone'))
  expect(shadow.querySelector('[aria-live=polite]')).toBe(region)
  expect(document.querySelector('body > [aria-live], body > [role=status]')).toBeNull()
})

it('row 7: Tab goes in, on and out, both ways, through every action', async () => {
  tell('FLAKY')
  tell('LIMIT')
  const stops = toasts().flatMap((toast) => [...toast.querySelectorAll('button')])
  expect(stops.length).toBeGreaterThan(2)
  shadow.querySelector('input')!.focus()
  for (const stop of stops) {
    await userEvent.keyboard('{Tab}')
    await waitFor(() => expect(shadow.activeElement).toBe(stop))
  }
  await userEvent.keyboard('{Tab}')
  await waitFor(() => expect(document.activeElement).toBe(after))
  for (const stop of stops.reverse()) {
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await waitFor(() => expect(shadow.activeElement).toBe(stop))
  }
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  await waitFor(() => expect(shadow.activeElement).toHaveAttribute('aria-label', 'Amount'))
})

it('row 7: the hotkey leads in, the action acts, Escape closes it, and the focus goes back', async () => {
  tell('FLAKY')
  shadow.querySelector('input')!.focus()
  await userEvent.keyboard('{F8}')
  await waitFor(() => expect(shadow.activeElement).toHaveClass('errata-button'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(retried).toHaveBeenCalledTimes(1))
  tell('LIMIT')
  await userEvent.keyboard('{F8}')
  const hasFocus = () => toasts().some((toast) => toast.contains(shadow.activeElement))
  await waitFor(() => expect(hasFocus()).toBe(true))
  for (let left = toasts().length - 1; left >= 0; left -= 1) {
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(left))
    // The next Escape belongs to the next toast once the focus is there.
    await waitFor(() => expect(hasFocus()).toBe(left > 0))
  }
  await waitFor(() => expect(shadow.activeElement).toHaveAttribute('aria-label', 'Amount'))
})

it('row 7: a dialog in the shadow root has it inside; one of the document takes nothing out', async () => {
  tell('FLAKY')
  const dialog = shadow.appendChild(document.createElement('dialog'))
  dialog.showModal()
  await waitFor(() => expect(dialog.contains(toasts()[0]!)).toBe(true))
  dialog.close()
  await waitFor(() => expect(dialog.contains(toasts()[0]!)).toBe(false))
  const other = document.body.appendChild(document.createElement('dialog'))
  other.showModal()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(toasts()).toHaveLength(1)
  expect(other).toBeEmptyDOMElement()
  other.remove()
})
