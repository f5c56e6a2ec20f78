import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import { BaseUiStory } from './BaseUiStory'
import { HookFormStory } from './HookFormStory'
import { HtmlFormStory } from './HtmlFormStory'
import { ReactAriaStory } from './ReactAriaStory'
import { TanStackFormStory } from './TanStackFormStory'
import type { FormStoryProps } from './useSend'

const play: Story['play'] = async ({ canvasElement }) => {
  await userEvent.click(await findIn(canvasElement, '.story-widget-submit'))
  const control = await findIn(canvasElement, '[name="tradeUrl"]')
  await eventually(() => expect(control).toHaveAttribute('aria-invalid', 'true'))
  // Some of the libraries tell one field after the other, and render the words after that.
  await eventually(() => expect(control).toHaveAccessibleDescription())
  await eventually(() => expect(canvasElement.querySelectorAll('[aria-invalid="true"]')).toHaveLength(2))
  await expect(canvasElement.querySelector('[data-surface="banner"]')).toBeNull()
}

const meta = {
  title: 'Forms',
  args: { code: 'VALIDATION_FAILED' },
  play,
} satisfies Meta<FormStoryProps>
export default meta
type Story = StoryObj<FormStoryProps>

export const ReactHookForm: Story = { render: (args) => <HookFormStory {...args} /> }
export const TanStackForm: Story = { render: (args) => <TanStackFormStory {...args} /> }
export const ReactAriaComponents: Story = { render: (args) => <ReactAriaStory {...args} /> }
export const BaseUi: Story = { name: 'Base UI', render: (args) => <BaseUiStory {...args} /> }
export const PlainHtml: Story = { name: 'Plain HTML', render: (args) => <HtmlFormStory {...args} /> }
