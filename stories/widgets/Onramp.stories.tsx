import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { eventually } from '../support/eventually'
import { badGateway, dropped, network } from './network/network'
import { startNetwork } from './network/startNetwork'
import { withNetwork } from './network/withNetwork'
import { mockRatio } from './network/mockRatio'
import { OnrampWidget } from './onramp/OnrampWidget'
import { keyboardOf } from './play/keyboard'
import { screenOf } from './play/screen'

const meta = {
  title: 'Widgets/Onramp',
  component: OnrampWidget,
  args: { api: '/ratio' },
  argTypes: { api: { control: false } },
  decorators: [withNetwork(mockRatio)],
  beforeEach: () => startNetwork(mockRatio),
} satisfies Meta<typeof OnrampWidget>
export default meta
type Story = StoryObj<typeof meta>

/** Up to the bank, with everything filled in. */
async function sendDetails(canvas: HTMLElement): Promise<void> {
  const screen = screenOf(canvas)
  await screen.fill('city', 'Springfield')
  await screen.fill('postalCode', '62701')
  await screen.submit()
  await screen.field('bank')
}

/** Up to the purchase. */
async function linkBank(canvas: HTMLElement): Promise<void> {
  await sendDetails(canvas)
  await screenOf(canvas).submit()
  await screenOf(canvas).field('fiatAmount')
}

/** Everything works, until the panel says otherwise. */
export const Playground: Story = {}

export const HappyPath: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    await screen.fill('fiatAmount', '250')
    await screen.submit()
    await screen.isTakenTo('.widget-done h3')
    await screen.noError()
  },
}

/** The API names one field at a time; each takes the focus, and the others keep what was entered. */
export const FixTheFields: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    const city = await screen.field('city')
    await screen.submit()
    await screen.isTakenTo('[name="city"]')
    await expect(city).toHaveAccessibleDescription()
    await screen.fill('city', 'Springfield')
    await screen.noError()
    await screen.submit()
    const postalCode = await screen.field('postalCode')
    await eventually(() => expect(postalCode).toHaveAttribute('aria-invalid', 'true'))
    await screen.isTakenTo('[name="postalCode"]')
    await expect(city).not.toHaveAttribute('aria-invalid')
    await screen.fill('postalCode', '62701')
    await screen.submit()
    await screen.field('bank')
  },
}

/** Nobody can change their age: a banner without an invitation to edit. */
export const TooYoung: Story = {
  beforeEach: () => {
    network.fail('kyc', 'INVALID_AGE')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('city')
    await screen.submit()
    await screen.banner()
    await expect(canvasElement.querySelector('[aria-invalid]')).toBeNull()
  },
}

/** Whether somebody else has this address is nobody's business. */
export const EmailTaken: Story = {
  beforeEach: () => {
    network.fail('kyc', 'ALREADY_EXISTS_EMAIL')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('city')
    await screen.submit()
    await expect(await screen.banner()).not.toHaveAttribute('data-code')
  },
}

/** The bank wants its owner to sign in again; then the link works. */
export const BankDisconnected: Story = {
  beforeEach: () => {
    network.fail('bank', 'PLAID_LOGIN_ERROR')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await sendDetails(canvasElement)
    await screen.submit()
    await screen.banner()
    await screen.recover()
    await screen.field('fiatAmount')
    await screen.noError()
  },
}

/** The bank account is verified from the banner, then the same purchase goes through. */
export const BankNotVerified: Story = {
  beforeEach: () => {
    network.fail('purchase', 'BANK_VERIFICATION_INCOMPLETE')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    await screen.submit()
    await screen.banner()
    await screen.recover()
    await screen.noError()
    await screen.submit()
    await screen.done()
  },
}

/** The page knows what is left of the limit, and the banner says it. */
export const AboveTheLimit: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    await screen.fill('fiatAmount', '800')
    await screen.submit()
    await expect(await screen.banner()).toHaveTextContent(/500|٥٠٠/)
    await screen.recover()
    await screen.isTakenTo('[name="fiatAmount"]')
    await screen.fill('fiatAmount', '500')
    await screen.submit()
    await screen.done()
  },
}

/** A second way of proving who it is: the field for it appears, a wrong code is said there. */
export const SecurityCode: Story = {
  beforeEach: () => {
    network.fail('purchase', 'MFA_REQUIRED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    await screen.submit()
    await screen.banner()
    await screen.recover()
    await screen.fill('otp', '12')
    await screen.submit()
    const code = await screen.field('otp')
    await eventually(() => expect(code).toHaveAttribute('aria-invalid', 'true'))
    await screen.fill('otp', '123456')
    await screen.submit()
    await screen.done()
  },
}

/** Nobody knows whether the order was placed. So nothing here invites to place it twice. */
export const LostAnswer: Story = {
  beforeEach: () => {
    network.fail('purchase', dropped)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    await screen.submit()
    await screen.tellsLostAnswer()
  },
}

/** A gateway's page of HTML says no more than that, and none of it is shown. */
export const GatewayPage: Story = {
  beforeEach: () => {
    network.fail('purchase', badGateway)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    await screen.submit()
    await screen.tellsGatewayPage()
  },
}

/** Slow, not broken: a second press buys nothing twice. */
export const Slow: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await linkBank(canvasElement)
    network.set({ slow: true, slowness: 800 })
    await screen.submit()
    await screen.pressWhileBusy()
    await screen.done()
    await expect(network.askedFor('purchases')).toHaveLength(1)
  },
}

/** Without a pointer: each wrong field takes the focus in turn, and each step begins at its heading. */
export const KeyboardAlone: Story = {
  play: async ({ canvasElement }) => {
    const keyboard = keyboardOf(canvasElement)
    await keyboard.tabTo('[name="firstName"]')
    await keyboard.press('{Delete}')
    await keyboard.submit()
    await keyboard.isTakenTo('[name="firstName"][aria-invalid="true"]')
    await keyboard.write('Ada')
    await keyboard.submit()
    await keyboard.isTakenTo('[name="city"][aria-invalid="true"]')
    await keyboard.write('Springfield')
    await keyboard.submit()
    await keyboard.isTakenTo('[name="postalCode"][aria-invalid="true"]')
    await keyboard.write('62701')
    await keyboard.submit()
    await keyboard.isTakenTo('.widget-title')
    await keyboard.tabTo('[name="bank"]')
    await keyboard.press('{ArrowDown}')
    await keyboard.submit()
    await keyboard.isTakenTo('.widget-title')
    await keyboard.tabTo('[name="fiatAmount"]')
    await keyboard.write('800')
    await keyboard.submit()
    await keyboard.isTakenTo('.errata-banner .errata-title')
    await keyboard.tabTo('.errata-banner .errata-button')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('[name="fiatAmount"]')
    await keyboard.write('80')
    await keyboard.submit()
    await keyboard.isTakenTo('.widget-done h3')
    await keyboard.neverLost()
  },
}
