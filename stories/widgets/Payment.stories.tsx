import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { eventually } from '../support/eventually'
import { badGateway, dropped, network } from './network/network'
import { startNetwork } from './network/startNetwork'
import { withNetwork } from './network/withNetwork'
import { keyboardOf } from './play/keyboard'
import { screenOf } from './play/screen'
import { expireQuote, mockTesser, paymentsMade } from './network/mockTesser'
import { PaymentWidget } from './payment/PaymentWidget'

const meta = {
  title: 'Widgets/Treasury payment',
  component: PaymentWidget,
  args: { api: '/tesser' },
  argTypes: { api: { control: false } },
  decorators: [withNetwork(mockTesser)],
  beforeEach: () => startNetwork(mockTesser),
} satisfies Meta<typeof PaymentWidget>
export default meta
type Story = StoryObj<typeof meta>

/** Fills in the form, and waits for the quote. */
async function getQuote(canvas: HTMLElement): Promise<HTMLElement> {
  const screen = screenOf(canvas)
  await screen.fill('fromAmount', '1200')
  await userEvent.selectOptions(await screen.field('toNetwork'), 'polygon')
  await screen.submit()
  return screen.find('.widget-rows')
}

/** Everything works, until the panel says otherwise. */
export const Playground: Story = {}

export const HappyPath: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    await screen.submit()
    await screen.isTakenTo('.widget-done h3')
    await expect(paymentsMade()).toBe(1)
  },
}

/** Two fields in one answer: a summary leads to each. */
export const TwoFields: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await screen.field('fromAmount')
    await screen.submit()
    const banner = await screen.banner()
    await expect(within(banner).getAllByRole('listitem')).toHaveLength(2)
    await screen.press('[data-surface="banner"] li:nth-child(2) button')
    await screen.isTakenTo('[name="toNetwork"]')
    await getQuote(canvasElement)
    await screen.noError()
  },
}

/** The quote is gone: a new one has another rate, and the payment is approved with that. */
export const QuoteExpired: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    const rows = await getQuote(canvasElement)
    const rate = within(rows).getAllByRole('definition')[1]
    const before = rate?.textContent
    expireQuote()
    await screen.submit()
    await expect(await screen.banner()).toHaveAttribute('data-code', 'payments-3015')
    await screen.recover()
    await screen.noError()
    await eventually(() => expect(rate?.textContent).not.toBe(before))
    await screen.submit()
    await screen.done()
  },
}

/** The connection drops. With the same key it is safe to try again, and it is paid once. */
export const LostAnswer: Story = {
  beforeEach: () => {
    network.fail('approval', dropped)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    await screen.submit()
    await expect(await screen.banner()).toHaveAttribute('data-code', 'NETWORK')
    await screen.recover()
    await screen.done()
    await expect(paymentsMade()).toBe(1)
  },
}

/** An earlier approval is still being carried out: this one wasn't added. */
export const UnderWay: Story = {
  beforeEach: () => {
    network.fail('approval', 'idempotency-0001')
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    await screen.submit()
    await expect(await screen.banner()).toHaveAttribute('data-severity', 'info')
  },
}

/** Slow, not broken: the button says that it is busy, and a second press pays nothing twice. */
export const Slow: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    network.set({ slow: true, slowness: 800 })
    await screen.submit()
    await screen.pressWhileBusy()
    await screen.done()
    await expect(network.askedFor('approval')).toHaveLength(1)
  },
}

/** A gateway's page of HTML instead of an answer: with the same key it is safe to try again. */
export const GatewayPage: Story = {
  beforeEach: () => {
    network.fail('approval', badGateway)
  },
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    await screen.submit()
    await screen.tellsGatewayPage()
    await screen.recover()
    await screen.done()
    await expect(paymentsMade()).toBe(1)
  },
}

/** Without a pointer: from the summary to each field, then a quote that expires, another one, and the approval. */
export const KeyboardAlone: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    const keyboard = keyboardOf(canvasElement)
    await keyboard.submit()
    await keyboard.isTakenTo('.errata-banner .errata-title')
    await keyboard.tabTo('.errata-banner li:first-child button')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('[name="fromAmount"]')
    await keyboard.write('1200')
    await keyboard.tabTo('[name="toNetwork"]')
    // What an arrow key does to a list is up to the browser.
    await userEvent.selectOptions(await screen.field('toNetwork'), 'polygon')
    await keyboard.submit()
    await keyboard.isTakenTo('.widget-title')
    expireQuote()
    await keyboard.submit()
    await keyboard.isTakenTo('.errata-banner .errata-title')
    await keyboard.tabTo('.errata-banner .errata-button')
    await keyboard.press('{Enter}')
    await screen.noError()
    await keyboard.isTakenTo('.widget-submit')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('.widget-done h3')
    await expect(paymentsMade()).toBe(1)
    await keyboard.tabTo('.widget-second')
    await keyboard.press('{Enter}')
    await keyboard.isTakenTo('.widget-title')
    await keyboard.neverLost()
  },
}
