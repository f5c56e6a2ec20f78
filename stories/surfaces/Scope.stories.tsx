import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import { PaymentForm } from '../support/PaymentForm'
import { sampleOf } from '../support/sampleOf'
import { thrownFor } from '../support/thrownFor'

interface ScopeStoryProps {
  /** What the API answers. */
  readonly answer: () => unknown
}

const ScopeStory = ({ answer }: ScopeStoryProps) => (
  <div className="story-stack">
    <PaymentForm
      send={async () => {
        await Promise.resolve()
        throw answer()
      }}
    />
  </div>
)

const meta = {
  title: 'Surfaces/Scope',
  component: ScopeStory,
  argTypes: { answer: { control: false } },
} satisfies Meta<typeof ScopeStory>
export default meta
type Story = StoryObj<typeof meta>

const refusal = (...codes: readonly string[]): unknown => ({
  errors: codes.map((code) => ({ error_code: code, error_message: 'shown to nobody' })),
})
const submit = async (canvasElement: HTMLElement): Promise<void> => {
  await userEvent.click(await findIn(canvasElement, '.story-widget-submit'))
}
const field = (canvasElement: HTMLElement, name: string): Promise<HTMLElement> =>
  findIn(canvasElement, `[name="${name}"]`)

/** One field's error stands at the field, which takes the focus. */
export const OneField: Story = {
  args: { answer: () => refusal('counterparties-3005') },
  play: async ({ canvasElement }) => {
    await submit(canvasElement)
    const control = await field(canvasElement, 'individualFirstName')
    await eventually(() => expect(control).toHaveAttribute('aria-invalid', 'true'))
    await expect(control).toHaveAccessibleDescription()
    await expect(await field(canvasElement, 'individualCity')).not.toHaveAttribute('aria-invalid')
  },
}

/** Several get a summary, whose links lead to the fields; the same words stand at each field. */
export const Summary: Story = {
  args: { answer: () => refusal('counterparties-3005', 'counterparties-3006', 'counterparties-3011') },
  play: async ({ canvasElement }) => {
    await submit(canvasElement)
    const banner = await findIn(canvasElement, '[data-surface="banner"]')
    await expect(within(banner).getAllByRole('listitem')).toHaveLength(3)
    const city = await field(canvasElement, 'individualCity')
    await eventually(() => expect(city).toHaveAttribute('aria-invalid', 'true'))
    await userEvent.click(await findIn(banner, 'li:nth-child(3) button'))
    await eventually(() => expect(city).toHaveFocus())
    await userEvent.type(city, 'Springfield')
    await eventually(() => expect(city).not.toHaveAttribute('aria-invalid'))
    await expect(await field(canvasElement, 'individualLastName')).toHaveAttribute('aria-invalid', 'true')
  },
}

/** What is about no field goes to the banner. */
export const Banner: Story = {
  args: { answer: () => thrownFor(sampleOf('assetpay', 'SERVER_ERROR')) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement)
    await eventually(() => expect(canvasElement.querySelector('[data-surface="banner"]')).toBeVisible())
  },
}

/** What failed in the background, or can be repeated, goes to the toaster. */
export const Toast: Story = {
  args: { answer: () => thrownFor(sampleOf('assetpay', 'RATE_LIMITED')) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement)
    await eventually(() => expect(canvasElement.querySelector('[data-surface="toast"]')).toBeVisible())
    await expect(canvasElement.querySelector('[data-surface="banner"]')).toBeNull()
  },
}
