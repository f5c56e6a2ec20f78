import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { dropped, network } from './network/network'
import { startNetwork } from './network/startNetwork'
import { withNetwork } from './network/withNetwork'
import { screenOf } from './parts/screen'
import { expireQuote, mockTesser, paymentsMade } from './payment/mockTesser'
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
  return screen.find('.story-widget-rows')
}

/** Everything works, until the panel says otherwise. */
export const Playground: Story = {}

export const HappyPath: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    await screen.submit()
    await expect(await screen.done()).toHaveFocus()
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
    await expect(await screen.field('toNetwork')).toHaveFocus()
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
    await expect(rate?.textContent).not.toBe(before)
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
export const Impatient: Story = {
  play: async ({ canvasElement }) => {
    const screen = screenOf(canvasElement)
    await getQuote(canvasElement)
    await screen.submit()
    const button = await screen.find('.story-widget-submit')
    await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'))
    await userEvent.click(button)
    await screen.done()
    await expect(network.get().calls.filter(({ text }) => text.includes('approval'))).toHaveLength(1)
  },
}
