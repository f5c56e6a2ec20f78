import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { eventually } from '../support/eventually'
import { badGateway, dropped, network } from './network/network'
import { startNetwork } from './network/startNetwork'
import { withNetwork } from './network/withNetwork'
import { keyboardOf } from './play/keyboard'
import { screenOf } from './play/screen'
import { mockAbstraPay } from './network/mockAbstraPay'
import { WithdrawalWidget } from './withdrawal/WithdrawalWidget'

const meta = {
  title: 'Widgets/Withdrawal',
  component: WithdrawalWidget,
  args: { api: '/abstrapay' },
  argTypes: { api: { control: false } },
  decorators: [withNetwork(mockAbstraPay)],
  beforeEach: () => startNetwork(mockAbstraPay),
} satisfies Meta<typeof WithdrawalWidget>
export default meta
type Story = StoryObj<typeof meta>

/** Everything works, until the panel says otherwise. */
export const Playground: Story = {}

export const HappyPath: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.fill('amount', '300')
    await screen.submit()
    await screen.isTakenTo('.widget-done h3')
    await screen.noError()
  },
}

/** The page knows the limit, so the sentence at the field has it. */
export const TooLittle: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.fill('amount', '5')
    await screen.submit()
    const amount = await screen.field('amount')
    await eventually(() => expect(amount).toHaveAttribute('aria-invalid', 'true'))
    await screen.isTakenTo('[name="amount"]')
    await expect(await screen.find('[data-surface="field"]')).toHaveTextContent(/20|٢٠/)
    await screen.fill('amount', '20')
    await screen.submit()
    await screen.done()
  },
}

/** Not only about what was typed, so a banner; its action leads to the amount. */
export const DailyLimit: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.fill('amount', '3000')
    await screen.submit()
    await expect(await screen.banner()).toHaveAttribute('data-code', 'DAILY_LIMIT_EXCEEDED')
    await screen.recover()
    await screen.isTakenTo('[name="amount"]')
    await screen.fill('amount', '900')
    await screen.submit()
    await screen.done()
  },
}

/** The person is verified, comes back to what was entered, and sends it. */
export const VerificationNeeded: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.fill('amount', '1500')
    await screen.submit()
    await screen.banner()
    await screen.recover()
    await screen.press('.widget-verification .widget-submit')
    await eventually(async () => expect(await screen.field('amount')).toBeVisible())
    await expect(await screen.field('amount')).toHaveValue('1500')
    await screen.noError()
    await screen.submit()
    await screen.done()
  },
}

/** Off for a moment: the button counts down, then sends the same again. */
export const Countdown: Story = {
  beforeEach: () => {
    network.fail('withdraw', 'WITHDRAW_UNAVAILABLE', { retryAfter: 1 })
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('amount')
    await screen.submit()
    await screen.recover()
    await screen.done()
  },
}

/** The session is over: it is started again, and what was entered is still there. */
export const SessionOver: Story = {
  beforeEach: () => {
    network.fail('withdraw', 'SESSION_EXPIRED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.fill('amount', '77')
    await screen.submit()
    await screen.banner()
    await screen.recover()
    await screen.noError()
    await expect(await screen.field('amount')).toHaveValue('77')
    await screen.submit()
    await screen.done()
  },
}

/** A ban, a suspension and an ordinary refusal look the same: no code, no reason, support as the way on. */
export const Refused: Story = {
  beforeEach: () => {
    network.fail('withdraw', 'WITHDRAW_SUSPENDED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('amount')
    await screen.submit()
    const banner = await screen.banner()
    await expect(banner).not.toHaveAttribute('data-code')
    await expect(banner.querySelector('a.errata-button')).toHaveAttribute('href', 'https://example.com/support')
  },
}

/** While loading, nothing can have gone wrong with money: it is simply loaded again. */
export const SessionDidNotLoad: Story = {
  beforeEach: () => {
    network.fail('session', badGateway)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.toast()
    await screen.recover()
    await screen.field('amount')
    await screen.noError()
  },
}

/** Nobody knows whether the coins are on their way. So nothing here invites to send them twice. */
export const LostAnswer: Story = {
  beforeEach: () => {
    network.fail('withdraw', dropped)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('amount')
    await screen.submit()
    await screen.tellsLostAnswer()
  },
}

/** The same for a gateway's page of HTML, and none of it is shown. */
export const GatewayPage: Story = {
  beforeEach: () => {
    network.fail('withdraw', badGateway)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('amount')
    await screen.submit()
    await screen.tellsGatewayPage()
  },
}

/** Slow, not broken: a second press withdraws nothing twice. */
export const Slow: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('amount')
    network.set({ slow: true, slowness: 800 })
    await screen.submit()
    await screen.pressWhileBusy()
    await screen.done()
    await expect(network.askedFor('withdrawals')).toHaveLength(1)
  },
}

/** Without a pointer: the amount is too small, is corrected where the focus was taken, and goes out. */
export const KeyboardAlone: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    const keyboard = keyboardOf(canvasElement)
    await keyboard.tabTo('[name="amount"]')
    await keyboard.write('5')
    await keyboard.submit()
    await keyboard.isTakenTo('[name="amount"][aria-invalid="true"]')
    await keyboard.write('50{Enter}')
    await keyboard.isTakenTo('.widget-done h3')
    await screen.noError()
    await keyboard.tabTo('.widget-second')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('[name="amount"]')
    await keyboard.neverLost()
  },
}

/** Without a pointer: to where the person is verified, and back to what was entered. */
export const KeyboardVerification: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    const keyboard = keyboardOf(canvasElement)
    await keyboard.tabTo('[name="amount"]')
    await keyboard.write('1500{Enter}')
    await keyboard.isTakenTo('.errata-banner .errata-title')
    await keyboard.tabTo('.errata-banner .errata-button')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('.widget-verification h3')
    await screen.noError()
    await keyboard.tabTo('.widget-verification .widget-submit')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('[name="amount"]')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('.widget-done h3')
    await keyboard.neverLost()
  },
}
