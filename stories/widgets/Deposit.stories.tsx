import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { eventually } from '../support/eventually'
import { DepositWidget } from './deposit/DepositWidget'
import { mockAssetPay } from './network/mockAssetPay'
import { badGateway, dropped, network } from './network/network'
import { startNetwork } from './network/startNetwork'
import { withNetwork } from './network/withNetwork'
import { keyboardOf } from './play/keyboard'
import { screenOf } from './play/screen'

const meta = {
  title: 'Widgets/Deposit',
  component: DepositWidget,
  args: { api: '/assetpay' },
  argTypes: { api: { control: false } },
  decorators: [withNetwork(mockAssetPay)],
  beforeEach: () => startNetwork(mockAssetPay),
} satisfies Meta<typeof DepositWidget>
export default meta
type Story = StoryObj<typeof meta>

const chooseItem = async (canvas: HTMLElement): Promise<void> => {
  await userEvent.click(await screenOf(canvas).field('items'))
}

/** Everything works, until the panel says otherwise. */
export const Playground: Story = {}

export const HappyPath: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    await screen.submit()
    await screen.isTakenTo('.widget-done h3')
    await screen.press('.widget-second')
    await eventually(() => expect(network.get().calls[0]?.text).toMatch(/trades.* 200$/))
    await screen.isTakenTo('.widget-done h3')
    await screen.noError()
  },
}

/** The prices are refreshed, the total is another one, and the same choice goes through. */
export const PriceChanged: Story = {
  beforeEach: () => {
    network.fail('deposit', 'PRICE_CHANGED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    const total = within(canvasElement).getByRole('definition')
    const before = total.textContent
    await screen.submit()
    await expect(await screen.banner()).toHaveAttribute('data-code', 'PRICE_CHANGED')
    await screen.recover()
    await screen.noError()
    await eventually(() => expect(total.textContent).not.toBe(before))
    await screen.submit()
    await screen.done()
  },
}

/** One field is wrong: it takes the focus, and its error leaves as it is edited. */
export const TradeUrl: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    await screen.fill('tradeUrl', 'https://trade.example')
    await screen.submit()
    const field = await screen.field('tradeUrl')
    await eventually(() => expect(field).toHaveAttribute('aria-invalid', 'true'))
    await screen.isTakenTo('[name="tradeUrl"]')
    await expect(field).toHaveAccessibleDescription()
    await screen.fill('tradeUrl', 'https://trade.example/offer?token=k9')
    await screen.noError()
    await screen.submit()
    await screen.done()
  },
}

/** The recommended action leads to the items. */
export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('items')
    await screen.submit()
    await screen.recover()
    await screen.isTakenTo('[name="items"]')
  },
}

/** What only failed to load can be repeated: a toast, which leaves once it has worked. */
export const ItemsDidNotLoad: Story = {
  beforeEach: () => {
    network.fail('inventory', 'INVENTORY_FETCH_FAILED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.toast()
    await screen.recover()
    await screen.field('items')
    await screen.noError()
  },
}

/** Too many requests: after the toast's countdown the same deposit is sent again. */
export const RateLimited: Story = {
  beforeEach: () => {
    network.fail('deposit', 'RATE_LIMITED', { retryAfter: 1 })
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    await screen.submit()
    await expect(await screen.toast()).toHaveAttribute('data-code', 'RATE_LIMITED')
    await screen.recover()
    await screen.done()
    await screen.noError()
  },
}

/** Nobody knows whether the deposit was made. So nothing here invites to make it twice. */
export const LostAnswer: Story = {
  beforeEach: () => {
    network.fail('deposit', dropped)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    await screen.submit()
    await screen.tellsLostAnswer()
  },
}

/** A gateway's page of HTML says no more than that, and none of it is shown. */
export const GatewayPage: Story = {
  beforeEach: () => {
    network.fail('deposit', badGateway)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    await screen.submit()
    await screen.tellsGatewayPage()
  },
}

/** The offer was sent, and the trade failed later: the answer's HTTP status is 200. */
export const TradeFailed: Story = {
  beforeEach: () => {
    network.fail('trade', 'trade/PRICE_CHANGED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    await screen.submit()
    await screen.done()
    await screen.press('.widget-second')
    await expect(await screen.banner()).toHaveAttribute('data-code', 'trade/PRICE_CHANGED')
    // What comes next is a new deposit, never the same one again.
    await screen.press('.widget-second')
    await screen.field('items')
  },
}

/** Slow, not broken: the button says that it is busy, and a second press deposits nothing twice. */
export const Slow: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    network.set({ slow: true, slowness: 800 })
    await screen.submit()
    await screen.pressWhileBusy()
    await screen.done()
    await expect(network.askedFor('deposits')).toHaveLength(1)
  },
}

/** Without a pointer: the price changes, is refreshed, and the deposit goes through. */
export const KeyboardAlone: Story = {
  beforeEach: () => {
    network.fail('deposit', 'PRICE_CHANGED')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    const keyboard = keyboardOf(canvasElement)
    await keyboard.tabTo('[name="items"]')
    await keyboard.press(' ')
    await keyboard.submit()
    await keyboard.isTakenTo('.errata-banner .errata-title')
    await keyboard.tabTo('.errata-banner .errata-button')
    await keyboard.press('{Enter}')
    await screen.noError()
    await keyboard.submit()
    await keyboard.isTakenTo('.widget-done h3')
    await keyboard.tabTo('.widget-second')
    await keyboard.press('{Enter}')
    await eventually(() => expect(network.callsOf('trades')).toHaveLength(1))
    await keyboard.isTakenTo('.widget-done h3')
    await keyboard.tabTo('.widget-second')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('.widget-title')
    await keyboard.neverLost()
  },
}

/** The panel's own way: any code, at any step. */
export const FromThePanel: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await chooseItem(canvasElement)
    const search = await screen.find('.network-search input')
    search.focus()
    await userEvent.keyboard('maint')
    const deposit = await screen.find('[data-step="deposit"]')
    // The panel puts the choices off until the keys have rested: what is in the box comes first.
    const choices = (): number => deposit.querySelectorAll('optgroup option').length
    await eventually(() => expect(choices()).toBeLessThan(5))
    await userEvent.keyboard('{Escape}')
    await eventually(() => expect(search).toHaveValue(''))
    await eventually(() => expect(choices()).toBeGreaterThan(70))
    await userEvent.keyboard('SYSTEM_M')
    await eventually(() => expect(choices()).toBeLessThan(5))
    await userEvent.selectOptions(deposit, 'SYSTEM_MAINTENANCE')
    await screen.submit()
    await expect(await screen.banner()).toHaveAttribute('data-code', 'SYSTEM_MAINTENANCE')
    await eventually(() => expect(deposit).toHaveValue(''))
  },
}
