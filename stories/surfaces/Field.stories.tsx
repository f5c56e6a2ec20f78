import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { useApiError } from '../../src'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import { sampleOf } from '../support/sampleOf'
import { thrownFor } from '../support/thrownFor'
import { useOnce } from '../support/useOnce'
import { Widget } from '../support/Widget'
import { fieldsWith, widgets, type WidgetKind } from '../support/widgets'

interface FieldStoryProps {
  /** Catalogue and code of the sample answer. */
  readonly sample: readonly [catalogue: string, code: string]
  readonly widget: WidgetKind
  readonly fields: readonly string[]
  readonly empty?: readonly string[]
}

function FieldStory({ sample: [catalogue, code], widget, fields, empty = [] }: FieldStoryProps) {
  const sample = sampleOf(catalogue, code)
  const thrown = useOnce(() => thrownFor(sample))
  const error = useApiError(thrown, { operation: sample.operation })
  return (
    <Widget widget={widgets[widget]} fields={fieldsWith(widgets[widget], fields)} fieldsError={error} empty={empty} />
  )
}

const meta = {
  title: 'Surfaces/Field',
  component: FieldStory,
  argTypes: {
    sample: { control: false },
    widget: { control: false },
    fields: { control: false },
    empty: { control: false },
  },
} satisfies Meta<typeof FieldStory>
export default meta
type Story = StoryObj<typeof meta>

const findInvalid = (canvas: HTMLElement): Promise<HTMLElement> => findIn(canvas, '[aria-invalid="true"]')

/** An empty field gets an instruction. Editing the field takes its error away. */
export const Missing: Story = {
  args: { sample: ['ratio', 'MISSING_FIRST_NAME'], widget: 'identity', fields: ['firstName'], empty: ['firstName'] },
  play: async ({ canvasElement }) => {
    const control = await findInvalid(canvasElement)
    await expect(control).toHaveAccessibleDescription()
    await expect(control).toHaveAccessibleName()
  },
}

export const WrongValue: Story = {
  args: { sample: ['ratio', 'INVALID_DATE_OF_BIRTH'], widget: 'identity', fields: ['dateOfBirth'] },
  play: async ({ canvasElement }) => {
    await expect(await findInvalid(canvasElement)).toHaveAccessibleDescription()
  },
}

export const Choice: Story = {
  args: { sample: ['ratio', 'MISSING_COUNTRY'], widget: 'identity', fields: ['country'], empty: ['country'] },
  play: async ({ canvasElement }) => {
    await expect(await findInvalid(canvasElement)).toHaveAccessibleDescription()
  },
}

/** A field's error goes away when that field is edited. */
export const Edited: Story = {
  args: { ...Missing.args },
  play: async ({ canvasElement }) => {
    const control = await findInvalid(canvasElement)
    await userEvent.type(control, 'Ada')
    await eventually(() => expect(control).not.toHaveAttribute('aria-invalid'))
    await expect(control).toHaveValue('Ada')
  },
}
