import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { userEvent as person } from 'vitest/browser'
import { holdClock, ourPage, pass, plainPage, settle, type ToasterPage } from './toasterPage'

/* Row 3 of the table: what stops the time of a toast, and what doesn't. Ours stays 10 s, as the plain one is told to. */

beforeEach(holdClock)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const toast = () => document.querySelector('li')!

/** Nine of the ten seconds pass, then a minute while it is stopped, then most of the last one: it is still there. */
async function keepsWhatIsLeft(page: ToasterPage, stop: () => unknown, goOn: () => unknown) {
  page.fail('SOLD_OUT')
  await settle()
  await pass(9_000)
  await act(async () => {
    await stop()
  })
  await pass(60_000)
  expect(page.shown()).toBe(1)
  await act(async () => {
    await goOn()
  })
  await pass(700)
  expect(page.shown()).toBe(1)
  await pass(1_000)
  expect(page.shown()).toBe(0)
}

const outside = <button type="button">outside</button>

describe('row 3: keeps the time that is left', () => {
  const hover = (page: ToasterPage) =>
    keepsWhatIsLeft(
      page,
      () => person.hover(toast()),
      () => person.hover(screen.getByText('outside')),
    )
  it('while the pointer is over it', () => hover(ourPage({ before: outside })))

  const focus = (page: ToasterPage) =>
    keepsWhatIsLeft(
      page,
      () => {
        screen.getByRole('button', { name: 'Dismiss' }).focus()
      },
      () => {
        screen.getByText('outside').focus()
      },
    )
  it('while the focus is inside', () => focus(ourPage({ before: outside })))

  it('while both are, until both have gone', async () => {
    const page = ourPage({ before: outside })
    page.fail('SOLD_OUT')
    await act(() => person.hover(toast()))
    act(() => {
      screen.getByRole('button', { name: 'Dismiss' }).focus()
    })
    await act(() => person.hover(screen.getByText('outside')))
    await pass(60_000)
    expect(page.shown()).toBe(1)
    act(() => {
      screen.getByText('outside').focus()
    })
    await pass(11_000)
    expect(page.shown()).toBe(0)
  })

  // The protocol can't hide a tab that another page of the same window doesn't cover: said as the browser would.
  const hideTab = (isHidden: boolean) => () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible')
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }
  it('while the tab is hidden', () => keepsWhatIsLeft(ourPage(), hideTab(true), hideTab(false)))
  it.fails('plain Radix: it goes in a hidden tab', () => keepsWhatIsLeft(plainPage(), hideTab(true), hideTab(false)))

  // The page of a test always has the focus.
  const focusWindow = (has: boolean) => () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(has)
    window.dispatchEvent(new FocusEvent(has ? 'focus' : 'blur'))
  }
  it('while another window has the focus', () => keepsWhatIsLeft(ourPage(), focusWindow(false), focusWindow(true)))

  it.each([
    ['the tab is hidden', hideTab(true), hideTab(false)],
    ['another window has the focus', focusWindow(false), focusWindow(true)],
  ])('from the start when %s before it comes', async (_, leave, comeBack) => {
    const page = ourPage()
    act(leave)
    page.fail('SOLD_OUT')
    await pass(60_000)
    expect(page.shown()).toBe(1)
    act(comeBack)
    await pass(11_000)
    expect(page.shown()).toBe(0)
  })
})

describe('row 3: typing in the card field of another origin', () => {
  /** A payment provider's frame; resolves with what was typed into it. */
  async function card() {
    const frame = document.createElement('iframe')
    frame.title = 'Card'
    frame.src = `${inject('apiUrl')}/card`
    frame.style.cssText = 'inline-size: 300px; block-size: 40px; border: 0'
    const loaded = new Promise((resolve) => {
      frame.onload = resolve
    })
    document.body.prepend(frame)
    await loaded
    expect(new URL(frame.src).origin).not.toBe(location.origin)
    expect(frame.contentDocument).toBeNull()
    let typed = ''
    window.addEventListener('message', ({ data }: MessageEvent<{ readonly card?: string } | null>) => {
      typed = data?.card ?? typed
    })
    return { frame, typed: () => typed }
  }
  afterEach(() => {
    document.querySelector('iframe')?.remove()
  })

  async function doesNotStopIt(page: ToasterPage) {
    const { frame, typed } = await card()
    // The window must have the focus before it can lose it.
    await person.click(screen.getByText('outside'))
    page.fail('SOLD_OUT')
    await settle()
    await act(() => person.click(frame))
    await act(() => person.keyboard('4242'))
    await vi.waitUntil(() => typed() === '4242')
    expect(document.activeElement).toBe(frame)
    await pass(11_000)
    expect(page.shown()).toBe(0)
    return frame
  }
  it('does not stop the time', async () => {
    await doesNotStopIt(ourPage({ before: outside }))
  })
  it.fails('plain Radix: it stays for as long as the person types', async () => {
    await doesNotStopIt(plainPage({ before: outside }))
  })

  it('leaving it for another window does, and coming back into it goes on', async () => {
    const page = ourPage({ before: outside })
    const frame = await doesNotStopIt(page)
    page.fail('LIMIT')
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    await pass(1_000)
    await pass(60_000)
    expect(page.shown()).toBe(1)
    hasFocus.mockRestore()
    expect(document.activeElement).toBe(frame)
    await pass(1_000)
    await pass(10_000)
    expect(page.shown()).toBe(0)
  })
})

it('row 3: with an endless duration nothing goes by itself', async () => {
  const page = ourPage({ toaster: { minDuration: Infinity } })
  page.fail('SOLD_OUT')
  await pass(3_600_000)
  expect(page.shown()).toBe(1)
})
