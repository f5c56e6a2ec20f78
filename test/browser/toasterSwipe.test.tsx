import { act, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { ourPage, settle } from './toasterPage'

/* Row 11 of the table: a real finger, by the browser's own protocol. */

interface Session {
  readonly send: (method: string, parameters: Record<string, unknown>) => Promise<unknown>
}

/** Puts a finger on the toast and moves it by so much. */
async function swipe(toast: Element, x: number, y: number, end: 'touchEnd' | 'touchCancel' = 'touchEnd') {
  const session = cdp() as unknown as Session
  // The protocol counts from the edge of the page around the tests' frame.
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
  const scale = frame.width / innerWidth
  const box = toast.querySelector('.errata-detail')!.getBoundingClientRect()
  const at = (part: number) => ({
    x: frame.left + scale * (box.left + box.width / 2 + x * part),
    y: frame.top + scale * (box.top + box.height / 2 + y * part),
  })
  const touch = (type: string, ...touchPoints: ReturnType<typeof at>[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await act(async () => {
    await touch('touchStart', at(0))
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', at(part))
    await touch(end)
  })
  await settle()
}
const toast = () => document.querySelector('.errata-toast')!

afterEach(() => {
  document.documentElement.removeAttribute('dir')
})

describe('row 11: a finger dismisses', () => {
  it.each([
    ['to the end: right', 'en', 'inline-end', 150, 0],
    ['to the end, from right to left: left', 'ar', 'inline-end', -150, 0],
    ['to the start: left', 'en', 'inline-start', -150, 0],
    ['to the start, from right to left: right', 'ar', 'inline-start', 150, 0],
    ['down', 'en', 'block-end', 0, 120],
    ['up', 'en', 'block-start', 0, -120],
  ] as const)('%s, and not the other way', async (_, locale, swipeDirection, x, y) => {
    const page = ourPage({ locale, toaster: { swipeDirection, style: { insetBlockEnd: 200, insetInlineEnd: 200 } } })
    page.fail('SOLD_OUT')
    await settle()
    await swipe(toast(), -x, -y)
    expect(page.shown()).toBe(1)
    await swipe(toast(), x, y)
    await waitFor(() => expect(page.shown()).toBe(0))
  })

  it('but not a little', async () => {
    const page = ourPage()
    page.fail('SOLD_OUT')
    await swipe(toast(), 30, 0)
    expect(page.shown()).toBe(1)
    await Promise.all(
      toast()
        .getAnimations()
        .map(({ finished }) => finished),
    )
    expect(toast().getBoundingClientRect().right).toBeLessThan(innerWidth)
  })

  it('not what the browser takes over, and the next touch begins anew', async () => {
    const page = ourPage()
    page.fail('SOLD_OUT')
    await swipe(toast(), 150, 0, 'touchCancel')
    expect(page.shown()).toBe(1)
    expect(toast()).not.toHaveAttribute('data-swipe', 'move')
    await swipe(toast(), 1, 0)
    expect(page.shown()).toBe(1)
  })

  it('not an error that must be read: with an action, or an unknown outcome', async () => {
    const page = ourPage()
    page.fail('SOLD_OUT', () => undefined)
    await swipe(toast(), 150, 0)
    expect(page.shown()).toBe(1)
    expect(toast()).not.toHaveAttribute('data-swipe')
    // The finger pans the page, which may be larger than what is seen of it.
    expect(getComputedStyle(toast()).touchAction).toBe('auto')
    page.unmount()

    const other = ourPage()
    other.fail('CRASHED')
    await swipe(toast(), 150, 0)
    expect(other.shown()).toBe(1)
  })
})
