import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DismissableLayer } from '@radix-ui/react-dismissable-layer'
import { createRef } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ErrorToast, ErrorToaster } from '../../src'
import { fakeError } from './fakeError'
import { renderSurface } from './renderSurface'

const withAction = (parts = {}) => fakeError({ recovery: { kind: 'retry', run: () => undefined }, ...parts })
const titles = () => [...document.querySelectorAll('.errata-toast .errata-title')].map((title) => title.textContent)

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
})

test('a toast comes with its error, follows it and leaves with it', () => {
  const error = fakeError({ severity: 'warning' })
  const ref = createRef<HTMLDivElement>()
  const ui = (shown: typeof error | null) => (
    <>
      <ErrorToast error={shown} />
      <ErrorToaster className="mine" id="here" ref={ref} />
    </>
  )
  const { rerender } = renderSurface(ui(error))
  expect(ref.current?.className).toBe('errata-toaster mine')
  expect(screen.getByRole('region', { name: 'Notifications (F8)' })).toBeTruthy()
  const toast = screen.getByRole('listitem')
  expect(toast.dataset).toMatchObject({ surface: 'toast', severity: 'warning', code: 'LIMIT_REACHED' })
  rerender(ui({ ...error, title: 'Better words' }))
  expect(titles()).toEqual(['Error: Better words'])
  rerender(ui(null))
  expect(titles()).toEqual([])
})

test('nothing of Radix speaks, and its inline styles are not there', async () => {
  const { announce } = renderSurface(
    <>
      <ErrorToast error={withAction()} />
      <ErrorToaster />
    </>,
  )
  await new Promise((done) => setTimeout(done, 60))
  expect(document.querySelector('[role=status], [role=alert], [aria-live]')).toBeNull()
  expect(screen.getByRole('listitem').getAttribute('style')).toBeNull()
  expect(announce.mock.calls.map(([{ from, text }]) => [from, text])).toEqual([
    ['toast', 'Error: Withdrawal not sent. Your balance hasn’t changed. Press F8 to go to the action.'],
  ])
})

test('the same failure again is counted and announced again', () => {
  const { announce, toaster } = renderSurface(<ErrorToaster />)
  act(() => {
    toaster.show('a', fakeError({ fingerprint: 'same' }))
  })
  act(() => {
    toaster.show('b', fakeError({ fingerprint: 'same' }))
  })
  expect(titles()).toEqual(['Error: Withdrawal not sent 2 times'])
  expect(announce).toHaveBeenCalledTimes(2)
})

test('what has to be read or acted on comes first; the rest is counted and can be brought back', async () => {
  const { toaster } = renderSurface(<ErrorToaster limit={2} />)
  act(() => {
    toaster.show('a', fakeError({ title: 'A' }))
    toaster.show('b', fakeError({ title: 'B' }))
    toaster.show('c', fakeError({ title: 'C', outcome: 'unknown' }))
    toaster.show('d', withAction({ title: 'D' }))
  })
  expect(titles()).toEqual(['Error: C', 'Error: D'])
  await userEvent.click(screen.getByRole('button', { name: '2 more' }))
  expect(titles()).toHaveLength(4)
  expect(screen.queryByRole('button', { name: '2 more' })).toBeNull()
  await waitFor(() => {
    expect(document.activeElement?.closest('.errata-toast')).not.toBeNull()
  })
})

test('times out after the time to read it, is put aside and can be brought back', () => {
  vi.useFakeTimers()
  const { toaster } = renderSurface(<ErrorToaster />)
  act(() => {
    toaster.show('a', fakeError({ detail: 'word '.repeat(38) }))
    toaster.show('b', withAction({ title: 'B' }))
    toaster.show('c', fakeError({ title: 'C', outcome: 'unknown' }))
  })
  act(() => {
    vi.advanceTimersByTime(20_400)
  })
  expect(titles()).toHaveLength(3)
  act(() => {
    vi.advanceTimersByTime(200)
  })
  expect(titles()).toEqual(['Error: B', 'Error: C'])
  act(() => {
    vi.advanceTimersByTime(10_000_000)
  })
  expect(titles()).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: '1 more' }))
  expect(titles()).toHaveLength(3)
})

test('with an endless duration nothing leaves by itself', () => {
  vi.useFakeTimers()
  const { toaster } = renderSurface(<ErrorToaster minDuration={Infinity} />)
  act(() => {
    toaster.show('a', fakeError())
  })
  act(() => {
    vi.advanceTimersByTime(10_000_000)
  })
  expect(titles()).toHaveLength(1)
})

const body = () => document.body
const pauses: readonly [string, () => void, () => void][] = [
  [
    'the pointer is over it',
    () => fireEvent.pointerOver(screen.getByRole('listitem')),
    () => fireEvent.pointerOver(body()),
  ],
  [
    'the focus is inside',
    () => {
      screen.getByRole('button', { name: 'Dismiss' }).focus()
    },
    () => {
      screen.getByRole('button', { name: 'Dismiss' }).blur()
    },
  ],
  [
    'the window is not focused',
    () => {
      vi.spyOn(document, 'hasFocus').mockReturnValue(false)
      fireEvent.blur(window)
    },
    () => fireEvent.focus(window),
  ],
  [
    'the page is hidden',
    () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
      fireEvent(document, new Event('visibilitychange'))
    },
    () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
      fireEvent(document, new Event('visibilitychange'))
    },
  ],
]
test.each(pauses)('keeps the time that is left while %s', (_, pause, resume) => {
  vi.useFakeTimers()
  const { toaster } = renderSurface(<ErrorToaster />)
  act(() => {
    toaster.show('a', fakeError())
  })
  act(() => {
    vi.advanceTimersByTime(9_000)
  })
  act(pause)
  act(() => {
    vi.advanceTimersByTime(60_000)
  })
  expect(titles()).toHaveLength(1)
  act(resume)
  act(() => {
    vi.advanceTimersByTime(900)
  })
  expect(titles()).toHaveLength(1)
  act(() => {
    vi.advanceTimersByTime(200)
  })
  expect(titles()).toHaveLength(0)
})

test('focus in a card field’s iframe is not a window that lost it', () => {
  vi.useFakeTimers()
  const { toaster } = renderSurface(<ErrorToaster />)
  act(() => {
    toaster.show('a', fakeError())
  })
  // The document has the focus as long as one of its frames has it.
  fireEvent.blur(window)
  act(() => {
    vi.advanceTimersByTime(10_100)
  })
  expect(titles()).toHaveLength(0)
})

test('the hotkey leads to the action, Tab goes on and out, and closing the last gives the focus back', async () => {
  const user = userEvent.setup()
  const { toaster } = renderSurface(
    <>
      <button type="button">before</button>
      <ErrorToaster />
      <button type="button">after</button>
    </>,
  )
  act(() => {
    toaster.show('a', withAction())
    toaster.show('b', fakeError({ title: 'B' }))
  })
  screen.getByRole('button', { name: 'before' }).focus()
  await user.keyboard('[F8]')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }))
  await user.tab()
  await user.tab()
  expect(document.activeElement?.closest('.errata-toast')?.textContent).toContain('B')
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'after' }))
  await user.tab({ shift: true })
  expect(document.activeElement?.closest('.errata-toast')?.textContent).toContain('B')

  screen.getByRole('button', { name: 'before' }).focus()
  await user.keyboard('[F8]{Escape}')
  expect(titles()).toEqual(['Error: B'])
  await waitFor(() => {
    expect(document.activeElement?.closest('.errata-toast')).not.toBeNull()
  })
  await user.keyboard('{Escape}')
  expect(titles()).toEqual([])
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'before' }))
  })
})

test('with nothing to show the hotkey moves no focus', async () => {
  const user = userEvent.setup()
  renderSurface(
    <>
      <button type="button">before</button>
      <ErrorToaster />
    </>,
  )
  screen.getByRole('button').focus()
  await user.keyboard('[F8]')
  expect(document.activeElement).toBe(screen.getByRole('button'))
})

// Radix makes each toast the topmost dismissable layer; a dialog below it would then never hear Escape.
test('Escape belongs to the host’s dialog unless the focus is in a toast', async () => {
  const user = userEvent.setup()
  const onDismiss = vi.fn()
  const { toaster } = renderSurface(
    <>
      <DismissableLayer onDismiss={onDismiss}>
        <button type="button">inside</button>
      </DismissableLayer>
      <ErrorToaster />
    </>,
  )
  act(() => {
    toaster.show('a', withAction())
    toaster.show('b', fakeError())
  })
  screen.getByRole('button', { name: 'inside' }).focus()
  await user.keyboard('[F8]{Escape}')
  expect(titles()).toHaveLength(1)
  expect(onDismiss).not.toHaveBeenCalled()
  screen.getByRole('button', { name: 'inside' }).focus()
  await user.keyboard('{Escape}')
  expect(titles()).toHaveLength(1)
  expect(onDismiss).toHaveBeenCalledOnce()
})

test('dismissing tells the error, and only that one leaves', async () => {
  const error = fakeError({ title: 'A' })
  const { toaster } = renderSurface(<ErrorToaster />)
  act(() => {
    toaster.show('a', error)
    toaster.show('b', fakeError({ title: 'B' }))
  })
  await userEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0] as HTMLElement)
  expect(error.dismiss).toHaveBeenCalledOnce()
  expect(titles()).toEqual(['Error: B'])
})

test('the toaster attaches once, and leaves', () => {
  const { toaster, unmount } = renderSurface(<ErrorToaster />)
  expect(toaster.attached()).toBe(true)
  unmount()
  expect(toaster.attached()).toBe(false)
})

test('only a finger swipes; a mouse selects text', () => {
  const { toaster } = renderSurface(<ErrorToaster />)
  act(() => {
    toaster.show('a', fakeError())
  })
  const swipe = (pointerType: string) => {
    const toast = screen.getByRole('listitem')
    Object.assign(toast, { setPointerCapture: vi.fn(), hasPointerCapture: () => false })
    const at = (clientX: number) => ({ pointerType, clientX, clientY: 0, button: 0, bubbles: true })
    fireEvent.pointerDown(toast, at(0))
    fireEvent.pointerMove(toast, at(40))
    fireEvent.pointerMove(toast, at(120))
    fireEvent.pointerUp(toast, at(120))
  }
  swipe('mouse')
  expect(titles()).toHaveLength(1)
  swipe('touch')
  expect(titles()).toHaveLength(0)
})
