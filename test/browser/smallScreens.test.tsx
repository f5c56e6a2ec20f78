import { act, fireEvent, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ErrorToaster } from '../../src'
import styleText from '../../src/components/styles.css?inline'
import styles from '../../src/components/styles.css?url'
import { ourPage, plainPage, settle as frames } from './toasterPage'

/* Row 12, and that a toast never covers what has the focus. */

/** Until what is animated stands still. */
const settle = async () => {
  await frames()
  await act(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}
const noop = (): void => undefined
const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
const toaster = () => document.querySelector<HTMLElement>('.errata-toaster')!
const more = () => document.querySelector<HTMLElement>('.errata-more')

/** The part of an element that is behind toasts: by asking what is met at 25 points of it. */
function hiddenPart(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect()
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9]
  const met = steps.flatMap((x) =>
    steps.map((y) => document.elementFromPoint(left + x * width, top + y * height)?.closest('.errata-toaster, li')),
  )
  return met.filter(Boolean).length / met.length
}

/** A field of a form, `top` from the window's top. */
function field(top: number, tag = 'input'): HTMLElement {
  const element = document.body.appendChild(document.createElement(tag))
  element.className = 'extra'
  element.style.cssText = `position: absolute; inset-block-start: ${top}px; inset-inline: 8px; block-size: 36px; box-sizing: border-box; inline-size: calc(100% - 16px)`
  return element
}
const focus = async (element: HTMLElement) => {
  act(() => {
    element.focus()
  })
  await settle()
}

beforeEach(() => page.viewport(280, 640))
afterEach(async () => {
  vi.unstubAllGlobals()
  document.querySelectorAll('.extra').forEach((element) => {
    element.remove()
  })
  await page.viewport(1000, 800)
})

it.each([
  ['280 × 640', 280, 640],
  ['400 % zoom of 1280 × 800', 320, 200],
])('row 12: three toasts fit into %s, and everything in them can be reached', async (_, width, height) => {
  await page.viewport(width, height)
  const { fail } = ourPage()
  for (const code of ['FLAKY', 'LIMIT', 'CRASHED']) fail(code, noop)
  await settle()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  for (const element of document.querySelectorAll('.errata-toast, .errata-toast *, .errata-more')) {
    if (element.closest('.errata-hidden, svg')) continue
    expect(element.scrollWidth).toBeLessThanOrEqual(
      Math.max(element.clientWidth, element.getBoundingClientRect().width) + 1,
    )
  }
  for (const stop of document.querySelectorAll<HTMLElement>('.errata-toast button')) {
    stop.scrollIntoView({ block: 'nearest' })
    const { left, right, top, bottom } = stop.getBoundingClientRect()
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    expect(bottom).toBeLessThanOrEqual(height)
    expect(stop.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))).toBe(true)
  }
})

it('row 12: stays above an on-screen keyboard, and within what is left', async () => {
  const view = Object.assign(new EventTarget(), { offsetTop: 0, height: 640, width: 280, scale: 1 })
  vi.stubGlobal('visualViewport', view)
  const { fail } = ourPage()
  for (const code of ['FLAKY', 'LIMIT', 'CRASHED']) fail(code, noop)
  const keyboard = (height: number, offsetTop = 0) => {
    Object.assign(view, { height, offsetTop })
    view.dispatchEvent(new Event('resize'))
    return settle()
  }
  const before = toaster().getBoundingClientRect().bottom
  await keyboard(340)
  expect(toaster().getBoundingClientRect().bottom).toBeLessThanOrEqual(340)
  expect(box('.errata-viewport').top).toBeGreaterThanOrEqual(0)
  await keyboard(340, 120)
  expect(toaster().getBoundingClientRect().bottom).toBeLessThanOrEqual(460)
  expect(toaster().getBoundingClientRect().bottom).toBeGreaterThan(400)
  expect(box('.errata-viewport').top).toBeGreaterThanOrEqual(120)
  await keyboard(640)
  expect(toaster().getBoundingClientRect().bottom).toBe(before)
  expect(toaster()).not.toHaveAttribute('style', expect.stringContaining('covered'))
})

it('row 12: above an on-screen keyboard it does not cover the field that it was opened for', async () => {
  const view = Object.assign(new EventTarget(), { offsetTop: 0, height: 640, width: 280, scale: 1 })
  vi.stubGlobal('visualViewport', view)
  const { fail } = ourPage()
  fail('FLAKY', noop)
  const amount = field(290)
  await focus(amount)
  expect(toaster()).toHaveAttribute('data-edge', 'end')
  const open = (height: number, offsetTop: number) => {
    Object.assign(view, { height, offsetTop })
    view.dispatchEvent(new Event(offsetTop ? 'scroll' : 'resize'))
    return settle()
  }
  await open(340, 0)
  expect(hiddenPart(amount)).toBe(0)
  expect(box('.errata-toast').bottom).toBeLessThanOrEqual(340)
  expect(more()).toBeNull()
  await open(340, 280)
  expect(hiddenPart(amount)).toBe(0)
  expect(box('.errata-toast').top).toBeGreaterThanOrEqual(280)
  expect(more()).toBeNull()
})

it('row 12: keeps clear of notches and bars', () => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText)
  const text = rules.filter((rule) => rule.includes('.errata-toaster')).join('\n')
  for (const side of ['top', 'right', 'bottom', 'left']) expect(text).toContain(`safe-area-inset-${side}`)
  // From right to left the end is left.
  expect(text).toMatch(/inset-inline-end: max\([^;]*left[^;]*right/)
})

async function staysClear({ fail }: { readonly fail: (code: string, action?: () => unknown) => void }) {
  const low = field(590)
  await focus(low)
  fail('FLAKY', noop)
  await settle()
  expect(hiddenPart(low)).toBe(0)
}
it('goes to the other edge rather than cover what has the focus', () => staysClear(ourPage()))
it.fails('plain Radix with the same styles: covers it', () => {
  const plain = plainPage()
  document.querySelector('ol')!.style.cssText =
    'position: fixed; z-index: 1; inset: auto 8px 8px; margin: 0; background: white'
  return staysClear(plain)
})

it('from within a shadow root, too, neither what is inside nor what is around it', async () => {
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
  const [outside, inside, middle] = [field(590), field(590), field(300)]
  shadow.innerHTML = `<link rel="stylesheet" href="${styles}"><div></div>`
  shadow.append(inside)
  await new Promise((resolve) => {
    shadow.querySelector('link')!.onload = resolve
  })
  const { fail, unmount } = ourPage({}, shadow.querySelector('div')!)
  fail('FLAKY', noop)
  const edge = () => shadow.querySelector('.errata-toaster')?.getAttribute('data-edge')
  for (const element of [outside, inside]) {
    await focus(element)
    expect(edge()).toBe('start')
    await focus(middle)
    element.remove()
    fail('LIMIT')
    await settle()
  }
  unmount()
  shadow.host.remove()
})

it('goes back when the focus does, and not before it has to', async () => {
  const [high, middle, low] = [field(10), field(300), field(590)]
  const { fail } = ourPage()
  fail('FLAKY', noop)
  await focus(low)
  expect(toaster()).toHaveAttribute('data-edge', 'start')
  expect(hiddenPart(low)).toBe(0)
  await focus(middle)
  expect(toaster()).toHaveAttribute('data-edge', 'start')
  await focus(high)
  expect(toaster()).toHaveAttribute('data-edge', 'end')
  expect(hiddenPart(high)).toBe(0)
})

it('folds into one line with a count where both edges would cover it, and unfolds for the person', async () => {
  await page.viewport(280, 320)
  const middle = field(150)
  const { fail, shown } = ourPage()
  await focus(middle)
  for (const code of ['FLAKY', 'LIMIT', 'CRASHED']) fail(code, noop)
  await settle()
  expect(hiddenPart(middle)).toBe(0)
  expect(more()).toHaveTextContent('3')
  expect(more()!.getBoundingClientRect().height).toBeLessThan(45)
  // Looking again, when an animation ends or the window changes, comes to the same.
  await act(() => window.dispatchEvent(new Event('resize')))
  expect(more()).toHaveTextContent('3')
  await userEvent.keyboard('{F8}')
  await waitFor(() => expect(document.activeElement).toHaveClass('errata-button'))
  await waitFor(() => expect(hiddenPart(document.activeElement!)).toBe(1))
  await focus(middle)
  expect(more()).toHaveTextContent('3')
  await userEvent.click(more()!)
  await waitFor(() => expect(document.activeElement?.closest('.errata-toast')).toBeInstanceOf(Element))
  await waitFor(() => expect(more()).toBeNull())
  expect(shown()).toBe(3)
})

it('a toast that is folded away does not run out of time', async () => {
  await page.viewport(280, 200)
  const middle = field(80)
  const { fail, shown } = ourPage({ toaster: { minDuration: 1 } })
  await focus(middle)
  for (const code of ['SOLD_OUT', 'LIMIT', 'CITY']) fail(code)
  await waitFor(() => expect(more()).toHaveTextContent('3'))
  expect(shown()).toBe(3)
})

it('the page scrolls to what gets the focus beside the toasts, not under them', async () => {
  const { fail } = ourPage()
  const fields = Array.from({ length: 30 }, (_, index) => field(index * 60))
  fail('FLAKY', noop)
  await settle()
  for (const element of fields) {
    await focus(element)
    expect(hiddenPart(element)).toBe(0)
  }
  const scrollPadding = () => {
    const { scrollPaddingBlockStart: start, scrollPaddingBlockEnd: end } = getComputedStyle(document.documentElement)
    return Math.max(parseFloat(start), parseFloat(end))
  }
  expect(scrollPadding()).toBeGreaterThan(box('.errata-toast').height)
  fireEvent.click(document.querySelector('.errata-dismiss')!)
  await settle()
  expect(scrollPadding()).toBe(0)
})

it('the page is told of that room when it changes, and not again', async () => {
  const root = document.documentElement
  const { fail, unmount } = ourPage({ toaster: { limit: 1 } })
  fail('FLAKY', noop)
  for (const code of ['LIMIT', 'KEY']) {
    fail(code)
    await settle()
  }
  const room = root.style.getPropertyValue('--errata-reserved-end')
  expect(parseFloat(room)).toBeGreaterThan(box('.errata-toast').height)
  const told = vi.fn()
  const observer = new MutationObserver(told)
  observer.observe(root, { attributeFilter: ['style'] })
  fail('CITY')
  await settle()
  expect(more()).toHaveTextContent('3 more')
  expect(told).not.toHaveBeenCalled()
  fail('CRASHED')
  await settle()
  expect(told).toHaveBeenCalled()
  observer.disconnect()
  expect(root.style.getPropertyValue('--errata-reserved-end')).not.toBe(room)
  unmount()
  expect(root.style.getPropertyValue('--errata-reserved-end')).toBe('')
})

it.each([
  ['as it is', styleText],
  ['in a layer', `@layer errata {\n${styleText}}\n`],
])('that room is nothing that elements of the page inherit: the stylesheet %s', (_, text) => {
  const frame = document.body.appendChild(document.createElement('iframe'))
  frame.className = 'extra'
  const { documentElement: root, head, body } = frame.contentDocument!
  head.appendChild(document.createElement('style')).textContent = text
  const valueOf = (element: HTMLElement, name: string) =>
    frame.contentWindow!.getComputedStyle(element).getPropertyValue(name)
  expect(valueOf(root, 'scroll-padding-block-start')).toBe('0px')
  root.style.setProperty('--errata-reserved-start', '40px')
  expect(valueOf(root, 'scroll-padding-block-start')).toBe('40px')
  expect(valueOf(body, '--errata-reserved-start')).toBe('0px')
})

it('a page that holds the toaster in a shadow root is told nothing', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.innerHTML = `<style>${styleText}</style><div></div>`
  const { fail, unmount } = ourPage({}, shadow.querySelector('div')!)
  fail('FLAKY', noop)
  await settle()
  expect(shadow.querySelector('.errata-toast')).not.toBeNull()
  expect(document.documentElement.style.cssText).not.toContain('reserved')
  unmount()
  host.remove()
})

it('nor a scrolling part of the page, however slowly that scrolls', async () => {
  const main = document.body.appendChild(document.createElement('main'))
  main.className = 'extra'
  main.style.cssText = 'position: absolute; inset: 0; overflow: auto; scroll-behavior: smooth'
  const fields = Array.from({ length: 30 }, (_, index) => field(index * 68))
  main.append(...fields)
  const { fail } = ourPage()
  for (const code of ['FLAKY', 'LIMIT', 'CRASHED']) fail(code, noop)
  await settle()
  await focus(fields[0]!)
  for (const element of fields.slice(1)) {
    await userEvent.keyboard('{Tab}')
    await waitFor(() => expect(element).toHaveFocus())
    let last = -1
    await waitFor(() => {
      const before = last
      last = main.scrollTop
      expect(last).toBe(before)
    })
    await waitFor(() => expect(hiddenPart(element)).toBeLessThan(1))
  }
})

it('what the host focuses may be larger than the window', async () => {
  const whole = field(0, 'textarea')
  whole.style.blockSize = '640px'
  const { fail } = ourPage({ after: <ErrorToaster hidden /> })
  fail('FLAKY', noop)
  await focus(whole)
  expect(more()).toBeNull()
})
