import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { ErrorBanner, type RecoveryHandlers, useApiError } from '../../src'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import { sampleOf } from '../support/sampleOf'
import { thrownFor } from '../support/thrownFor'
import { useOnce } from '../support/useOnce'
import { Widget } from '../support/Widget'
import { fieldsWith, widgets, type WidgetKind } from '../support/widgets'

interface BannerStoryProps {
  /** Catalogue and code of the sample answer. */
  readonly sample: readonly [catalogue: string, code: string]
  readonly widget: WidgetKind
  readonly handlers?: boolean
  readonly recoveries?: RecoveryHandlers
}

function BannerStory({ sample: [catalogue, code], widget, recoveries }: BannerStoryProps) {
  const sample = sampleOf(catalogue, code)
  const thrown = useOnce(() => thrownFor(sample))
  const error = useApiError(thrown, { operation: sample.operation, ...(recoveries && { recoveries }) })
  return (
    <Widget widget={widgets[widget]} fields={fieldsWith(widgets[widget], [])} banner={<ErrorBanner error={error} />} />
  )
}

const meta = {
  title: 'Surfaces/Banner',
  component: BannerStory,
  argTypes: { sample: { control: false }, recoveries: { control: false }, widget: { control: false } },
} satisfies Meta<typeof BannerStory>
export default meta
type Story = StoryObj<typeof meta>

const findBanner = (canvas: HTMLElement): Promise<HTMLElement> => findIn(canvas, '[data-surface="banner"]')

export const Info: Story = {
  args: { sample: ['assetpay', 'EXTERNAL_ID_EXISTS'], widget: 'deposit' },
  play: async ({ canvasElement }) => {
    await expect(await findBanner(canvasElement)).toHaveAttribute('data-severity', 'info')
  },
}

export const Warning: Story = {
  args: { sample: ['assetpay', 'PRICE_CHANGED'], widget: 'purchase' },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement)
    await expect(banner).toHaveAttribute('data-severity', 'warning')
    await expect(banner).toHaveAccessibleName()
  },
}

export const Failure: Story = {
  name: 'Error',
  args: { sample: ['assetpay', 'SERVER_ERROR'], widget: 'payment' },
  play: async ({ canvasElement }) => {
    await expect(await findBanner(canvasElement)).toHaveAttribute('data-severity', 'error')
  },
}

/** The button counts down, and can't be pressed before the time that the server names. */
export const Countdown: Story = {
  args: { sample: ['common', 'HTTP_503'], widget: 'payment' },
  play: async ({ canvasElement }) => {
    const action = await findIn(await findBanner(canvasElement), '.errata-button')
    await expect(action).toHaveAttribute('aria-disabled', 'true')
    await expect(action).toHaveTextContent(/\p{N}/u)
  },
}

/** While the host's handler runs the button is busy, and a second press does nothing. */
export const Busy: Story = {
  args: {
    sample: ['assetpay', 'PRICE_CHANGED'],
    widget: 'purchase',
    recoveries: { refresh: () => new Promise(() => undefined) },
  },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement)
    await userEvent.click(await findIn(banner, '.errata-button'))
    await eventually(() => expect(banner.querySelector('[aria-busy="true"]')).not.toBeNull())
  },
}

/** Without a handler there is no button, and the copy still says what to do. */
export const WithoutHandlers: Story = {
  args: { sample: ['assetpay', 'PRICE_CHANGED'], widget: 'purchase', handlers: false },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement)
    await expect(banner.querySelector('.errata-button')).toBeNull()
  },
}

/** A handler may be an address: then the action is a real link. The request's id can be copied for support. */
export const LinkAndReference: Story = {
  args: { sample: ['assetpay', 'FORBIDDEN'], widget: 'account' },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement)
    await expect(await findIn(banner, 'a')).toHaveAttribute('href', 'https://example.com/support')
  },
}

/** For developers, where the host switches them on. */
export const WithDeveloperDetails: Story = {
  args: { sample: ['assetpay', 'SERVER_ERROR'], widget: 'payment' },
  globals: { developerDetails: 'on' },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement)
    await userEvent.click(await findIn(banner, 'summary'))
    await expect(await findIn(banner, 'details[open]')).toHaveTextContent('SERVER_ERROR')
  },
}
