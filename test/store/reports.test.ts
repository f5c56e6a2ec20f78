import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ErrorPresentation } from '../../src'
import { createReports } from '../../src/store/reports'
import { createToastQueue } from '../../src/store/toastQueue'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Failure {
  readonly sameness: string
  readonly unknown?: boolean
  readonly action?: boolean
}

let lastId = 0
const errorOf = ({ sameness, unknown = false, action = false }: Failure): ErrorPresentation =>
  ({
    id: `e${String((lastId += 1))}`,
    sameness,
    outcome: unknown ? 'unknown' : 'notApplied',
    dismiss: () => undefined,
    recovery: { busy: false, ...(action && { run: () => undefined }) },
  }) as unknown as ErrorPresentation

/** Reports, the queue, and what stands between them on a page: shows what is kept, and hides what no longer is. */
function page({ toaster = true } = {}) {
  const toasts = createToastQueue(null)
  const reports = createReports(toasts)
  if (toaster) toasts.attach('toaster')
  const shown = new Set<string>()
  const render = (): void => {
    for (const { key, thrown } of reports.all.get()) {
      if (shown.has(key)) continue
      shown.add(key)
      toasts.show(key, thrown as ErrorPresentation)
    }
    for (const key of [...shown]) {
      if (reports.all.get().some((report) => report.key === key)) continue
      shown.delete(key)
      toasts.hide(key)
    }
  }
  return {
    toasts,
    reports,
    render,
    /** Before anything is shown: several in one go. */
    tell: (failure: Failure) => reports.report(errorOf(failure), undefined),
    fail: (failure: Failure) => {
      reports.report(errorOf(failure), undefined)
      render()
    },
    queued: () => toasts.queue.get().map(({ error }) => error.sameness),
    kept: () => reports.all.get().length,
  }
}

const plain = (n: number): Failure => ({ sameness: `plain ${String(n)}` })
const unknown = (n: number): Failure => ({ sameness: `unknown ${String(n)}`, unknown: true })

describe('when there are more reports than are kept', () => {
  it.each([
    ['an unknown outcome', { unknown: true }],
    ['an error with an action', { action: true }],
  ])('%s outlasts however many different ones', (_, facts) => {
    const { fail, queued, kept } = page()
    fail({ sameness: 'kept', ...facts })
    for (let n = 0; n < 150; n += 1) fail(plain(n))
    expect(queued()).toContain('kept')
    expect(queued()).toContain('plain 149')
    expect(kept()).toBe(100)
  })
})
