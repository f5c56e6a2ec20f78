import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { ErrorToast, useApiError, useErrorReporter } from '../../src'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import { sampleOf } from '../support/sampleOf'
import { thrownFor } from '../support/thrownFor'
import { useOnce } from '../support/useOnce'
import { Widget } from '../support/Widget'
import { fieldsWith, widgets } from '../support/widgets'

interface ToastStoryProps {
  /** Catalogue and code of the sample answer. */
  readonly sample: readonly [catalogue: string, code: string]
}

function ToastStory({ sample: [catalogue, code] }: ToastStoryProps) {
  const sample = sampleOf(catalogue, code)
  const thrown = useOnce(() => thrownFor(sample))
  const error = useApiError(thrown, { operation: sample.operation })
  return (
    <>
      <Widget widget={widgets.deposit} fields={fieldsWith(widgets.deposit, [])} />
      <ErrorToast error={error} />
    </>
  )
}

const meta = {
  title: 'Surfaces/Toast',
  component: ToastStory,
  argTypes: { sample: { control: false } },
} satisfies Meta<typeof ToastStory>
export default meta
type Story = StoryObj<typeof meta>

const toasts = (canvas: HTMLElement): HTMLElement[] => [
  ...canvas.querySelectorAll<HTMLElement>('[data-surface="toast"]'),
]
const findToast = (canvas: HTMLElement): Promise<HTMLElement> => findIn(canvas, '[data-surface="toast"]')

export const Info: Story = {
  args: { sample: ['assetpay', 'EXTERNAL_ID_EXISTS'] },
  play: async ({ canvasElement }) => {
    await expect(await findToast(canvasElement)).toHaveAttribute('data-severity', 'info')
  },
}

/** The button counts down until the time that the server names. */
export const WarningWithCountdown: Story = {
  args: { sample: ['assetpay', 'RATE_LIMITED'] },
  play: async ({ canvasElement }) => {
    const toast = await findToast(canvasElement)
    await expect(toast).toHaveAttribute('data-severity', 'warning')
    await expect(toast).toHaveTextContent(/\p{N}/u)
  },
}

export const Failure: Story = {
  name: 'Error',
  args: { sample: ['assetpay', 'SERVER_ERROR'] },
  play: async ({ canvasElement }) => {
    await expect(await findToast(canvasElement)).toHaveAttribute('data-severity', 'error')
  },
}

/** It leaves when it is dismissed. */
export const Dismissed: Story = {
  args: { sample: ['assetpay', 'SERVER_ERROR'] },
  play: async ({ canvasElement }) => {
    const toast = await findToast(canvasElement)
    await userEvent.click(await findIn(toast, '.errata-dismiss'))
    await eventually(() => expect(toasts(canvasElement)).toHaveLength(0))
  },
}

function Reporting({ sample: [catalogue, code] }: ToastStoryProps) {
  const report = useErrorReporter()
  const sample = sampleOf(catalogue, code)
  return (
    <Widget
      widget={{ ...widgets.deposit, submit: 'Refresh balance' }}
      fields={[]}
      onSubmit={() => {
        report(thrownFor(sample), { operation: 'read' })
      }}
    />
  )
}

/** Outside a scope what is reported goes to the toaster; the same failure again is one toast with a count. */
export const Reported: Story = {
  args: { sample: ['assetpay', 'RATE_LIMITED'] },
  render: (args) => <Reporting {...args} />,
  play: async ({ canvasElement }) => {
    const refresh = await findIn(canvasElement, '.story-widget-submit')
    await userEvent.click(refresh)
    const toast = await findToast(canvasElement)
    await userEvent.click(refresh)
    await eventually(() => expect(toast).toHaveTextContent(/[2٢]/))
    await expect(toasts(canvasElement)).toHaveLength(1)
  },
}

const many = [
  ['assetpay', 'PRICE_CHANGED'],
  ['assetpay', 'INSUFFICIENT_BALANCE'],
  ['ratio', 'INVALID_EMAIL'],
  ['assetpay', 'SERVER_ERROR'],
  ['tesser', 'circle-5000'],
  ['common', 'NETWORK'],
] as const

function Several() {
  const report = useErrorReporter()
  const reported = useOnce(() => {
    const samples = many.map(([catalogue, code]) => sampleOf(catalogue, code))
    return () => {
      for (const sample of samples) report(thrownFor(sample), { operation: 'write' })
    }
  })
  return <Widget widget={{ ...widgets.deposit, submit: 'Refresh all' }} fields={[]} onSubmit={reported} />
}

/** More than the limit: what must be read shows its title and opens, what can wait is counted. */
export const MoreThanTheLimit: Story = {
  args: { sample: ['assetpay', 'SERVER_ERROR'] },
  render: () => <Several />,
  play: async ({ canvasElement }) => {
    await userEvent.click(await findIn(canvasElement, '.story-widget-submit'))
    const fold = await findIn(canvasElement, '.errata-fold')
    await eventually(() => expect(fold).toHaveAttribute('aria-expanded', 'false'))
    await userEvent.click(fold)
    await eventually(() => expect(fold).toHaveAttribute('aria-expanded', 'true'))
    await userEvent.click(fold)
    await eventually(() => expect(fold).toHaveAttribute('aria-expanded', 'false'))
  },
}
