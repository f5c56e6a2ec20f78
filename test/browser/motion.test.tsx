import { act, fireEvent, waitFor } from '@testing-library/react'
import { cdp } from 'vitest/browser'
import { afterEach, describe, expect, test } from 'vitest'
import { ErrorBanner, ErrorToaster, FieldError } from '../../src'
import { fakeError } from '../components/fakeError'
import { renderSurface } from '../components/renderSurface'
import '../../src/components/styles.css'

/* How toasts come, are counted and go. Times aren't measured: what moves is stopped and asked. */

const media = (name: string, value: string): Promise<unknown> =>
  (cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: [{ name, value }] },
  )

afterEach(async () => {
  await media('prefers-reduced-motion', '')
})

const motionsOf = (element: Element): readonly string[] =>
  element
    .getAnimations({ subtree: true })
    .map((motion) => (motion instanceof CSSAnimation ? motion.animationName : 'transition'))
    .filter((name) => name.startsWith('errata-'))
const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}
const settle = (): void => {
  for (const motion of document.getAnimations()) motion.finish()
}

/** Two toasts, of which the first can be dismissed. */
function showTwo() {
  const view = renderSurface(<ErrorToaster />)
  const first = fakeError({ title: 'First', fingerprint: 'first' })
  act(() => {
    view.toaster.show('a', first)
    view.toaster.show('b', fakeError({ title: 'Second', fingerprint: 'second' }))
  })
  return { ...view, first }
}

test('a toast comes up, and its count pops each time', () => {
  const { toaster } = showTwo()
  expect(motionsOf(one('.errata-toast'))).toEqual(['errata-enter'])
  settle()
  for (const caller of ['c', 'd']) {
    act(() => {
      toaster.show(caller, fakeError({ title: 'First', fingerprint: 'first' }))
    })
    expect(motionsOf(one('.errata-toast')), caller).toEqual(['errata-count'])
    settle()
  }
})

test('what leaves is gone at once; its picture fades where it was, out of reach, and its room closes', async () => {
  showTwo()
  settle()
  const [first, second] = [...document.querySelectorAll<HTMLElement>('.errata-toast')]
  const before = first?.getBoundingClientRect()
  fireEvent.click(one('.errata-dismiss'))
  expect(first?.isConnected).toBe(false)
  await waitFor(() => {
    one('.errata-leaving')
  })
  const room = one('.errata-leaving')
  for (const motion of room.getAnimations({ subtree: true })) {
    motion.pause()
    motion.currentTime = 0
  }
  // In the first moment nothing has moved.
  const picture = one('.errata-ghost').getBoundingClientRect()
  expect(Math.abs(picture.height - (before?.height ?? 0))).toBeLessThan(1)
  expect(Math.abs(picture.top - (before?.top ?? 0))).toBeLessThan(1)
  expect(room.nextElementSibling).toBe(second)
  expect(motionsOf(room)).toEqual(expect.arrayContaining(['errata-close', 'errata-leave']))

  expect(room.inert && room.ariaHidden).toBe('true')
  expect(room.querySelector('[id], [data-surface], [tabindex]:not(h3)')).toBeNull()
  room.querySelector('button')?.focus()
  expect(room.contains(document.activeElement)).toBe(false)
  const { left, top } = picture
  expect(room.contains(document.elementFromPoint(left + 20, top + 20))).toBe(false)

  // In the last one the others stand where they will stand.
  for (const motion of room.getAnimations({ subtree: true })) {
    motion.currentTime = Number(motion.effect?.getComputedTiming().endTime) - 0.01
  }
  const almost = second?.getBoundingClientRect().top ?? 0
  settle()
  await waitFor(() => {
    expect(document.querySelector('.errata-leaving')).toBeNull()
  })
  expect(Math.abs((second?.getBoundingClientRect().top ?? 0) - almost)).toBeLessThan(1.5)
})

const pausedAt = (motions: readonly Animation[], where: 'start' | 'end'): void => {
  for (const motion of motions) {
    motion.pause()
    motion.currentTime = where === 'start' ? 0 : Number(motion.effect?.getComputedTiming().endTime) - 0.01
  }
}
const topOf = (element: Element): number => element.getBoundingClientRect().top

test('the others give way to one that comes, from where they were', async () => {
  const { toaster } = showTwo()
  settle()
  const older = [...document.querySelectorAll('.errata-toast')]
  const before = older.map(topOf)
  act(() => {
    toaster.show('c', fakeError({ title: 'Third', fingerprint: 'third' }))
  })
  await Promise.resolve()
  pausedAt(document.getAnimations(), 'start')
  expect(older.map(topOf)).toEqual(before.map((top) => expect.closeTo(top, 0) as number))
  // In the same time.
  expect(new Set(document.getAnimations().map(({ effect }) => effect?.getTiming().duration)).size).toBe(1)
  const third = one('.errata-toast:last-child')
  settle()
  const by = third.offsetHeight + 8
  expect(older.map(topOf)).toEqual(before.map((top) => expect.closeTo(top - by, 0) as number))
})

test('they come down to where they will stand when one below them goes', async () => {
  showTwo()
  settle()
  const [first] = [...document.querySelectorAll('.errata-toast')]
  if (!first) throw new Error('There is no toast.')
  const before = topOf(first)
  fireEvent.click(one('.errata-toast:last-child .errata-dismiss'))
  await Promise.resolve()
  const motions = one('.errata-leaving').getAnimations({ subtree: true })
  pausedAt(motions, 'start')
  expect(topOf(first)).toBeCloseTo(before, 0)
  pausedAt(motions, 'end')
  const almost = topOf(first)
  settle()
  await waitFor(() => {
    expect(document.querySelector('.errata-leaving')).toBeNull()
  })
  expect(topOf(first)).toBeGreaterThan(before)
  expect(topOf(first)).toBeCloseTo(almost, 0)
})

describe.each([
  ['a banner', 'block', '0', 0],
  ['a banner', 'flex', '12px', 0],
  ['a field', 'block', '0', 0],
  // No row of a grid is less than nothing: the gap beside it goes with the picture.
  ['a field', 'grid', '12px', 12],
] as const)('%s that goes from a %s of the host with a gap of %s', (what, display, rowGap, left) => {
  test('leaves a picture, whose room closes to where the others will be', async () => {
    const surface = (isShown: boolean) =>
      what === 'a banner' ? (
        <ErrorBanner error={isShown ? fakeError({}) : null} style={{ marginBlock: '10px' }} />
      ) : (
        <FieldError text={isShown ? 'Enter a city' : undefined} />
      )
    const ui = (isShown: boolean) => (
      <div style={{ display, rowGap, flexDirection: 'column', inlineSize: '300px' }}>
        <p style={{ marginBlock: '16px' }}>Before</p>
        {surface(isShown)}
        <p style={{ marginBlock: '16px' }}>After</p>
      </div>
    )
    const view = renderSurface(ui(true))
    settle()
    const after = view.getByText('After')
    const whole = topOf(after)
    act(() => {
      view.rerender(ui(false))
    })
    expect(document.querySelector('[data-surface]')).toBeNull()
    const gone = topOf(after)
    await Promise.resolve()
    const room = one('.errata-leaving')
    expect(room.inert && room.ariaHidden).toBe('true')
    const motions = room.getAnimations({ subtree: true })
    pausedAt(motions, 'start')
    expect(topOf(after)).toBeCloseTo(whole, 0)
    pausedAt(motions, 'end')
    expect(topOf(after)).toBeCloseTo(gone + left, 0)
    for (const motion of motions) motion.finish()
    await waitFor(() => {
      expect(document.querySelector('.errata-leaving')).toBeNull()
    })
    expect(topOf(after)).toBeCloseTo(gone, 0)
  })
})

test('what goes from beside other things leaves nothing behind: there is no room to close', async () => {
  const ui = (isShown: boolean) => (
    <div style={{ display: 'flex' }}>
      <p style={{ blockSize: '200px' }}>Beside</p>
      <ErrorBanner error={isShown ? fakeError({}) : null} />
    </div>
  )
  const { rerender } = renderSurface(ui(true))
  settle()
  act(() => {
    rerender(ui(false))
  })
  await new Promise(requestAnimationFrame)
  expect(document.querySelector('.errata-leaving')).toBeNull()
})

test('nothing moves and nothing stays where less motion is wanted', async () => {
  await media('prefers-reduced-motion', 'reduce')
  showTwo()
  expect(motionsOf(document.body)).toEqual([])
  fireEvent.click(one('.errata-dismiss'))
  await Promise.resolve()
  await new Promise(requestAnimationFrame)
  expect(document.querySelector('.errata-leaving')).toBeNull()
  expect(document.querySelectorAll('.errata-toast')).toHaveLength(1)
})

test('without our stylesheet’s animations nothing waits, whatever the host animates', async () => {
  const style = document.createElement('style')
  style.textContent = `@keyframes host { to { opacity: 0.5 } }
    .errata-leaving, .errata-ghost { animation: host 1s infinite !important }`
  document.head.append(style)
  showTwo()
  settleFinite()
  fireEvent.click(one('.errata-dismiss'))
  await new Promise(requestAnimationFrame)
  expect(document.querySelector('.errata-leaving')).toBeNull()
  style.remove()
})

const settleFinite = (): void => {
  for (const motion of document.getAnimations()) {
    if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish()
  }
}

test('the toaster goes with everything in it', () => {
  const { unmount } = showTwo()
  unmount()
  expect(document.querySelector('.errata-leaving')).toBeNull()
})
