import * as Dialog from '@radix-ui/react-dialog'
import * as Popover from '@radix-ui/react-popover'
import * as Select from '@radix-ui/react-select'
import { screen, waitFor } from '@testing-library/react'
import * as OlderDialog from 'radix-dialog-older'
import type { ElementType, ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ourPage, plainPage, settle, type ToasterPage } from './toasterPage'

/* Row 5: what opens over the host's page keeps its Escape, whichever copy of Radix it is made with. */

interface Layer {
  readonly name: string
  readonly Layer: () => ReactNode
  /** What says that it is open. */
  readonly role: 'dialog' | 'listbox'
}

type DialogParts = Readonly<Record<'Root' | 'Trigger' | 'Portal' | 'Content' | 'Title', ElementType>>
const dialogOf = ({ Root, Trigger, Portal, Content, Title }: DialogParts) =>
  function DialogLayer() {
    return (
      <Root>
        <Trigger>Open</Trigger>
        <Portal>
          <Content aria-describedby={undefined}>
            <Title>Pay</Title>
            <button>Inside</button>
          </Content>
        </Portal>
      </Root>
    )
  }

const layers: readonly Layer[] = [
  { name: 'a Radix Dialog of the same version', role: 'dialog', Layer: dialogOf(Dialog) },
  { name: 'a Radix Dialog of another version', role: 'dialog', Layer: dialogOf(OlderDialog) },
  {
    name: 'a Radix Popover',
    role: 'dialog',
    Layer: () => (
      <Popover.Root>
        <Popover.Trigger>Open</Popover.Trigger>
        <Popover.Portal>
          <Popover.Content aria-label="Fees">
            <button>Inside</button>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    ),
  },
  {
    name: 'a Radix Select',
    role: 'listbox',
    Layer: () => (
      <Select.Root>
        <Select.Trigger aria-label="Open">
          <Select.Value placeholder="Choose" />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              <Select.Item value="eur">
                <Select.ItemText>EUR</Select.ItemText>
              </Select.Item>
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    ),
  },
]

const press = (keys: string) => userEvent.keyboard(keys)
const noop = (): void => undefined

describe.each(layers)('row 5: $name', ({ name, Layer, role }) => {
  const isOpen = () => screen.queryByRole(role) !== null
  async function open(): Promise<void> {
    screen.getByRole(role === 'listbox' ? 'combobox' : 'button', { name: 'Open' }).focus()
    await press('{Enter}')
    await screen.findByRole(role)
    await settle()
  }

  async function keepsItsEscape(page: ToasterPage) {
    await open()
    page.fail('SOLD_OUT', noop)
    await settle()
    await press('{Escape}')
    await waitFor(() => {
      expect(isOpen()).toBe(false)
    })
    expect(page.shown()).toBe(1)
  }
  it('Escape in it closes it and leaves the toast that came after it', () =>
    keepsItsEscape(ourPage({ before: <Layer /> })))
  // Copies of two versions don't know of each other.
  if (!name.includes('another'))
    it.fails('plain Radix: the toast has it', () => keepsItsEscape(plainPage({ before: <Layer /> })))

  // A list of choices keeps the focus until it is closed.
  if (role === 'listbox') return
  it('Escape in a toast that was there before closes the toast, and the next one what is open', async () => {
    const page = ourPage({ before: <Layer /> })
    page.fail('SOLD_OUT', noop)
    await open()
    const wasOpen = isOpen()
    await press('{F8}')
    await waitFor(() => {
      expect(document.activeElement?.closest('.errata-toast')).toBeInstanceOf(Element)
    })
    await settle()
    await press('{Escape}')
    await waitFor(() => {
      expect(page.shown()).toBe(0)
    })
    await settle()
    expect(wasOpen).toBe(true)
    // What closes when the focus leaves it has closed by itself.
    if (isOpen()) await press('{Escape}')
    await waitFor(() => {
      expect(isOpen()).toBe(false)
    })
  })
})
