import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import * as RadixDialog from '@radix-ui/react-dialog'
import { act, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Modal } from 'react-aria-components'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ErrorToaster, useErrorReporter } from '../../src'
import { body, Provider, spoken } from '../react/support'
import { holdClock, ourPage, pass, plainPage, type ToasterPage } from './toasterPage'

/* Row 6: toasts and their announcer while a modal dialog is open, with the real dialogs. */

type Show = (open: boolean) => void
interface Kind {
  readonly name: string
  readonly Dialog: (props: { readonly open: boolean; readonly show: Show; readonly children: ReactNode }) => ReactNode
}

function Native({ open, show, children }: Parameters<Kind['Dialog']>[0]) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      onClose={() => {
        show(false)
      }}
    >
      {children}
    </dialog>
  )
}

/** A component of a design system: its dialog is in a shadow root of its own, and shows the component's children. */
class PayDialog extends HTMLElement {
  readonly dialog = this.attachShadow({ mode: 'open' }).appendChild(document.createElement('dialog'))
  connectedCallback() {
    this.dialog.innerHTML = '<h2>Pay</h2><div><slot></slot></div>'
    this.dialog.addEventListener('close', () => this.dispatchEvent(new Event('closed')))
  }
}
customElements.define('pay-dialog', PayDialog)
declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how React's types are extended
  namespace JSX {
    interface IntrinsicElements {
      'pay-dialog': React.HTMLAttributes<PayDialog> & React.RefAttributes<PayDialog>
    }
  }
}

function Component({ open, show, children }: Parameters<Kind['Dialog']>[0]) {
  const host = useRef<PayDialog>(null)
  useEffect(() => {
    const dialog = host.current?.dialog
    if (open) dialog?.showModal()
    else dialog?.close()
  }, [open])
  useEffect(() => {
    const element = host.current
    const onClosed = (): void => {
      show(false)
    }
    element?.addEventListener('closed', onClosed)
    return () => {
      element?.removeEventListener('closed', onClosed)
    }
  })
  return <pay-dialog ref={host}>{children}</pay-dialog>
}

const kinds: readonly Kind[] = [
  { name: 'showModal() in a shadow root', Dialog: Component },
  { name: 'showModal()', Dialog: Native },
  {
    name: 'Radix Dialog',
    Dialog: ({ open, show, children }) => (
      <RadixDialog.Root open={open} onOpenChange={show}>
        <RadixDialog.Portal>
          <RadixDialog.Overlay />
          <RadixDialog.Content aria-describedby={undefined}>
            <RadixDialog.Title>Pay</RadixDialog.Title>
            {children}
          </RadixDialog.Content>
        </RadixDialog.Portal>
      </RadixDialog.Root>
    ),
  },
  {
    name: 'React Aria Modal',
    Dialog: ({ open, show, children }) => (
      <Modal isOpen={open} onOpenChange={show} isDismissable>
        <AriaDialog aria-label="Pay">{children}</AriaDialog>
      </Modal>
    ),
  },
  {
    name: 'Base UI Dialog',
    Dialog: ({ open, show, children }) => (
      <BaseDialog.Root open={open} onOpenChange={show}>
        <BaseDialog.Portal>
          <BaseDialog.Backdrop />
          <BaseDialog.Popup>
            <BaseDialog.Title>Pay</BaseDialog.Title>
            {children}
          </BaseDialog.Popup>
        </BaseDialog.Portal>
      </BaseDialog.Root>
    ),
  },
]

let report: (thrown: unknown) => void = () => undefined
const retried = vi.fn()
const recoveries = { retry: retried }

function Host({ children }: { readonly children: ReactNode }) {
  const tell = useErrorReporter()
  useEffect(() => {
    report = tell
  })
  return children
}

const tell = (code = 'FLAKY') => {
  act(() => {
    report(body(code))
  })
}
const toast = () => document.querySelector<HTMLElement>('.errata-toast')!
const action = () => document.querySelector<HTMLElement>('.errata-toast .errata-button')!
const regions = () => document.querySelector<HTMLElement>('.errata-announcer')!
/** Until what is put off has come, and what is animated stands still. */
const settle = async () => {
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  await act(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}

/** Not hidden from anyone: nothing above it is inert or aria-hidden, and a press at its middle meets it. */
function expectReachable(element: HTMLElement) {
  expect(element.closest('[inert], [aria-hidden=true]')).toBeNull()
  const { left, top, width, height } = element.getBoundingClientRect()
  expect(width).toBeGreaterThan(0)
  const met = document.elementFromPoint(left + width / 2, top + height / 2)
  expect(element.contains(met)).toBe(true)
}

beforeEach(() => {
  retried.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(HTMLElement.prototype, 'moveBefore')
  document.querySelectorAll('.extra').forEach((element) => {
    element.remove()
  })
})

describe.each(kinds)('row 6: $name', ({ Dialog }) => {
  function App({ open, show }: { readonly open: boolean; readonly show: Show }) {
    return (
      <Provider recoveries={recoveries}>
        <button>Outside</button>
        <Dialog open={open} show={show}>
          <button>First</button>
          <button>Last</button>
        </Dialog>
        <Host>
          <ErrorToaster />
        </Host>
      </Provider>
    )
  }
  const start = () => {
    const show = vi.fn<Show>()
    const { rerender, unmount } = render(<App open={false} show={show} />)
    const turn = async (open: boolean) => {
      rerender(<App open={open} show={show} />)
      await settle()
    }
    show.mockImplementation((open) => {
      rerender(<App open={open} show={show} />)
    })
    return { show, turn, unmount }
  }

  it('what comes while it is open is inside it: seen, pressed, focused, announced', async () => {
    const { turn, show } = start()
    await turn(true)
    const dialog = screen.getByText('First').closest<HTMLElement>('dialog, [role=dialog], pay-dialog')!
    tell()
    await waitFor(() => expect(spoken()).not.toBe(''))
    expect(dialog.contains(toast())).toBe(true)
    expect(dialog.contains(regions())).toBe(true)
    expect(regions().closest('[inert], [aria-hidden=true]')).toBeNull()
    expectReachable(toast())
    await userEvent.click(action())
    await waitFor(() => expect(retried).toHaveBeenCalledTimes(1))
    await waitFor(() => expect(document.activeElement).toBe(action()))
    await settle()
    expect(show).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(action())
  })

  it('moves in and out as it is: same elements, focus order and no text that comes along', async () => {
    const { turn } = start()
    tell()
    await waitFor(() => expect(spoken()).not.toBe(''))
    // Long enough for it to have been read.
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
    const before = toast()
    const home = before.closest('[data-errata-home]')
    expect(home).not.toBeNull()
    await turn(true)
    expect(toast()).toBe(before)
    await waitFor(() => expect(before.closest('[data-errata-home]')).toBeNull())
    await waitFor(() => expect(spoken()).toBe(''))
    await waitFor(() => expectReachable(before))
    await turn(false)
    expect(toast()).toBe(before)
    await waitFor(() => expect(before.closest('[data-errata-home]')).toBe(home))
    await waitFor(() => expectReachable(before))
    tell()
    await waitFor(() => expect(spoken()).not.toBe(''))
    expect(toast()).toHaveTextContent('2 times')
  })

  it('what was announced in the moment before is announced inside it', async () => {
    const { turn } = start()
    tell()
    await waitFor(() => expect(spoken()).not.toBe(''))
    const said = spoken()
    await turn(true)
    await waitFor(() => expect(spoken()).toBe(said))
    const dialog = screen.getByText('First').closest<HTMLElement>('dialog, [role=dialog], pay-dialog')!
    expect(dialog.contains(regions())).toBe(true)
  })

  it('F8 leads to it, Tab goes round and back, Escape there closes it and not the dialog', async () => {
    const { turn, show } = start()
    await turn(true)
    tell()
    screen.getByText('Last').focus()
    // Dialogs that keep the focus by means of their own move it after the key.
    await userEvent.keyboard('{F8}')
    await waitFor(() => expect(action()).toHaveFocus())
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await waitFor(() => expect(screen.getByText('Last')).toHaveFocus())
    await userEvent.keyboard('{Tab}')
    await waitFor(() => expect(action()).toHaveFocus())
    await userEvent.keyboard('{Tab}')
    await waitFor(() => expect(document.activeElement).toHaveClass('errata-dismiss'))
    if (Dialog !== Native && Dialog !== Component) {
      await userEvent.keyboard('{Tab}')
      await waitFor(() => expect(screen.getByText('First')).toHaveFocus())
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
      await waitFor(() => expect(toast().contains(document.activeElement)).toBe(true))
    }
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(toast()).toBeNull())
    const dialog = screen.getByText('First').closest('dialog, [role=dialog], pay-dialog')!
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    await settle()
    expect(show).not.toHaveBeenCalled()
    expect(dialog.contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(show).toHaveBeenCalledWith(false, ...show.mock.calls[0]!.slice(1)))
  })

  it('moves on into the next one that opens in front, and back', async () => {
    const ui = (count: number) => (
      <Provider recoveries={recoveries}>
        {['First', 'Second'].map((name, at) => (
          <Dialog key={name} open={at < count} show={vi.fn<Show>()}>
            <button>{name}</button>
          </Dialog>
        ))}
        <Host>
          <ErrorToaster />
        </Host>
      </Provider>
    )
    const { rerender } = render(ui(0))
    tell()
    for (const [count, name] of [
      [1, 'First'],
      [2, 'Second'],
      [1, 'First'],
    ] as const) {
      rerender(ui(count))
      await settle()
      const dialog = screen.getByText(name).closest('dialog, [role=dialog], pay-dialog')!
      await waitFor(() => expect(dialog.contains(toast())).toBe(true))
      await waitFor(() => expectReachable(toast()))
      expect(regions().closest('[inert], [aria-hidden=true]')).toBeNull()
    }
  })

  it('Escape in the dialog closes the dialog and leaves the toast', async () => {
    const { turn, show } = start()
    tell()
    await turn(true)
    screen.getByText('First').focus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(show).toHaveBeenCalled())
    await settle()
    await waitFor(() => expectReachable(toast()))
  })
})

/** A dialog of the browser, opened by hand. */
function open(content = '<button>Inside</button>', parent: Element = document.body): HTMLDialogElement {
  const dialog = parent.appendChild(document.createElement('dialog'))
  dialog.className = 'extra'
  dialog.innerHTML = content
  dialog.showModal()
  return dialog
}

describe('row 6: over a native dialog', () => {
  async function canBePressed(page: ToasterPage, toastOf: () => HTMLElement) {
    open()
    page.fail('FLAKY', retried)
    await settle()
    expectReachable(toastOf())
  }
  it('the toast is in front and can be pressed', () => canBePressed(ourPage(), toast))
  it.fails('plain Radix: it is behind, and inert', () =>
    canBePressed(plainPage(), () => document.querySelector<HTMLElement>('li[data-state=open]')!),
  )

  it('is in the one opened last, whatever their order in the document', async () => {
    const page = ourPage()
    page.fail('FLAKY', retried)
    const element = toast()
    const second = open()
    second.close()
    const first = open('')
    second.remove()
    document.body.prepend(second)
    await settle()
    expect(first.contains(element)).toBe(true)
    second.showModal()
    await settle()
    expect(second.contains(element)).toBe(true)
    expect(second.contains(regions())).toBe(true)
    expectReachable(element)
    second.close()
    await settle()
    expect(first.contains(element)).toBe(true)
    expectReachable(element)
    first.close()
    await settle()
    expect(element.closest('dialog')).toBeNull()
    expectReachable(element)
  })

  it('a dialog inside of a dialog, both ways of making one', async () => {
    const page = ourPage()
    page.fail('FLAKY', retried)
    const outer = open()
    const inner = outer.appendChild(document.createElement('div'))
    inner.setAttribute('role', 'dialog')
    inner.setAttribute('aria-modal', 'true')
    inner.innerHTML = '<button>Deeper</button>'
    await settle()
    expect(inner.contains(toast())).toBe(true)
    inner.remove()
    await settle()
    expect(toast().parentElement).not.toBeNull()
    expect(outer.contains(toast())).toBe(true)
    expectReachable(toast())
  })

  it('neither a dialog that is not modal nor one that is hidden takes it', async () => {
    const page = ourPage()
    page.fail('FLAKY', retried)
    const beside = open()
    beside.close()
    beside.show()
    const hidden = document.body.appendChild(document.createElement('div'))
    hidden.className = 'extra'
    hidden.innerHTML = '<div role="dialog">Help</div><div role="dialog" aria-modal="true" hidden>Later</div>'
    await settle()
    expect(toast().closest('[data-errata-home]')).not.toBeNull()
  })

  it.each([
    ['hidden', (dialog: HTMLElement, isOpen: boolean) => (dialog.hidden = !isOpen)],
    ['a style', (dialog: HTMLElement, isOpen: boolean) => (dialog.style.display = isOpen ? 'block' : 'none')],
    [
      'a style of visibility',
      (dialog: HTMLElement, isOpen: boolean) => (dialog.style.visibility = isOpen ? '' : 'hidden'),
    ],
    ['a class', (dialog: HTMLElement, isOpen: boolean) => dialog.classList.toggle('off', !isOpen)],
    [
      'a class around it',
      (dialog: HTMLElement, isOpen: boolean) => dialog.parentElement!.classList.toggle('off', !isOpen),
    ],
  ])('a dialog of the host’s own, which is always there and opened by %s', async (_, turn) => {
    const around = document.body.appendChild(document.createElement('div'))
    around.className = 'extra'
    around.innerHTML =
      '<div role="dialog" aria-modal="true"><button>Inside</button></div><style>.off { display: none }</style>'
    const dialog = around.querySelector<HTMLElement>('div')!
    turn(dialog, false)
    const page = ourPage()
    page.fail('FLAKY', retried)
    for (const isOpen of [false, true, false]) {
      turn(dialog, isOpen)
      await settle()
      expectReachable(toast())
      for (const part of [toast(), regions()]) expect(getComputedStyle(part).visibility).toBe('visible')
      if (isOpen) expect(dialog.contains(toast())).toBe(true)
    }
  })

  it('one that is closed and opened again at once, as effects do, has it in front', async () => {
    const page = ourPage()
    const dialog = open()
    page.fail('FLAKY', retried)
    await settle()
    dialog.close()
    dialog.showModal()
    await settle()
    expectReachable(toast())
  })

  it('takes no room in the dialog, nor on the page', async () => {
    const gaps = 'display: grid; gap: 16px'
    const dialog = open('<b>one</b><b>two</b>')
    dialog.style.cssText = gaps
    const height = dialog.offsetHeight
    const { container } = render(<div />)
    container.style.cssText = gaps
    const page = ourPage({}, container)
    page.fail('FLAKY', retried)
    await settle()
    expect(dialog.contains(regions())).toBe(true)
    expect(dialog.offsetHeight).toBe(height)
    dialog.close()
    await settle()
    expect(container.offsetHeight).toBe(0)
  })

  it.each([
    ['remove', true],
    ['remove', false],
    ['close', true],
    ['close', false],
  ] as const)('dialog.%s() while the focus is in the toast: both are kept (moveBefore: %s)', async (way, canMove) => {
    if (!canMove) Object.assign(HTMLElement.prototype, { moveBefore: undefined })
    const page = ourPage()
    page.fail('FLAKY', retried)
    const dialog = open()
    await settle()
    const button = action()
    button.focus()
    dialog[way]()
    await settle()
    expect(action()).toBe(button)
    expect(document.activeElement).toBe(button)
    expectReachable(toast())
  })

  it('a dialog that a toast’s action opened gives the focus back to it', async () => {
    let dialog: HTMLDialogElement | undefined
    const page = ourPage()
    page.fail('FLAKY', () => {
      dialog = open()
    })
    await userEvent.click(action())
    await waitFor(() => expect(dialog?.contains(toast())).toBe(true))
    await waitFor(() => expect(screen.getByText('Inside')).toHaveFocus())
    dialog?.close()
    await waitFor(() => expect(action()).toHaveFocus())
  })

  it('keeps the time that is left, and the place in the list', async () => {
    await holdClock()
    const page = ourPage()
    page.fail('SOLD_OUT')
    await pass(6_000)
    const dialog = open()
    await pass(3_000)
    expect(page.shown()).toBe(1)
    dialog.close()
    await pass(500)
    expect(page.shown()).toBe(1)
    await pass(1_000)
    expect(page.shown()).toBe(0)
  })

  it('is not clipped or displaced by the dialog, and keeps the looks of its home', async () => {
    const page = ourPage()
    page.fail('FLAKY', retried)
    const home = document.querySelector<HTMLElement>('[data-errata-home]')!.parentElement!
    home.style.setProperty('--errata-color-surface', 'rgb(1, 2, 3)')
    await settle()
    const before = toast().getBoundingClientRect()
    const dialog = open()
    dialog.style.cssText = 'inline-size: 60px; block-size: 40px; overflow: hidden; transform: translate(10px, 10px)'
    await settle()
    expect(toast().getBoundingClientRect().toJSON()).toEqual(before.toJSON())
    expect(getComputedStyle(toast()).backgroundColor).toBe('rgb(1, 2, 3)')
    expectReachable(toast())
    home.removeAttribute('style')
  })

  it('over what fills the screen, too, and back', async () => {
    const page = ourPage()
    page.fail('FLAKY', retried)
    const layer = () => toast().closest('.errata-layer')!
    // A frame that may not fill the screen: what the browser would say is said here.
    let full: Element | null = document.body.appendChild(document.createElement('div'))
    full.className = 'extra'
    const asked = vi.spyOn(document, 'fullscreenElement', 'get').mockImplementation(() => full)
    act(() => void document.dispatchEvent(new Event('fullscreenchange')))
    expect(layer().matches(':popover-open')).toBe(true)
    expect(layer().parentElement).toHaveAttribute('data-errata-home')
    expectReachable(toast())
    action().focus()
    full = null
    act(() => void document.dispatchEvent(new Event('fullscreenchange')))
    asked.mockRestore()
    expect(layer()).not.toHaveAttribute('popover')
    expectReachable(toast())
    await settle()
    expect(document.activeElement).toBe(action())
  })

  it('a press on it is none on the dialog', async () => {
    const page = ourPage()
    const dialog = open()
    const heard: string[] = []
    for (const type of ['pointerdown', 'mousedown', 'click']) dialog.addEventListener(type, () => heard.push(type))
    page.fail('FLAKY', retried)
    await userEvent.click(action())
    await waitFor(() => expect(retried).toHaveBeenCalledTimes(1))
    expect(heard).toEqual([])
  })

  it('a provider that goes while a dialog is open leaves nothing there', async () => {
    const page = ourPage()
    const dialog = open()
    page.fail('FLAKY', retried)
    await settle()
    page.unmount()
    expect(dialog.innerHTML).toBe('<button>Inside</button>')
  })
})
