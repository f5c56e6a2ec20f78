import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ErrorPresentation } from '../../src'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import { outcomeUnknown } from '../../src/catalogue/presets'
import { engine } from '../../src/engine'
import type { ErrorRecord } from '../../src/store/errorRecord'
import { createProviderShell } from '../../src/store/providerShell'
import type { ToastQueue } from '../../src/store/toastQueue'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Failure {
  readonly name: string
  readonly unknown?: boolean
  readonly action?: boolean
}

const open = { disclosure: 'open', domain: 'test', severity: 'warning', outcome: 'notApplied' } as const
const failures = defineCatalogue({
  name: 'failures',
  errors: {
    PLAIN: { ...open, surface: 'banner', recovery: 'none', copy: 'unavailable' },
    ACTION: { ...open, surface: 'banner', recovery: 'contactSupport', copy: 'unavailable' },
    UNKNOWN: { ...outcomeUnknown, domain: 'test' },
  },
  // Each name is a failure of its own: two of one code at different fields are different failures.
  envelope: (body) =>
    typeof body === 'object' && body !== null && 'failure' in body && typeof body.failure === 'string'
      ? {
          errors: [{ code: body.failure }],
          violations: ['a', 'b'].map((part) => ({ path: `${body.name as string} ${part}` })),
        }
      : null,
})
const bodyOf = ({ name, unknown = false, action = false }: Failure) => ({
  failure: unknown ? 'UNKNOWN' : action ? 'ACTION' : 'PLAIN',
  name,
})
const nameOf = ({ violations }: ErrorPresentation): string => violations[0]?.path.replace(/ a$/, '') ?? ''

/** A provider's shell whose engine shows what was thrown as it is, as soon as `render` says so. */
function page({ toaster = true } = {}) {
  const shell = createProviderShell()
  const state = engine.stateOf({
    shell,
    props: { locale: 'en', catalogues: [failures], recoveries: { contactSupport: '/help' } },
  })
  shell.state.set(state)
  shell.toasters.set(toaster ? ['toaster'] : [])
  const { toasts } = state
  const { inbox } = shell
  const waiting: (() => void)[] = []
  const records = new Set<ErrorRecord>()
  const sink = engine.reportsOf(shell)
  inbox.connect((record) => {
    records.add(record)
    return sink(record)
  })
  const render = async (): Promise<void> => {
    for (const answer of waiting.splice(0)) answer()
    await vi.advanceTimersByTimeAsync(0)
  }
  /** Known at once. */
  const fail = (failure: Failure): (() => void) => inbox.report(bodyOf(failure), { operation: 'write' })
  return {
    toasts,
    render,
    fail,
    /** Not known yet: a `Response` whose body comes with `render`. */
    tell: (failure: Failure): (() => void) => {
      const body = new ReadableStream({
        start: (controller) => {
          waiting.push(() => {
            controller.enqueue(new TextEncoder().encode(JSON.stringify(bodyOf(failure))))
            controller.close()
          })
        },
      })
      return inbox.report(new Response(body, { status: 409 }), { operation: 'write' })
    },
    queued: () => toasts.queue.get().map(({ error }) => nameOf(error)),
    kept: () => [...records].filter(({ isDismissed }) => !isDismissed).length,
  }
}

/** All toasts but the one of this failure. */
const allBut = ({ queue }: ToastQueue, name: string): ReadonlySet<string> =>
  new Set(
    queue
      .get()
      .filter(({ error }) => nameOf(error) !== name)
      .map(({ key }) => key),
  )

const plain = (n: number): Failure => ({ name: `plain ${String(n)}` })
const unknown = (n: number): Failure => ({ name: `unknown ${String(n)}`, unknown: true })

describe('when there are more reports than are kept', { timeout: 60_000 }, () => {
  it.each([
    ['an unknown outcome', { unknown: true }],
    ['an error with an action', { action: true }],
  ])('%s outlasts however many different ones', (_, facts) => {
    const { fail, queued, kept } = page()
    fail({ name: 'kept', ...facts })
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

  it('and where all of them come in one go, before it is known what they are', async () => {
    const { tell, render, queued, kept } = page()
    tell(unknown(0))
    for (let n = 0; n < 150; n += 1) tell(plain(n))
    await render()
    expect(queued()).toContain('unknown 0')
    expect(kept()).toBe(100)
  })

  it('a repetition goes first, then what is off screen, then what is on screen, the oldest first', () => {
    const { fail, toasts, queued, kept } = page()
    for (let n = 0; n < 98; n += 1) fail(plain(n))
    toasts.onScreen.set(allBut(toasts, 'plain 5'))
    fail({ name: 'again' })
    fail({ name: 'again' })
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

  it('but not without an end, where there is something to do; an unknown outcome stays whatever comes', async () => {
    const { fail, tell, render, queued, kept } = page()
    fail(unknown(0))
    for (let n = 0; n < 320; n += 1) fail({ name: `action ${String(n)}`, action: true })
    expect(kept()).toBe(300)
    expect(queued()).not.toContain('action 20')
    expect(queued()).toContain('action 21')
    for (let n = 1; n < 150; n += 1) fail(unknown(n))
    for (let n = 0; n < 200; n += 1) tell(plain(n))
    await render()
    expect(queued().filter((name) => name.startsWith('unknown'))).toHaveLength(150)
    expect(queued()).toContain('plain 199')
    expect(kept()).toBe(300)
  })

  it.each(['at once', 'once they have been read'])(
    'a thousand different ones %s leave the one unknown outcome where it is',
    async (way) => {
      const { fail, tell, render, queued, kept } = page()
      const report = way === 'at once' ? fail : tell
      report(unknown(0))
      for (let n = 0; n < 1_000; n += 1) report(plain(n))
      await render()
      expect(queued()).toContain('unknown 0')
      expect(kept()).toBe(100)
      await vi.advanceTimersByTimeAsync(20_000)
      expect(queued()).toContain('unknown 0')
    },
  )

  it('repetitions are a count, not records: however many', async () => {
    const { fail, toasts, kept } = page()
    const withdraws = Array.from({ length: 100 }, () => fail(unknown(0)))
    expect(toasts.queue.get().map(({ count }) => count)).toEqual([100])
    expect(kept()).toBe(3)
    // Each of the latest takes the place of the one after it.
    for (const withdraw of withdraws.reverse().slice(0, 2)) withdraw()
    expect(toasts.queue.get()).toHaveLength(1)
    withdraws[2]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(toasts.queue.get()).toHaveLength(0)
    for (let n = 0; n < 2_000; n += 1) fail(unknown(0))
    expect(toasts.queue.get().map(({ count }) => count)).toEqual([2_000])
    expect(kept()).toBe(3)
  })

  it('a report costs the same after a thousand others as after two hundred', () => {
    const { fail, toasts } = page()
    const standing = vi.fn(toasts.standing)
    Object.assign(toasts, { standing })
    const cost = (from: number, to: number): number => {
      standing.mockClear()
      for (let n = from; n < to; n += 1) fail(plain(n))
      return standing.mock.calls.length / (to - from)
    }
    cost(0, 200)
    expect(cost(200, 300)).toBe(cost(300, 1_000))
    expect(cost(1_000, 1_100)).toBeLessThanOrEqual(101)
  })

  it('one that is shown again by what is withdrawn is repeated no longer', async () => {
    const { fail, tell, render, queued } = page()
    fail(unknown(0))
    const withdraw = tell(unknown(0))
    await render()
    for (let n = 0; n < 98; n += 1) fail(plain(n))
    withdraw()
    for (let n = 98; n < 100; n += 1) tell(plain(n))
    await render()
    expect(queued()).toContain('unknown 0')
  })

  it('nothing that must be read is lost while anything else is kept', { timeout: 180_000 }, async () => {
    const failure = fc.record({
      name: fc.nat(160).map(String),
      kind: fc.constantFrom('plain', 'plain', 'plain', 'unknown', 'action'),
      inOneGo: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(failure, { minLength: 100, maxLength: 400, size: 'max' }), async (failures) => {
        const { fail, tell, render, queued, kept } = page()
        const mustStay = new Set<string>()
        for (const { name, kind, inOneGo } of failures) {
          const named = { name: `${kind} ${name}`, unknown: kind === 'unknown', action: kind === 'action' }
          if (kind !== 'plain') mustStay.add(named.name)
          if (inOneGo) tell(named)
          else fail(named)
        }
        await render()
        const last = failures.at(-1)
        expect(queued()).toEqual(expect.arrayContaining([...mustStay]))
        // What is known at once has come before the answers that are read later.
        const isLast = last?.inOneGo === true || failures.every(({ inOneGo }) => !inOneGo)
        if (isLast) expect(queued()).toContain(`${last?.kind ?? ''} ${last?.name ?? ''}`)
        expect(kept()).toBeLessThanOrEqual(Math.max(100, mustStay.size + 1))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })
})
