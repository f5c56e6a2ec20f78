import fc from 'fast-check'
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
      reports.makeRoom()
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

/** All toasts but the one of this failure. */
const allBut = ({ queue }: ReturnType<typeof createToastQueue>, sameness: string): ReadonlySet<string> =>
  new Set(
    queue
      .get()
      .filter(({ error }) => error.sameness !== sameness)
      .map(({ key }) => key),
  )

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

  it('so it does without a toaster, where fewer wait', () => {
    const { fail, queued, kept } = page({ toaster: false })
    fail(unknown(0))
    for (let n = 0; n < 30; n += 1) fail(plain(n))
    expect(queued()).toContain('unknown 0')
    expect(kept()).toBe(20)
  })

  it('and where all of them come in one go, before it is known what they are', () => {
    const { tell, render, queued, kept } = page()
    tell(unknown(0))
    for (let n = 0; n < 150; n += 1) tell(plain(n))
    render()
    expect(queued()).toContain('unknown 0')
    expect(kept()).toBe(100)
  })

  it('a repetition goes first, then what is off screen, then what is on screen, the oldest first', () => {
    const { fail, toasts, queued, kept } = page()
    for (let n = 0; n < 98; n += 1) fail(plain(n))
    toasts.onScreen.set(allBut(toasts, 'plain 5'))
    fail({ sameness: 'again' })
    fail({ sameness: 'again' })
    fail(plain(98))
    expect(queued()).toHaveLength(100)
    fail(plain(99))
    expect(queued()).not.toContain('plain 5')
    fail(plain(100))
    expect(queued()).not.toContain('again')
    expect(queued()).toContain('plain 0')
    expect(kept()).toBe(100)
  })

  it('the limit grows where everything must be read, and what came last is never what goes', () => {
    const { fail, queued, kept } = page()
    for (let n = 0; n < 150; n += 1) fail(unknown(n))
    expect(kept()).toBe(150)
    fail(plain(0))
    fail(plain(1))
    expect(kept()).toBe(151)
    expect(queued()).toContain('plain 1')
  })

  it('but not without an end', () => {
    const { fail, tell, render, queued, kept } = page()
    for (let n = 0; n < 320; n += 1) fail(unknown(n))
    expect(kept()).toBe(300)
    expect(queued()).not.toContain('unknown 19')
    expect(queued()).toContain('unknown 20')
    for (let n = 0; n < 1_000; n += 1) tell(plain(n))
    expect(kept()).toBe(300)
    render()
    expect(queued()).toContain('unknown 319')
    expect(queued()).toContain('plain 999')
  })

  it('one that is shown again by what is withdrawn is repeated no longer', () => {
    const { fail, tell, render, queued } = page()
    fail(unknown(0))
    const withdraw = tell(unknown(0))
    render()
    for (let n = 0; n < 98; n += 1) fail(plain(n))
    withdraw()
    for (let n = 98; n < 100; n += 1) tell(plain(n))
    render()
    expect(queued()).toContain('unknown 0')
  })

  it('nothing that must be read is lost while anything else is kept', () => {
    const failure = fc.record({
      sameness: fc.nat(160).map(String),
      kind: fc.constantFrom('plain', 'plain', 'plain', 'unknown', 'action'),
      inOneGo: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(failure, { minLength: 100, maxLength: 400, size: 'max' }), (failures) => {
        const { fail, tell, render, queued, kept } = page()
        const mustStay = new Set<string>()
        for (const { sameness, kind, inOneGo } of failures) {
          const named = { sameness: `${kind} ${sameness}`, unknown: kind === 'unknown', action: kind === 'action' }
          if (kind !== 'plain') mustStay.add(named.sameness)
          if (inOneGo) tell(named)
          else fail(named)
        }
        render()
        const last = failures.at(-1)
        expect(queued()).toEqual(expect.arrayContaining([...mustStay]))
        expect(queued()).toContain(`${last?.kind ?? ''} ${last?.sameness ?? ''}`)
        expect(kept()).toBeLessThanOrEqual(Math.max(100, mustStay.size + 1))
      }),
      { numRuns: 40 },
    )
  })
})
