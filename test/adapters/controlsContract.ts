import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { readError } from '../../src'
import { controlForms, outsideInBanner } from './controls'
import { page } from './forms'

/* What each adapter for forms does at each kind of control. Run in jsdom, and in a browser, where focus is real. */

type Form = (typeof controlForms)[keyof typeof controlForms]

/** Says that these fields are wrong, as Laravel does. */
export const refusal = (names: readonly string[]): Promise<unknown> =>
  readError(
    new Response(
      JSON.stringify({
        message: 'server-words: The data is invalid.',
        errors: Object.fromEntries(names.map((name) => [name, ['server-words: wrong']])),
      }),
      { status: 422, headers: { 'Content-Type': 'application/json' } },
    ),
  )

function start(Form: Form, ...names: readonly string[]) {
  const user = userEvent.setup()
  const sent = { names, hold: Promise.resolve() }
  const send = async (): Promise<void> => {
    await sent.hold
    throw await refusal(sent.names)
  }
  render(page(Form, { send }))
  return { user, sent, submit: () => user.click(screen.getByRole('button', { name: 'Send' })) }
}

interface Kind {
  /** What takes the focus, and has the description. */
  readonly control: () => HTMLElement
  /** What is invalid, where that is another element. */
  readonly whole?: () => HTMLElement
  readonly edit: (user: UserEvent) => Promise<void>
}
const typeInto = (name: string): Kind => {
  const control = () => screen.getByRole('textbox', { name })
  return {
    control,
    edit: async (user) => {
      await user.type(control(), 'z')
    },
  }
}
const radio = (name: string): HTMLElement => screen.getByRole('radio', { name })
const amount = () =>
  screen.queryByRole('spinbutton', { name: 'Amount' }) ?? screen.getByRole('textbox', { name: 'Amount' })
const country = () =>
  screen.queryByRole('combobox', { name: /Country/ }) ?? screen.getByRole('button', { name: /Country/ })

/** In the order of the page. */
const kinds: Readonly<Record<string, Kind>> = {
  email: typeInto('Email'),
  plan: {
    control: () => radio('Monthly'),
    whole: () => screen.getByRole('radiogroup', { name: 'Plan' }),
    edit: async (user) => {
      await user.click(radio('Yearly'))
    },
  },
  terms: {
    control: () => screen.getByRole('checkbox', { name: 'Terms' }),
    edit: async (user) => {
      await user.click(screen.getByRole('checkbox', { name: 'Terms' }))
    },
  },
  country: {
    control: country,
    edit: async (user) => {
      const control = country()
      if (control instanceof HTMLSelectElement) {
        await user.selectOptions(control, 'Ireland')
        return
      }
      await user.click(control)
      await user.click(await screen.findByRole('option', { name: 'Ireland' }))
      await waitFor(() => {
        expect(screen.queryByRole('listbox')).toBeNull()
      })
    },
  },
  amount: {
    control: amount,
    edit: async (user) => {
      const control = amount()
      await user.click(control)
      if (control instanceof HTMLInputElement && control.type === 'number') await user.type(control, '1')
      else await user.keyboard('{ArrowUp}')
    },
  },
  note: typeInto('Note'),
}
const email = typeInto('Email').control
const late = () => screen.getByRole('textbox', { name: 'Late' })
const banner = (): Element | null => document.querySelector('[data-surface="banner"]')
/** A button that opens a list can't be invalid, but can say so. */
const isWrong = (element: HTMLElement): boolean =>
  element.matches('button:not([role])')
    ? (element.getAttribute('aria-describedby') ?? '').split(' ').some((id) => document.getElementById(id)?.textContent)
    : element.getAttribute('aria-invalid') === 'true'
const spoken = (): string =>
  [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].map((node) => node.textContent).join(' ')

export function controlsContract(): void {
  describe.each(Object.entries(controlForms))('%s', (library, Form) => {
    it.each(Object.entries(kinds))(
      'shows the sentence of %s at its control, moves focus there, and drops it with an edit of it alone',
      async (name, { control, whole = control, edit }) => {
        const { submit, user } = start(Form, name, 'note', 'email')
        const others = [email, typeInto('Note').control].filter((other) => other().id !== control().id)
        await submit()
        await waitFor(() => {
          expect(email()).toHaveFocus()
        })
        expect(isWrong(whole())).toBe(true)
        expect(control()).toHaveAccessibleDescription(/check|enter|choose/i)
        expect(banner()).toBeNull()
        await edit(user)
        await waitFor(() => {
          expect(isWrong(whole())).toBe(false)
        })
        expect(control()).not.toHaveAccessibleDescription(/check|enter|choose/i)
        for (const other of others) expect(isWrong(other())).toBe(true)
        // An edit elsewhere doesn't bring it back.
        await user.type(typeInto('Note').control(), 'z')
        await waitFor(() => {
          expect(isWrong(typeInto('Note').control())).toBe(false)
        })
        expect(isWrong(whole())).toBe(false)
      },
    )

    it.each(Object.entries(kinds))('gives the focus to %s where it is the first that is wrong', async (name, kind) => {
      const { submit } = start(Form, 'note', name)
      await submit()
      await waitFor(() => {
        expect(kind.control()).toHaveFocus()
      })
      expect(spoken()).not.toMatch(/Note/)
    })

    it('drops the sentences of all kinds with a new submit', async () => {
      const { submit, sent } = start(Form, ...Object.keys(kinds))
      const wrong = () => Object.values(kinds).map(({ control, whole = control }) => isWrong(whole()))
      await submit()
      await waitFor(() => {
        expect(wrong()).not.toContain(false)
      })
      let answerNow = (): void => undefined
      sent.hold = new Promise((resolve) => {
        answerNow = resolve
      })
      await submit()
      await waitFor(() => {
        expect(wrong()).not.toContain(true)
      })
      sent.names = ['note']
      await act(async () => {
        answerNow()
        await sent.hold
      })
      await waitFor(() => {
        expect(wrong()).toEqual([false, false, false, false, false, true])
      })
    })

    it('shows what is about a control outside of the form element, there or in the banner', async () => {
      const { submit, user } = start(Form, 'outside')
      await submit()
      const outside = screen.getByRole('textbox', { name: 'Outside' })
      if (outsideInBanner.includes(library)) {
        await waitFor(() => {
          expect(banner()).not.toBeNull()
        })
        return
      }
      await waitFor(() => {
        expect(outside).toHaveFocus()
      })
      expect(isWrong(outside)).toBe(true)
      expect(outside).toHaveAccessibleDescription(/check|enter/i)
      await user.type(outside, 'z')
      await waitFor(() => {
        expect(isWrong(outside)).toBe(false)
      })
    })

    it('takes a sentence from the banner to a field that comes later', async () => {
      const { submit, user } = start(Form, 'late', 'email')
      await submit()
      await waitFor(() => {
        expect(banner()?.querySelectorAll('li')).toHaveLength(2)
      })
      await user.click(screen.getByRole('button', { name: 'More' }))
      await waitFor(() => {
        expect(isWrong(late())).toBe(true)
      })
      expect(late()).toHaveAccessibleDescription(/check|enter/i)
      expect(isWrong(email())).toBe(true)
      await waitFor(() => {
        expect(banner()).toBeNull()
      })
      await user.type(late(), 'z')
      await waitFor(() => {
        expect(isWrong(late())).toBe(false)
      })
      expect(isWrong(email())).toBe(true)
    })
  })
}
