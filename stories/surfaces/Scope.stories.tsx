import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
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
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Add recipient' }))
}

/** One field's error stands at the field, which takes the focus. */
export const OneField: Story = {
  args: { answer: () => refusal('counterparties-3005') },
  play: async ({ canvas, canvasElement }) => {
    await submit(canvasElement)
    const control = canvas.getByLabelText('First name')
    await waitFor(() => expect(control).toHaveAttribute('aria-invalid', 'true'))
    await expect(control).toHaveAccessibleDescription()
    await expect(canvas.getByLabelText('City')).not.toHaveAttribute('aria-invalid')
  },
}

/** Several get a summary, whose links lead to the fields; the same words stand at each field. */
export const Summary: Story = {
  args: { answer: () => refusal('counterparties-3005', 'counterparties-3006', 'counterparties-3011') },
  play: async ({ canvas, canvasElement }) => {
    await submit(canvasElement)
    const banner = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('[data-surface="banner"]')
      if (!found) throw new Error('There is no summary yet.')
      return found
    })
    await expect(within(banner).getAllByRole('listitem')).toHaveLength(3)
    const city = canvas.getByLabelText('City')
    await expect(city).toHaveAttribute('aria-invalid', 'true')
    const link = within(banner).getAllByRole('listitem')[2]?.querySelector('a, button')
    if (link) await userEvent.click(link)
    await expect(city).toHaveFocus()
    await userEvent.type(city, 'Springfield')
    await waitFor(() => expect(city).not.toHaveAttribute('aria-invalid'))
    await expect(canvas.getByLabelText('Last name')).toHaveAttribute('aria-invalid', 'true')
  },
}

/** What is about no field goes to the banner. */
export const Banner: Story = {
  args: { answer: () => thrownFor(sampleOf('assetpay', 'SERVER_ERROR')) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement)
    await waitFor(() => expect(canvasElement.querySelector('[data-surface="banner"]')).toBeVisible())
  },
}

/** What failed in the background, or can be repeated, goes to the toaster. */
export const Toast: Story = {
  args: { answer: () => thrownFor(sampleOf('assetpay', 'RATE_LIMITED')) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement)
    await waitFor(() => expect(canvasElement.querySelector('[data-surface="toast"]')).toBeVisible())
    await expect(canvasElement.querySelector('[data-surface="banner"]')).toBeNull()
  },
}
