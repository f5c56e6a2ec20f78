import * as Dialog from '@radix-ui/react-dialog'
import { act, render, screen } from '@testing-library/react'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent as person } from 'vitest/browser'
import { ErrorToast, ErrorToaster, useApiError } from '../../src'
import { body, Provider } from '../react/support'
import { ourPage, plainPage, settle, type ToasterPage } from './toasterPage'

/* Row 5 of the table, with real keys: the hotkey, Tab, Escape, and where the focus goes. */

const press = (keys: string) => act(() => person.keyboard(keys))
const tab = (shift = false) => press(shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}')
const noop = (): void => undefined
const inToast = () => document.activeElement?.closest('li') ?? null
const button = (name: string | RegExp) => screen.getByRole('button', { name })

const around = {
  before: <button type="button">before</button>,
  after: <button type="button">after</button>,
}

describe('row 5: the hotkey', () => {
  it('leads to the first action, and Escape gives the focus back', async () => {
    const page = ourPage(around)
    page.fail('LIMIT')
    page.fail('SOLD_OUT', noop)
    button('before').focus()
    await press('{F8}')
    expect(button('Refresh details')).toHaveFocus()
    await press('{Escape}')
    expect(page.shown()).toBe(1)
    expect(inToast()).not.toBeNull()
    await press('{Escape}')
    expect(page.shown()).toBe(0)
    expect(button('before')).toHaveFocus()
  })

  async function givesTheFocusBack(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    await settle()
    button('before').focus()
    await press('{F8}')
    await tab()
    expect(inToast()).not.toBeNull()
    await press('{Escape}')
    await settle()
    expect(page.shown()).toBe(0)
    expect(button('before')).toHaveFocus()
  }
  it('closing the last one gives the focus back to where it was', () => givesTheFocusBack(ourPage(around)))
  it.fails('plain Radix: it is lost', () => givesTheFocusBack(plainPage(around)))

  it('can be another one, with modifiers, and none', async () => {
    const page = ourPage({ ...around, toaster: { hotkey: ['altKey', 'KeyT'] } })
    page.fail('SOLD_OUT', noop)
    button('before').focus()
    await press('{F8}')
    await settle()
    expect(button('before')).toHaveFocus()
    // With more of them it is another key, of the host's or the system's.
    await press('{Alt>}{Shift>}t{/Shift}{/Alt}')
    await settle()
    expect(button('before')).toHaveFocus()
    await press('{Alt>}t{/Alt}')
    expect(button('Refresh details')).toHaveFocus()
    page.unmount()

    const none = ourPage({ ...around, toaster: { hotkey: [] } })
    none.fail('SOLD_OUT', noop)
    expect(document.body).not.toHaveTextContent('F8')
    button('before').focus()
    await press('{F8}')
    await settle()
    expect(button('before')).toHaveFocus()
  })

  it('is heard in a field that keeps its keys to itself', async () => {
    const keep = (element: HTMLElement | null) => {
      element?.addEventListener('keydown', (event) => {
        event.stopPropagation()
      })
    }
    const page = ourPage({ before: <input aria-label="Amount" ref={keep} /> })
    page.fail('SOLD_OUT', noop)
    screen.getByRole('textbox').focus()
    await press('{F8}')
    expect(button('Refresh details')).toHaveFocus()
  })

  it('while a word is being composed belongs to the keyboard', () => {
    const page = ourPage(around)
    page.fail('SOLD_OUT', noop)
    button('before').focus()
    const event = new KeyboardEvent('keydown', { key: 'Process', code: 'F8', isComposing: true, bubbles: true })
    button('before').dispatchEvent(event)
    expect(button('before')).toHaveFocus()
  })

  it('of its own leads to a toaster though another one has something to show', async () => {
    ourPage().fail('LIMIT')
    ourPage({ toaster: { hotkey: ['F9'] } }).fail('SOLD_OUT', noop)
    await press('{F9}')
    expect(button('Refresh details')).toHaveFocus()
  })

  it('with nothing to show moves nothing', async () => {
    ourPage(around)
    button('before').focus()
    await press('{F8}')
    await settle()
    expect(button('before')).toHaveFocus()
  })
})

describe('row 5: Tab', () => {
  async function goesThroughInTheOrderOfThePage(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    page.fail('LIMIT')
    await settle()
    const controls = [...document.querySelectorAll('button')]
    controls[0]?.focus()
    const stops: (Element | null)[] = []
    for (let n = 1; n < controls.length; n += 1) {
      await tab()
      stops.push(document.activeElement)
    }
    expect(stops).toEqual(controls.slice(1))
    const back: (Element | null)[] = []
    for (let n = 1; n < controls.length; n += 1) {
      await tab(true)
      back.push(document.activeElement)
    }
    expect(back).toEqual(controls.slice(0, -1).reverse())
  }
  it('goes in, through and out, both ways', () => goesThroughInTheOrderOfThePage(ourPage(around)))
  it.fails('plain Radix: it goes through the toasts themselves, the last one first', () =>
    goesThroughInTheOrderOfThePage(plainPage(around)),
  )
})

describe('row 5: Escape', () => {
  function RadixDialog() {
    const [isOpen, setOpen] = useState(true)
    return (
      <Dialog.Root open={isOpen} onOpenChange={setOpen} modal={false}>
        <Dialog.Content aria-describedby={undefined} data-testid="dialog">
          <Dialog.Title>A dialog of the host</Dialog.Title>
          <button type="button">inside</button>
        </Dialog.Content>
      </Dialog.Root>
    )
  }
  const hasDialog = () => screen.queryByTestId('dialog') !== null

  async function closesTheDialogOnly(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    await settle()
    button('inside').focus()
    await press('{Escape}')
    await settle()
    expect(hasDialog()).toBe(false)
    expect(page.shown()).toBe(1)
  }
  it('belongs to the Radix dialog that has the focus', () => closesTheDialogOnly(ourPage({ before: <RadixDialog /> })))
  it.fails('plain Radix: the toast takes it', () => closesTheDialogOnly(plainPage({ before: <RadixDialog /> })))

  it('in a toast closes only that', async () => {
    const page = ourPage({ before: <RadixDialog /> })
    page.fail('SOLD_OUT', noop)
    page.fail('LIMIT')
    await press('{F8}{Escape}')
    expect(hasDialog()).toBe(true)
    expect(page.shown()).toBe(1)
    expect(document.body).toHaveTextContent('Above the limit')
  })

  /** Another version of Radix keeps a list of layers of its own, and listens at the document. */
  async function withAnotherVersion(open: () => ToasterPage) {
    const dismissed = vi.fn()
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') dismissed()
    }
    document.addEventListener('keydown', onKeyDown, true)
    try {
      const page = open()
      page.fail('SOLD_OUT', noop)
      await settle()
      button('before').focus()
      await press('{Escape}')
      expect(dismissed).toHaveBeenCalledTimes(1)
      expect(page.shown()).toBe(1)
      await press('{F8}{Escape}')
      expect(dismissed).toHaveBeenCalledTimes(1)
      expect(page.shown()).toBe(0)
    } finally {
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }
  it('is right with layers of another version, too', () => withAnotherVersion(() => ourPage(around)))
  it.fails('plain Radix: both close', () => withAnotherVersion(() => plainPage(around)))

  function NativeDialog() {
    return (
      <dialog data-testid="dialog" ref={(element) => element?.show()}>
        <button type="button">inside</button>
      </dialog>
    )
  }
  function ModalDialog() {
    return (
      <dialog
        data-testid="dialog"
        ref={(element) => {
          if (element && !element.open) element.showModal()
        }}
      >
        <button type="button">inside</button>
      </dialog>
    )
  }
  const dialog = () => screen.getByTestId<HTMLDialogElement>('dialog')

  async function closesTheModalOnly(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    await settle()
    button('inside').focus()
    await press('{Escape}')
    await settle()
    expect(dialog().open).toBe(false)
    expect(page.shown()).toBe(1)
  }
  it('belongs to the native dialog that has the focus', () => closesTheModalOnly(ourPage({ before: <ModalDialog /> })))
  it.fails('plain Radix: the toast behind it goes as well', () =>
    closesTheModalOnly(plainPage({ before: <ModalDialog /> })),
  )
  it('leaves a native dialog open that is not modal', async () => {
    const page = ourPage({ before: <NativeDialog /> })
    page.fail('SOLD_OUT', noop)
    await press('{F8}{Escape}')
    expect(page.shown()).toBe(0)
    expect(dialog().open).toBe(true)
  })

  const popover = (
    <>
      <button type="button">before</button>
      <div popover="auto" data-testid="popover" ref={(element) => element?.showPopover()}>
        <button type="button">inside</button>
      </div>
    </>
  )
  const isOpen = () => screen.getByTestId('popover').matches(':popover-open')
  async function closesThePopoverOnly(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    await settle()
    expect(isOpen()).toBe(true)
    button('inside').focus()
    await press('{Escape}')
    await settle()
    expect(isOpen()).toBe(false)
    expect(page.shown()).toBe(1)
  }
  it('belongs to the popover that has the focus', () => closesThePopoverOnly(ourPage({ before: popover })))
  it.fails('plain Radix: both close', () => closesThePopoverOnly(plainPage({ before: popover })))

  it('in a toast leaves a popover open', async () => {
    const page = ourPage({ before: popover })
    page.fail('SOLD_OUT', noop)
    await press('{F8}{Escape}')
    expect(page.shown()).toBe(0)
    expect(isOpen()).toBe(true)
  })

  const select = (
    <select aria-label="Currency">
      <option>EUR</option>
      <option>USD</option>
    </select>
  )
  async function leavesTheSelect(page: ToasterPage) {
    page.fail('SOLD_OUT', noop)
    await settle()
    screen.getByRole('combobox').focus()
    await press(' ')
    await press('{ArrowDown}{Escape}')
    await settle()
    expect(page.shown()).toBe(1)
    expect(screen.getByRole('combobox')).toHaveFocus()
  }
  it('belongs to a native select', () => leavesTheSelect(ourPage({ before: select })))

  it('while a word is being composed belongs to the keyboard', () => {
    const page = ourPage(around)
    page.fail('SOLD_OUT', noop)
    act(() => {
      button('Refresh details').focus()
      const event = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true })
      document.activeElement?.dispatchEvent(event)
    })
    expect(page.shown()).toBe(1)
  })
})

describe('row 5: where the focus goes', () => {
  it('to the next toast when one closes, and to the page after the last by a click', async () => {
    const page = ourPage(around)
    page.fail('SOLD_OUT', noop)
    page.fail('LIMIT')
    button('before').focus()
    for (const left of [1, 0]) {
      const dismiss = screen.getAllByRole('button', { name: 'Dismiss' })[0]!
      await act(() => person.click(dismiss))
      expect(page.shown()).toBe(left)
      if (left > 0) expect(inToast()).not.toBeNull()
    }
    expect(button('before')).toHaveFocus()
  })

  it.each([
    ['hidden', { hidden: true }],
    ['disabled', { disabled: true }],
    ['out of reach', { inert: true }],
  ])('to what comes next where it was before is %s', async (_, change) => {
    const page = ourPage({ before: <button type="button">first</button>, after: around.before })
    page.fail('SOLD_OUT', noop)
    button('first').focus()
    await press('{F8}')
    Object.assign(button('first'), change)
    await press('{Escape}')
    expect(page.shown()).toBe(0)
    expect(button('before')).toHaveFocus()
  })

  it('inside a native dialog, never behind it', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.innerHTML = '<button>stays</button><button>goes</button>'
    const page = ourPage(around)
    dialog.showModal()
    page.fail('SOLD_OUT', noop)
    button('goes').focus()
    await press('{F8}')
    button('goes').remove()
    await press('{Escape}')
    expect(page.shown()).toBe(0)
    expect(button('stays')).toHaveFocus()
    dialog.remove()
  })

  function Shown({ code }: { readonly code: string | null }) {
    const thrown = useMemo(() => code && body(code), [code])
    return <ErrorToast error={useApiError(thrown, { recoveries: { refresh: noop } })} />
  }
  const withErrors = (codes: readonly (string | null)[], limit = 3) => (
    <Provider>
      {around.before}
      {codes.map((code, at) => (
        <Shown key={at} code={code} />
      ))}
      <ErrorToaster limit={limit} />
      {around.after}
    </Provider>
  )
  it('back where it was when several leave at once', async () => {
    const { rerender } = render(withErrors(['SOLD_OUT', 'LIMIT']))
    button('before').focus()
    await press('{F8}')
    expect(button('Refresh details')).toHaveFocus()
    rerender(withErrors([null, null]))
    await settle()
    expect(button('before')).toHaveFocus()
  })

  it('back where it was when nothing is left of what is counted', async () => {
    const { rerender } = render(withErrors(['LIMIT'], 0))
    button('before').focus()
    await press('{F8}')
    expect(button(/Notifications/)).toHaveFocus()
    rerender(withErrors([null], 0))
    await settle()
    expect(button('before')).toHaveFocus()
  })

  it('to the toast when the action that has it goes', async () => {
    const { rerender } = render(withErrors(['SOLD_OUT']))
    await press('{F8}')
    expect(button('Refresh details')).toHaveFocus()
    rerender(withErrors(['LIMIT']))
    await settle()
    expect(document.activeElement).toHaveClass('errata-toast')
  })

  it('not away from where the host has put it meanwhile', async () => {
    const page = ourPage(around)
    page.fail('SOLD_OUT', noop)
    button('before').focus()
    await press('{F8}')
    flushSync(() => {
      button('Dismiss').click()
    })
    button('after').focus()
    await settle()
    expect(button('after')).toHaveFocus()
  })

  it('nowhere when a toast comes or goes while the person is elsewhere', async () => {
    const page = ourPage({ ...around, before: <input aria-label="Amount" /> })
    screen.getByRole('textbox').focus()
    page.fail('SOLD_OUT', noop)
    await press('12')
    expect(screen.getByRole('textbox')).toHaveFocus()
    expect(screen.getByRole('textbox')).toHaveValue('12')
    page.fail('LIMIT')
    expect(screen.getByRole('textbox')).toHaveFocus()
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})
