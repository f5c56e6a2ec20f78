import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import { ErrorToast, ErrorToaster, useApiError } from '../../src'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import { atHand, body, deferred, errors, Provider, shop, shopEn } from '../react/support'
import { holdClock, listening, ourPage, pass, plainPage, settle, type ToasterPage } from './toasterPage'

/* Rows 1, 2 and 4 of the table: repetition, the queue, the announcer. */

beforeEach(holdClock)
afterEach(() => {
  vi.useRealTimers()
})

const titles = () => [...document.querySelectorAll('.errata-toast .errata-title')].map((title) => title.textContent)
const noop = (): void => undefined

describe('row 1: the same failure again', () => {
  async function isOneToastAndSaidTwice(page: ToasterPage) {
    const { said, end } = listening()
    page.fail('SOLD_OUT')
    await settle()
    await pass(2_000)
    page.fail('SOLD_OUT')
    await settle()
    await pass(2_000)
    end()
    expect(page.shown()).toBe(1)
    expect(document.body).toHaveTextContent('2 times')
    expect(said).toHaveLength(2)
  }
  it('is one toast with a count, announced again', () => isOneToastAndSaidTwice(ourPage()))
  it.fails('plain Radix: updated in place, it is silent', () => isOneToastAndSaidTwice(plainPage()))

  it('comes back and is announced when its toast had had its time', async () => {
    const page = ourPage()
    page.fail('SOLD_OUT')
    await pass(60_000)
    expect(page.shown()).toBe(0)
    const { said, end } = listening()
    page.fail('SOLD_OUT')
    await pass(1_000)
    end()
    expect(page.shown()).toBe(1)
    expect(said).toHaveLength(1)
  })

  it('is another one when the catalogue, the copy or the field differs', () => {
    const page = ourPage()
    for (const code of ['CITY', 'EMAIL', 'SOLD_OUT']) page.fail(code)
    expect(page.shown()).toBe(3)
  })

  it('an update in place is announced: another error, outcome or action', async () => {
    function Shown({ thrown }: { thrown: unknown }) {
      return <ErrorToast error={useApiError(thrown)} />
    }
    const ui = (code: string) => (
      <Provider>
        <Shown thrown={body(code)} />
        <ErrorToaster />
      </Provider>
    )
    const { rerender } = render(ui('SOLD_OUT'))
    await pass(1_000)
    const { said, end } = listening()
    rerender(ui('LIMIT'))
    await pass(1_000)
    end()
    expect(titles()).toHaveLength(1)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('Above the limit')
  })

  it('its action, once done, withdraws every one of them, and nothing that came meanwhile', async () => {
    const done = deferred<undefined>()
    const page = ourPage()
    page.fail('SOLD_OUT', () => done.promise)
    page.fail('SOLD_OUT', () => done.promise)
    page.fail('LIMIT')
    expect(titles()[0]).toContain('2 times')
    fireEvent.click(screen.getByRole('button', { name: 'Refresh details' }))
    done.resolve(undefined)
    await pass(0)
    expect(titles()).toEqual([expect.stringContaining('Above the limit')])
  })
})

describe('row 2: the queue', () => {
  const plainErrors = ['LIMIT', 'KEY', 'PASSWORD', 'SEVERAL', 'CITY']

  async function keepsWhatMustBeRead(page: ToasterPage) {
    for (const code of plainErrors.slice(0, 3)) page.fail(code)
    page.fail('SOLD_OUT', noop)
    await settle()
    expect(screen.getByRole('button', { name: /Refresh details|Try again/ })).toBeInTheDocument()
    for (const code of plainErrors.slice(3)) page.fail(code)
    await settle()
    expect(page.shown()).toBe(3)
    expect(screen.getByRole('button', { name: /Refresh details|Try again/ })).toBeInTheDocument()
    await pass(3_600_000)
    expect(screen.getByRole('button', { name: /Refresh details|Try again/ })).toBeInTheDocument()
  }
  it('an error with an action shows at once, stays when others come, and does not expire', () =>
    keepsWhatMustBeRead(ourPage()))
  it.fails('plain Radix: everything at once, and everything expires', () => keepsWhatMustBeRead(plainPage()))

  it('so does an unknown outcome', async () => {
    const page = ourPage()
    for (const code of plainErrors.slice(0, 4)) page.fail(code)
    page.fail('CRASHED')
    page.fail('CITY')
    const unknown = document.querySelector('.errata-toast:last-child')?.textContent ?? '?'
    expect(page.shown()).toBe(3)
    await pass(3_600_000)
    expect(page.shown()).toBe(1)
    expect(document.querySelector('.errata-toast')?.textContent).toBe(unknown)
  })

  it('what must be read outlasts however many failures of another kind', async () => {
    const page = ourPage()
    page.fail('CRASHED')
    for (let n = 0; n < 120; n += 1) page.fail('SOLD_OUT')
    await settle()
    expect(page.shown()).toBe(2)
    expect(document.body).toHaveTextContent('120 times')
  })

  it('and however many different ones', async () => {
    const codes = Array.from({ length: 150 }, (_, n) => `OTHER_${n}`)
    const others = Object.fromEntries(codes.map((code) => [code, { ...errors.SEVERAL, copy: code }]))
    const copy = Object.fromEntries(
      codes.flatMap((code) => ['title', 'detail'].map((part) => [`${code}.${part}`, code])),
    )
    const page = ourPage({
      catalogues: [defineCatalogue({ ...shop, errors: { ...shop.errors, ...others } })],
      messages: { ...atHand, en: { shop: { ...shopEn, ...copy } } },
      toaster: { limit: 2 },
    })
    page.fail('CRASHED')
    for (const code of codes) page.fail(code)
    await settle()
    // What can be seen stays, too.
    expect(titles()).toEqual([expect.stringMatching(/clear answer/i), expect.stringContaining('OTHER_0')])
    expect(screen.getByRole('button', { name: '98 more' })).toBeInTheDocument()
  })

  it('the rest is counted and can be reached, also what had its time', async () => {
    const page = ourPage()
    for (const code of plainErrors) page.fail(code)
    expect(screen.getByRole('button', { name: '2 more' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '2 more' }))
    expect(page.shown()).toBe(5)
    await pass(3_600_000)
    expect(page.shown()).toBe(0)
    fireEvent.click(screen.getByRole('button', { name: /Notifications 5/ }))
    expect(page.shown()).toBe(5)
  })

  it('beyond the limit an error that must be read shows its title at once, and opens', async () => {
    const page = ourPage({ toaster: { limit: 1 } })
    page.fail('SOLD_OUT', noop)
    page.fail('LIMIT')
    const { said, end } = listening()
    page.fail('CRASHED')
    await pass(1_000)
    end()
    expect(said).toHaveLength(1)
    expect(page.shown()).toBe(2)
    const [first, brief] = document.querySelectorAll('.errata-toast')
    expect(first?.querySelector('.errata-button')).not.toBeNull()
    expect(brief?.querySelector('.errata-detail, .errata-dismiss, .errata-actions')).toBeNull()
    // What can wait is what is counted.
    expect(screen.getByRole('button', { name: '1 more' })).toBeInTheDocument()

    const title = screen.getByRole('button', { name: /clear answer/i, expanded: false })
    await userEvent.click(title)
    await vi.waitFor(() => expect(title).toHaveAttribute('aria-expanded', 'true'))
    expect(title).toHaveFocus()
    expect(brief?.querySelector('.errata-detail')).toBeInTheDocument()
    expect(brief?.querySelector('.errata-dismiss')).toBeInTheDocument()
    expect(first?.querySelector('.errata-button')).toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(title).toHaveAttribute('aria-expanded', 'false'))
    expect(brief?.querySelector('.errata-detail')).toBeNull()
  })

  it('a brief one opens by itself once there is room, keeps the focus, and never takes room from what is open', async () => {
    const page = ourPage({ toaster: { limit: 1 } })
    page.fail('SOLD_OUT', noop)
    page.fail('CRASHED')
    const title = screen.getByRole('button', { name: /clear answer/i, expanded: false })
    title.focus()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await settle()
    expect(title).toHaveAttribute('aria-expanded', 'true')
    expect(title).toHaveFocus()
    page.fail('SOLD_OUT', noop)
    page.fail('FLAKY', noop)
    expect(title).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getAllByRole('button', { expanded: false })).toHaveLength(2)
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: /clear answer/i })).toBeNull())
    await vi.waitFor(() => expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1))
  })

  it('what is open stays open when one that came before it has to be read, too', async () => {
    const page = ourPage({ toaster: { limit: 1 } })
    page.fail('LIMIT')
    page.fail('SOLD_OUT', noop)
    expect(page.shown()).toBe(1)
    act(() => {
      page.fail('LIMIT', noop, 'changeAmount')
    })
    await settle()
    expect(page.shown()).toBe(2)
    expect(screen.getByRole('button', { name: 'Refresh details' })).toBeInTheDocument()
    // It can be folded up now, to make room.
    expect(screen.getByRole('button', { name: /gone/, expanded: true })).toBeInTheDocument()
  })

  it('where more must be read than fits, what came last is in view, unless the person is busy with another', async () => {
    await browserPage.viewport(280, 320)
    const { fail } = ourPage()
    const last = () => document.querySelector('.errata-toast:last-child')!.getBoundingClientRect()
    for (const code of ['SOLD_OUT', 'FLAKY', 'CRASHED']) fail(code, noop)
    await settle()
    expect(last().bottom).toBeLessThan(321)
    document.querySelector<HTMLElement>('.errata-button')!.focus()
    fail('BUSY', noop)
    await settle()
    expect(document.activeElement!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
    expect(last().top).toBeGreaterThan(280)
    await browserPage.viewport(1000, 800)
  })

  it('what was never on screen does not expire', async () => {
    const page = ourPage({ toaster: { limit: 1 } })
    page.fail('SOLD_OUT', noop)
    page.fail('LIMIT')
    await pass(3_600_000)
    expect(page.shown()).toBe(1)
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(titles()).toEqual([expect.stringContaining('Above the limit')])
    await pass(5_000)
    expect(page.shown()).toBe(1)
  })
})

describe('row 4: the announcer', () => {
  const regions = () => [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]

  function isThereAndEmptyBefore(page: ToasterPage) {
    expect(page.shown()).toBe(0)
    expect(regions().map((region) => region.textContent)).toEqual(['', ''])
  }
  it('is there, empty, before the first error', () => {
    isThereAndEmptyBefore(ourPage())
  })
  it.fails('plain Radix: there is none before the first error', () => {
    isThereAndEmptyBefore(plainPage())
  })

  async function isOneForAll(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    page.fail('LIMIT')
    page.fail('KEY')
    await settle()
    await pass(500)
    expect(new Set(regions().map((region) => region.parentElement)).size).toBe(1)
    expect(regions()).toHaveLength(2)
    expect(regions().filter((region) => region.textContent !== '')).toHaveLength(1)
    for (const region of regions()) {
      expect(region.querySelector('*')).toBeNull()
      expect(region.parentElement?.closest('[aria-live], [role=status], [role=alert]')).toBeNull()
      expect(region.closest('[inert], [aria-hidden=true]')).toBeNull()
    }
  }
  it('is one for the whole provider: not nested, no controls inside', () => isOneForAll(ourPage()))
  it.fails('plain Radix: a region for each toast', () => isOneForAll(plainPage()))

  it('is assertive for what stops the task, polite for the rest, and says how to reach the action', async () => {
    const page = ourPage()
    const text = (tone: string) => document.querySelector(`[aria-live=${tone}]`)?.textContent
    page.fail('SOLD_OUT', noop)
    await pass(500)
    expect(text('polite')).toContain('Press F8')
    expect(text('assertive')).toBe('')
    page.fail('CRASHED')
    await pass(500)
    expect(text('assertive')).not.toBe('')
    expect(text('assertive')).not.toContain('Press F8')
    expect(text('polite')).toBe('')
  })

  it('keeps its place and its nodes through everything', async () => {
    const page = ourPage()
    const before = regions()
    page.fail('SOLD_OUT')
    await pass(500)
    act(() => {
      page.fail('CRASHED')
    })
    await pass(500)
    expect(regions()).toEqual(before)
  })
})
