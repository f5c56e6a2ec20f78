import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createErrorReporter, ErrorToaster } from '../../src'
import { followModals } from '../../src/dom/followModals'
import { watchModals } from '../../src/dom/watchModals'
import { body, renderIn } from '../react/support'

/* What following dialogs costs a page: counted, because time depends on the machine. */

const frame = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

/** How often a document or an element is searched. */
function searches(): () => number {
  const spies = [Document.prototype, Element.prototype, ShadowRoot.prototype].flatMap((prototype) => [
    vi.spyOn(prototype as Element, 'querySelector'),
    vi.spyOn(prototype as Element, 'querySelectorAll'),
  ])
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
}

/** What is observed with everything in it, now. */
let observed: Map<MutationObserver, Set<Node>>
const wholes = (): readonly Node[] => [...observed.values()].flatMap((nodes) => [...nodes])

beforeEach(() => {
  observed = new Map()
  const { observe, disconnect } = MutationObserver.prototype
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (this: MutationObserver, node, options) {
    if (options?.subtree) observed.set(this, (observed.get(this) ?? new Set()).add(node))
    observe.call(this, node, options)
  })
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    observed.delete(this)
    disconnect.call(this)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** A page with a provider and a toaster. */
function ourPage() {
  const report = createErrorReporter()
  renderIn(<ErrorToaster />, { reporter: report })
  return (code: string) => {
    act(() => {
      report(body(code))
    })
  }
}

describe('a page with a provider and a toaster', () => {
  it('is not observed while nothing is shown or spoken, and by one observer while something is', async () => {
    vi.useFakeTimers()
    const report = ourPage()
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(wholes()).toEqual([])
    report('CRASHED')
    expect(wholes()).toEqual([document])
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    // Its outcome is unknown, so it is still there.
    expect(wholes()).toEqual([document])
    act(() => screen.getByRole('button', { name: 'Dismiss' }).click())
    expect(wholes()).toEqual([])
    report('LIMIT')
    act(() => screen.getByRole('button', { name: 'Dismiss' }).click())
    // The words still stand.
    expect(wholes()).toEqual([document])
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(wholes()).toEqual([])
  })

  it('is not searched, however much of it changes', async () => {
    const report = ourPage()
    report('SOLD_OUT')
    await frame()
    const count = searches()
    for (let round = 0; round < 50; round += 1) {
      const row = document.body.appendChild(document.createElement('p'))
      row.textContent = String(round)
      row.className = 'changed'
      row.style.opacity = '0.5'
      row.setAttribute('aria-hidden', 'true')
      row.setAttribute('role', 'row')
      await Promise.resolve()
      row.remove()
      await Promise.resolve()
    }
    expect(count()).toBe(0)
  })
})

describe('watching for dialogs', () => {
  const home = () => document.body.appendChild(document.createElement('div'))
  const dialog = (attributes = 'role=dialog aria-modal=true') => {
    document.body.insertAdjacentHTML('afterbegin', `<div ${attributes}><button>Inside</button></div>`)
    return document.body.firstElementChild as HTMLElement
  }

  it('calls only where something can have changed a dialog', async () => {
    const modal = dialog()
    const other = home()
    const concerned = vi.fn()
    const { front, stop } = watchModals(document, home(), concerned)
    expect(front()).toBe(modal)
    const told = async (change: () => void): Promise<unknown> => {
      concerned.mockClear()
      change()
      await frame()
      return concerned.mock.calls.some(([isConcerned]) => isConcerned as boolean)
    }
    expect(await told(() => (other.className = 'x'))).toBe(false)
    expect(await told(() => other.append('text'))).toBe(false)
    expect(await told(() => other.setAttribute('inert', ''))).toBe(false)
    expect(await told(() => (document.body.className = 'x'))).toBe(true)
    expect(await told(() => modal.setAttribute('data-state', 'closed'))).toBe(true)
    expect(front()).toBeUndefined()
    expect(await told(() => modal.removeAttribute('data-state'))).toBe(true)
    expect(front()).toBe(modal)
    expect(await told(() => other.setAttribute('role', 'alertdialog'))).toBe(true)
    expect(await told(() => modal.remove())).toBe(true)
    expect(front()).toBeUndefined()
    stop()
  })

  it('of those that were open before, the one with the focus is in front', () => {
    dialog()
    const focused = dialog()
    dialog()
    focused.querySelector('button')?.focus()
    const { front, stop } = watchModals(document, home(), () => undefined)
    expect(front()).toBe(focused)
    stop()
  })

  it('stays while what it follows is in a dialog, until that closes', async () => {
    const modal = dialog()
    const place = home()
    const layer = document.createElement('div')
    const { start, rest } = followModals(place, layer, false, () => undefined)
    expect(layer.parentElement).toBe(place)
    start()
    expect(layer.parentElement).toBe(modal)
    rest()
    expect(wholes()).toEqual([document])
    modal.remove()
    await frame()
    expect(layer.parentElement).toBe(place)
    expect(wholes()).toEqual([])
  })
})
