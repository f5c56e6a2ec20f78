import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { FieldError } from '../../src'
import { RecoveryButton, Reference } from '../../src/components/parts'
import { labelled, sentences } from '../../src/components/parts/punctuation'
import { readingTime } from '../../src/components/toast/readingTime'
import { fakeError } from './fakeError'
import { renderSurface } from './renderSurface'

afterEach(() => {
  vi.useRealTimers()
})

test('an action without a handler is no button', () => {
  const { container } = renderSurface(<RecoveryButton recovery={fakeError().recovery} />)
  expect(container.innerHTML).toBe('')
})

test('a handler runs on a press, a link is a link', async () => {
  const run = vi.fn()
  renderSurface(<RecoveryButton recovery={fakeError({ recovery: { run } }).recovery} className="mine" />)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(run).toHaveBeenCalledOnce()
  const ref = createRef<HTMLElement>()
  renderSurface(
    <RecoveryButton
      ref={ref as never}
      recovery={fakeError({ recovery: { href: '/help', target: '_blank' } }).recovery}
    />,
  )
  const link = screen.getByRole('link')
  expect(ref.current).toBe(link)
  expect(link.getAttribute('href')).toBe('/help')
  expect(link.getAttribute('rel')).toBe('noopener')
})

test('counts down each second, is called what it shows, and keeps the focus until it is to be pressed', () => {
  vi.useFakeTimers()
  const run = vi.fn()
  const { recovery } = fakeError({ recovery: { kind: 'wait', run, availableAt: Date.now() + 2500 } })
  renderSurface(<RecoveryButton recovery={recovery} />)
  const button = screen.getByRole('button', { name: 'Try again in 3 seconds' })
  button.click()
  const shown = () => button.textContent
  expect([shown(), button.getAttribute('aria-disabled')]).toEqual(['Try again in 3 seconds', 'true'])
  act(() => {
    vi.advanceTimersByTime(500)
  })
  expect(shown()).toBe('Try again in 2 seconds')
  expect(screen.getByRole('button', { name: 'Try again in 2 seconds' })).toBe(button)
  act(() => {
    button.focus()
    vi.advanceTimersByTime(2000)
  })
  expect(document.activeElement).toBe(button)
  expect([button.textContent, button.getAttribute('aria-disabled')]).toEqual(['Try again', null])
  expect(run).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
  button.click()
  expect(run).toHaveBeenCalledOnce()
})

test('while it has the focus it counts in steps of ten seconds, so that it is not read out each second', () => {
  vi.useFakeTimers()
  const { recovery } = fakeError({ recovery: { kind: 'wait', run: () => undefined, availableAt: Date.now() + 27_000 } })
  renderSurface(<RecoveryButton recovery={recovery} />)
  const button = screen.getByRole('button')
  act(() => {
    button.focus()
  })
  const shown = (after: number) => {
    act(() => {
      vi.advanceTimersByTime(after)
    })
    return screen.getByRole('button', { name: /^Try again/ }).textContent
  }
  expect([shown(0), shown(6000), shown(1000), shown(9000), shown(1000), shown(10_000)]).toEqual([
    'Try again in 27 seconds',
    'Try again in 27 seconds',
    'Try again in 20 seconds',
    'Try again in 20 seconds',
    'Try again in 10 seconds',
    'Try again',
  ])
})

test('rests while nobody looks, and is right when they come back', () => {
  vi.useFakeTimers()
  const { recovery } = fakeError({ recovery: { run: () => undefined, availableAt: Date.now() + 60_000 } })
  renderSurface(<RecoveryButton recovery={recovery} />)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(vi.getTimerCount()).toBe(0)
  act(() => {
    vi.advanceTimersByTime(30_000)
  })
  hidden.mockReturnValue(false)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(screen.getByText('Try again in 30 seconds')).toBeTruthy()
})

test('a busy button says so and runs nothing', async () => {
  const run = vi.fn()
  renderSurface(<RecoveryButton recovery={fakeError({ recovery: { run, busy: true } }).recovery} />)
  const button = screen.getByRole('button', { name: 'Working…' })
  expect(button.getAttribute('aria-busy')).toBe('true')
  await userEvent.click(button)
  expect(run).not.toHaveBeenCalled()
})

test('a link that waits has nowhere to go yet', () => {
  const { recovery } = fakeError({ recovery: { href: '/x', availableAt: Date.now() + 60_000 } })
  renderSurface(<RecoveryButton recovery={recovery} />)
  const link = screen.getByRole('link')
  expect([link.getAttribute('href'), link.tabIndex, link.getAttribute('aria-disabled')]).toEqual([null, 0, 'true'])
})

test('the reference is copied and says so', async () => {
  const user = userEvent.setup()
  const error = fakeError({ reference: 'req_1' })
  const { announce } = renderSurface(<Reference error={error} />)
  expect(screen.getByText('req_1').dir).toBe('ltr')
  await user.click(screen.getByRole('button', { name: 'Copy reference' }))
  expect(await navigator.clipboard.readText()).toBe('req_1')
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
  expect(announce).toHaveBeenCalledWith({ error, from: 'banner', text: 'Copied' })
})

test('without a clipboard the reference is selected', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no permission'))
  renderSurface(<Reference error={fakeError({ reference: 'req_2' })} />)
  await user.click(screen.getByRole('button', { name: 'Copy reference' }))
  expect(String(getSelection())).toBe('req_2')
})

test('a field error is its sentence with a hidden word for its severity, and no live region', () => {
  const ref = createRef<HTMLSpanElement>()
  const { container } = renderSurface(<FieldError id="f" text="Enter a city" className="mine" ref={ref} />)
  expect(ref.current?.id).toBe('f')
  expect(ref.current?.textContent).toBe('Error: Enter a city')
  expect(ref.current?.className).toBe('errata-field errata-error mine')
  expect(container.querySelector('[aria-live], [role]')).toBeNull()
})

test('a field without an error renders nothing', () => {
  const { container } = renderSurface(<FieldError id="f" text={undefined} />)
  expect(container.innerHTML).toBe('')
})

test('reading time: half a second a word, a quarter a character without spaces', () => {
  expect(readingTime('Try again in 20 seconds.')).toBe(2500)
  expect(readingTime('もう一度')).toBe(1000)
  expect(readingTime('ลอง')).toBe(750)
})

test('sentences and labels are punctuated as their language does', () => {
  expect(sentences('en', 'Title', 'Detail.', undefined, '')).toBe('Title. Detail.')
  expect(sentences('ja', '題')).toBe('題。')
  expect(labelled('en', 'City: *')).toBe('City:')
  expect(labelled('fr', 'Ville')).toBe('Ville\u00a0:')
})
