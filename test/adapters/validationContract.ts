import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { refusal } from './controlsContract'
import { page } from './forms'
import { RowsForm, sendsAnyway, validatedForms } from './validation'

/* Forms that check for themselves keep what the server says, until the person changes that field. */

function start(Form: Parameters<typeof page>[0], ...names: readonly string[]) {
  const user = userEvent.setup()
  const sent = { names, times: 0 }
  const send = async (): Promise<void> => {
    sent.times += 1
    if (sent.names.length > 0) throw await refusal(sent.names)
  }
  render(page(Form, { send }))
  return { user, sent, submit: () => user.click(screen.getByRole('button', { name: 'Send' })) }
}
const email = () => screen.getByRole('textbox', { name: 'Email' })
const name = () => screen.getByRole('textbox', { name: 'Name' })
const isWrong = (element: HTMLElement): boolean => element.getAttribute('aria-invalid') === 'true'
const serverSays = /^check/i

export function validationContract(): void {
  describe.each(Object.entries(validatedForms))('%s', (library, Form) => {
    it("keeps a field's error while another one is edited, left and checked", async () => {
      const { submit, user } = start(Form, 'email', 'name')
      await submit()
      await waitFor(() => {
        expect([email(), name()].map(isWrong)).toEqual([true, true])
      })
      await user.clear(name())
      await user.type(name(), 'Grace')
      await user.tab()
      await user.click(email())
      await user.tab()
      expect(email()).toHaveAccessibleDescription(serverSays)
      expect(isWrong(email())).toBe(true)
      await waitFor(() => {
        expect(isWrong(name())).toBe(false)
      })
      await user.type(email(), 'x')
      await user.tab()
      await waitFor(() => {
        expect(isWrong(email())).toBe(false)
      })
    })

    it('is sent again though nothing was changed, and shows what the next answer says', async () => {
      const { sent, submit } = start(Form, 'email', 'name')
      await submit()
      await waitFor(() => {
        expect([email(), name()].map(isWrong)).toEqual([true, true])
      })
      sent.names = ['name']
      await submit()
      await waitFor(() => {
        expect(sent.times).toBe(2)
      })
      await waitFor(() => {
        expect([email(), name()].map(isWrong)).toEqual([false, true])
      })
    })

    if (sendsAnyway.includes(library)) return
    it('is not sent while the form itself finds something wrong', async () => {
      const { sent, submit, user } = start(Form, 'email')
      await submit()
      await waitFor(() => {
        expect(isWrong(email())).toBe(true)
      })
      await user.clear(name())
      await user.type(name(), 'A')
      await submit()
      await waitFor(() => {
        expect(name()).toHaveAccessibleDescription(/client-words/)
      })
      expect(sent.times).toBe(1)
      await user.type(name(), 'da')
      await submit()
      await waitFor(() => {
        expect(sent.times).toBe(2)
      })
    })
  })

  describe("React Hook Form's rows", () => {
    const prices = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Price' })
    const wrongOnes = () =>
      prices()
        .filter(isWrong)
        .map(({ value }) => value)
    const begin = async () => {
      const started = start(RowsForm, 'items.2.price')
      await started.submit()
      await waitFor(() => {
        expect(wrongOnes()).toEqual(['3'])
      })
      return started
    }
    const press = (user: { click: (element: Element) => Promise<void> }, button: string) =>
      user.click(screen.getByRole('button', { name: button }))

    it.each(['Remove first', 'Move last up', 'Add'])('never has it at another row: %s', async (button) => {
      const { user, submit, sent } = await begin()
      await press(user, button)
      await waitFor(() => {
        expect(prices().map(({ value }) => value)).not.toEqual(['1', '2', '3'])
      })
      expect(wrongOnes().filter((value) => value !== '3')).toEqual([])
      sent.names = []
      await submit()
      await waitFor(() => {
        expect(sent.times).toBe(2)
      })
      expect(wrongOnes()).toEqual([])
    })

    it.each(['Dismiss', 'Clear'])('drops it where the host says so: %s', async (button) => {
      const { user } = await begin()
      await user.tab()
      await press(user, button)
      await waitFor(() => {
        expect(wrongOnes()).toEqual([])
      })
    })

    it('keeps what is about all of them, until one of them changes', async () => {
      const { user, submit } = start(RowsForm, 'items')
      await submit()
      await waitFor(() => {
        expect(screen.getByTestId('whole')).not.toBeEmptyDOMElement()
      })
      await user.type(screen.getByRole('textbox', { name: 'Note' }), 'z')
      await user.tab()
      expect(screen.getByTestId('whole')).not.toBeEmptyDOMElement()
      await user.type(prices()[1] as HTMLElement, '0')
      await waitFor(() => {
        expect(screen.getByTestId('whole')).toBeEmptyDOMElement()
      })
    })

    it('is sent again once the wrong row is gone', async () => {
      const { user, submit, sent } = await begin()
      await press(user, 'Remove last')
      await waitFor(() => {
        expect(prices()).toHaveLength(2)
      })
      expect(wrongOnes()).toEqual([])
      await submit()
      await waitFor(() => {
        expect(sent.times).toBe(2)
      })
    })
  })
}
