import * as Radix from '@radix-ui/react-toast'
import { act, screen } from '@testing-library/react'
import { Fragment } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createErrorReporter, ErrorToaster, useApiError, useErrorReporter, useFieldError } from '../../src'
import * as negotiate from '../../src/locale/negotiateLocale'
import { body, Provider, renderIn } from '../react/support'

/* What a page pays for a toaster and hooks that have nothing to show. Counted, because time depends on the machine. */

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The listeners that are there now, at the window and the document. */
function listeners(): () => number {
  let count = 0
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target
    const key = (type: string, listener: unknown, options: unknown) =>
      [type, listener, JSON.stringify(options)] as const
    const there: (readonly unknown[])[] = []
    const find = (one: readonly unknown[]) => there.findIndex((other) => other.every((part, at) => part === one[at]))
    vi.spyOn(target as Window, 'addEventListener').mockImplementation((...args: unknown[]) => {
      const one = key(args[0] as string, args[1], args[2])
      if (find(one) < 0) count += 1
      if (find(one) < 0) there.push(one)
      ;(addEventListener as (...all: unknown[]) => void).apply(target, args)
    })
    vi.spyOn(target as Window, 'removeEventListener').mockImplementation((...args: unknown[]) => {
      const at = find(key(args[0] as string, args[1], args[2]))
      if (at >= 0) count -= 1
      if (at >= 0) there.splice(at, 1)
      ;(removeEventListener as (...all: unknown[]) => void).apply(target, args)
    })
  }
  return () => count
}

/** A toast of Radix, with nothing of ours. */
const Plain = ({ toasts }: { readonly toasts: number }) => (
  <Radix.Provider duration={Infinity}>
    {Array.from({ length: toasts }, (_, at) => (
      <Radix.Root key={at} />
    ))}
    <Radix.Viewport />
  </Radix.Provider>
)

it('a toast brings no listener of ours to the document, only what its Radix layer brings', () => {
  vi.useFakeTimers()
  const count = listeners()
  const { rerender, unmount } = renderIn(<Plain toasts={1} />, {}, Fragment)
  const before = count()
  rerender(<Plain toasts={5} />)
  const ofRadix = count() - before
  unmount()

  const report = createErrorReporter()
  renderIn(<ErrorToaster limit={10} />, { reporter: report }, Fragment)
  const atRest = count()
  act(() => void report(body('SOLD_OUT')))
  const withOne = count()
  for (const code of ['LIMIT', 'CRASHED', 'BLOCKED', 'KEY']) act(() => void report(body(code)))
  expect(document.querySelectorAll('[data-surface=toast]')).toHaveLength(5)
  expect(count() - withOne).toBeLessThanOrEqual(ofRadix)
  for (const button of screen.getAllByRole('button', { name: 'Dismiss' })) {
    act(() => {
      button.click()
    })
  }
  // Once the words have left the live region, too.
  act(() => void vi.advanceTimersByTime(10_000))
  expect(count()).toBe(atRest)
})

it('nothing is measured while nothing is on screen', () => {
  const measures = [
    vi.spyOn(Element.prototype, 'getBoundingClientRect'),
    ...(['clientHeight', 'scrollHeight', 'scrollTop'] as const).map((name) => vi.spyOn(Element.prototype, name, 'get')),
    vi.spyOn(Element.prototype, 'scrollTop', 'set'),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get'),
    vi.spyOn(window, 'getComputedStyle'),
  ]
  const view = Object.assign(new EventTarget(), { offsetTop: 0, height: 768 })
  vi.stubGlobal('visualViewport', view)
  const { rerender } = renderIn(<ErrorToaster />)
  rerender(
    <Provider>
      <ErrorToaster />
    </Provider>,
  )
  for (const measure of measures) expect(measure).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})

it('the language is negotiated when something about it changes, not with each rendering', () => {
  const negotiated = vi.spyOn(negotiate, 'negotiateLocale')
  const ui = (locale: string) => (
    <Provider locale={locale}>
      <ErrorToaster />
    </Provider>
  )
  const { rerender } = renderIn(null)
  rerender(ui('en'))
  negotiated.mockClear()
  rerender(ui('en'))
  rerender(ui('en'))
  expect(negotiated).not.toHaveBeenCalled()
  rerender(ui('de'))
  expect(negotiated).toHaveBeenCalled()
})

it('hooks without an error watch nothing that an error elsewhere changes', () => {
  const report = createErrorReporter()
  const rendered = vi.fn()
  function Idle() {
    rendered()
    useApiError(null)
    useErrorReporter()
    useFieldError('amount', { error: null })
    return null
  }
  renderIn(
    <>
      {Array.from({ length: 100 }, (_, at) => (
        <Idle key={at} />
      ))}
      <ErrorToaster />
    </>,
    { reporter: report },
    Fragment,
  )
  rendered.mockClear()
  act(() => void report(body('SOLD_OUT')))
  expect(rendered).not.toHaveBeenCalled()
})
