import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type ApiErrorProviderProps, createErrorReporter, ErrorToaster, type ErrorToasterProps } from '../../src'
import type { RecoveryKind } from '../../src/problem'
import { body, Provider } from '../react/support'
import { PlainRadix, type PlainToast } from './plainRadix'
import '../../src/components/styles.css'

/** Our toaster, or a plain Radix one that does the same as far as it can: one check runs on both. */
export interface ToasterPage {
  /** A failure of this code; with `action` the person can do something about it. The same again is the same toast. */
  readonly fail: (code: string, action?: () => unknown, kind?: RecoveryKind) => void
  /** How many toasts are on screen. */
  readonly shown: () => number
  readonly unmount: () => void
}

export interface PageOptions extends Omit<ApiErrorProviderProps, 'children'> {
  readonly toaster?: ErrorToasterProps
  /** What is on the page before and after the toaster. */
  readonly before?: ReactNode
  readonly after?: ReactNode
}

const count = (selector: string) => document.querySelectorAll(selector).length

/** @param container where it is rendered, for instance inside a shadow root */
export function ourPage({ toaster, before, after, ...props }: PageOptions = {}, container?: HTMLElement): ToasterPage {
  const report = createErrorReporter()
  const { unmount } = render(
    <Provider reporter={report} {...props}>
      {before}
      <ErrorToaster {...toaster} />
      {after}
    </Provider>,
    container && { container },
  )
  return {
    fail: (code, action, kind = 'retry') => {
      act(() => {
        report(body(code), action && { recoveries: { refresh: action, retry: action, [kind]: action } })
      })
    },
    shown: () => count('.errata-toast'),
    unmount,
  }
}

export function plainPage({ before, after }: PageOptions = {}): ToasterPage {
  let toasts: readonly PlainToast[] = []
  const ui = () => (
    <>
      {before}
      <PlainRadix toasts={toasts} />
      {after}
    </>
  )
  const { rerender, unmount } = render(ui())
  return {
    fail: (code, action) => {
      const again = toasts.some(({ id }) => id === code)
      const toast: PlainToast = {
        id: code,
        title: again ? `${code}, 2 times` : code,
        action: action && 'Try again',
      }
      toasts = [...toasts.filter(({ id }) => id !== code), toast]
      rerender(ui())
    },
    shown: () => count('li[data-state=open]'),
    unmount,
  }
}

/** What live regions hold, each time that it changes. Stop it with `end`. */
export function listening() {
  const said: string[] = []
  const now = () =>
    [...document.querySelectorAll('[aria-live]')]
      .map((region) => region.textContent)
      .join(' ')
      .trim()
  let last = now()
  const observer = new MutationObserver(() => {
    const next = now()
    if (next !== last && next !== '') said.push(next)
    last = next
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return {
    said,
    end: () => {
      observer.disconnect()
    },
  }
}

/** Time that the test moves; frames and what React and the browser do go on as they are. The pointer is out of the way. */
export async function holdClock(): Promise<void> {
  await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** In steps, because React 18 renders nothing before `act` ends, and a toast that comes in has its time from then. */
export async function pass(ms: number): Promise<void> {
  const steps = ms > 60_000 ? 5 : 1
  for (let step = 0; step < steps; step += 1) await act(() => vi.advanceTimersByTimeAsync(ms / steps))
}

/** Two frames, in which the browser and Radix do what they put off. */
export const settle = () =>
  act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve()
          })
        })
      }),
  )
