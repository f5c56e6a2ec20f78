import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { readError } from '../../src'
import { type Fixture, standardFixtures, textOf } from '../fixtures'
import { forms, page } from './forms'

/* What each adapter for forms does with the same answers. Run in jsdom, and in a browser, where focus is real. */

const fixtureOf = (source: string, name: string): Fixture => {
  const found = standardFixtures.find((fixture) => fixture.source === source && fixture.name === name)
  if (!found) throw new Error(`There is no ${source}/${name}.json.`)
  return found
}
const wrongFields = fixtureOf('laravel', 'validation')
const tooMany = fixtureOf('laravel', 'throttled')

const answer = (fixture: Fixture): Promise<unknown> =>
  readError(new Response(textOf(fixture), { status: fixture.status, headers: fixture.headers }))

function start(Form: (typeof forms)[keyof typeof forms], fixture: Fixture, short = false) {
  const sent = { times: 0, hold: Promise.resolve() }
  const user = userEvent.setup()
  const send = async (): Promise<void> => {
    sent.times += 1
    await sent.hold
    throw await answer(fixture)
  }
  render(page(Form, { send, short }))
  return { sent, user, submit: () => user.click(screen.getByRole('button', { name: 'Send' })) }
}

const email = (): HTMLElement => screen.getByRole('textbox', { name: 'Email' })
const price = (): HTMLElement => screen.getByRole('textbox', { name: 'Price' })
const banner = (): Element | null => document.querySelector('[data-surface="banner"]')
const isWrong = (control: HTMLElement): boolean => control.getAttribute('aria-invalid') === 'true'
const spoken = (): string =>
  [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].map((node) => node.textContent).join(' ')

export function formContract(): void {
  describe.each(Object.entries(forms))('%s', (_, Form) => {
    it('shows each sentence at its field, nested ones too, and moves focus to the first', async () => {
      const { submit } = start(Form, wrongFields)
      await submit()
      await waitFor(() => {
        expect(email()).toHaveFocus()
      })
      for (const control of [email(), price()]) {
        expect(control).toHaveAttribute('aria-invalid', 'true')
        expect(control).toHaveAccessibleDescription(/check|enter/i)
        expect(document.body.textContent).not.toContain('server-words')
      }
      expect(banner()).toBeNull()
      // Focus speaks: nothing else does.
      expect(spoken()).not.toMatch(/Price/)
    })

    it("keeps a field's error through a blur, and drops it with an edit of that field alone", async () => {
      const { submit, user } = start(Form, wrongFields)
      await submit()
      await waitFor(() => {
        expect(email()).toHaveFocus()
      })
      await user.tab()
      expect(price()).toHaveFocus()
      await user.tab()
      expect([email(), price()].map(isWrong)).toEqual([true, true])
      await user.type(email(), '@example.com')
      await user.tab()
      expect([email(), price()].map(isWrong)).toEqual([false, true])
      expect(email()).toHaveValue('ada@example.com')
      expect(price()).toHaveAccessibleDescription(/check|enter/i)
    })

    it('never holds back another submit, which clears the fields', async () => {
      const { sent, submit, user } = start(Form, wrongFields)
      await submit()
      await waitFor(() => {
        expect(isWrong(price())).toBe(true)
      })
      let answerNow = (): void => undefined
      sent.hold = new Promise((resolve) => {
        answerNow = resolve
      })
      await submit()
      await waitFor(() => {
        expect(sent.times).toBe(2)
      })
      expect([email(), price()].map(isWrong)).toEqual([false, false])
      // The person types again before the answer comes: focus stays.
      await user.type(price(), '0')
      await act(async () => {
        answerNow()
        await sent.hold
      })
      await waitFor(() => {
        expect([email(), price()].map(isWrong)).toEqual([true, true])
      })
      expect(price()).toHaveFocus()
      await waitFor(() => {
        expect(spoken()).toMatch(/Email: /)
      })
    })

    it('gives the banner what the form has no field for', async () => {
      const { submit } = start(Form, wrongFields, true)
      await submit()
      await waitFor(() => {
        expect(banner()?.querySelectorAll('li')).toHaveLength(2)
        expect(isWrong(email())).toBe(true)
      })
    })

    it('gives the banner what is about no field', async () => {
      const { submit } = start(Form, tooMany)
      await submit()
      await waitFor(() => {
        expect(banner()).not.toBeNull()
      })
      expect([email(), price()].map(isWrong)).toEqual([false, false])
    })
  })
}
