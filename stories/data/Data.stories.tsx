import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect, userEvent } from 'storybook/test'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import { useOnce } from '../support/useOnce'
import { BoundaryStory } from './ErrorBoundaryStory'
import { type Call, mockCall } from './mockCall'
import * as Swr from './SwrStory'
import * as Query from './TanStackQueryStory'

interface DataStoryProps {
  readonly Part: ComponentType<{ readonly call: Call }>
  /** What AssetPay refuses with, before it works. */
  readonly codes: readonly string[]
}

function DataStory({ Part, codes }: DataStoryProps) {
  const call = useOnce(() => mockCall(...codes))
  return <Part call={call} />
}

const meta = {
  title: 'Data libraries',
  component: DataStory,
  args: { codes: ['SERVER_ERROR'] },
  argTypes: { Part: { control: false } },
} satisfies Meta<typeof DataStory>
export default meta
type Story = StoryObj<typeof meta>

const none = (canvas: HTMLElement): Promise<void> =>
  eventually(() => expect(canvas.querySelector('[data-surface]')).toBeNull())
/** A surface, once it has faded in. */
async function surface(canvas: HTMLElement, name: 'toast' | 'banner'): Promise<HTMLElement> {
  const found = await findIn(canvas, `[data-surface="${name}"]`)
  await eventually(() => expect(found).toBeVisible())
  return found
}
const press = async (canvas: HTMLElement, selector: string): Promise<void> => {
  await userEvent.click(await findIn(canvas, selector))
}

/** The error stands there alone. */
const shows =
  (shown: 'toast' | 'banner'): NonNullable<Story['play']> =>
  async ({ canvasElement: canvas }) => {
    await surface(canvas, shown)
    await expect(canvas.querySelectorAll('[data-surface]')).toHaveLength(1)
    await expect(canvas.querySelector('output')).toBeNull()
  }

/** The same story for the tests alone: its action loads again, and then the error is gone. Nothing is left to look at. */
const recovered = (story: Story): Story => ({
  ...story,
  name: `${story.name ?? 'SWR'} (tried again)`,
  tags: ['!dev'],
  play: async (context) => {
    const { canvasElement: canvas } = context
    await story.play?.(context)
    await press(canvas, '[data-surface] .errata-button')
    await expect(await findIn(canvas, 'output')).toBeVisible()
    await none(canvas)
  },
})

const inQueryHost =
  (Part: DataStoryProps['Part']): DataStoryProps['Part'] =>
  (props) => (
    <Query.QueryHost>
      <Part {...props} />
    </Query.QueryHost>
  )
const inSwrHost =
  (Part: DataStoryProps['Part']): DataStoryProps['Part'] =>
  (props) => (
    <Swr.SwrHost>
      <Part {...props} />
    </Swr.SwrHost>
  )

/** What a query fails with is a toast, whose action fetches again. */
export const TanStackQuery: Story = {
  name: 'TanStack Query',
  args: { Part: inQueryHost(Query.Balance) },
  play: shows('toast'),
}

/** `meta` silences it: the component shows the error itself, once. */
export const TanStackQuerySilent: Story = {
  name: 'TanStack Query: shown by the component',
  args: { Part: inQueryHost(Query.BalanceWithBanner) },
  play: shows('banner'),
}

/** `meta` names the operation: a write whose outcome nobody knows has no second try, but its activity to check. */
export const TanStackQueryOperation: Story = {
  name: 'TanStack Query: a write',
  args: { Part: inQueryHost(Query.Withdrawal) },
  play: async ({ canvasElement: canvas }) => {
    await press(canvas, '.story-widget-submit')
    const toast = await surface(canvas, 'toast')
    await expect(toast).toHaveAttribute('data-severity', 'error')
    // In the story's frame this has a handler; a second try has one too, and is not offered.
    await expect(toast.querySelectorAll('.errata-button')).toHaveLength(1)
    await press(canvas, '[data-surface="toast"] .errata-button')
    // It was pressed, and withdraws nothing a second time.
    await findIn(canvas, '[data-surface="toast"] .errata-button:focus')
    await expect(canvas.querySelector('output')).toBeNull()
  },
}

/** `meta` chooses the surface: the scope's banner, which the next submit takes away. */
export const TanStackQueryScope: Story = {
  name: 'TanStack Query: in a scope',
  args: { Part: inQueryHost(Query.WithdrawalInScope), codes: ['INSUFFICIENT_BALANCE'] },
  play: async ({ canvasElement: canvas }) => {
    await press(canvas, '.story-widget-submit')
    await surface(canvas, 'banner')
    await expect(canvas.querySelector('[data-surface="toast"]')).toBeNull()
  },
}

/** What a key fails with is a toast, whose action loads that key again. */
export const SWR: Story = { args: { Part: inSwrHost(Swr.Balance) }, play: shows('toast') }

/** For this key the options say null: the component shows the error itself. */
export const SWRSilent: Story = {
  name: 'SWR: shown by the component',
  args: { Part: inSwrHost(Swr.BalanceWithBanner) },
  play: shows('banner'),
}

/** A banner in the place of what couldn't be rendered; its action renders it again. */
export const ReactErrorBoundary: Story = {
  name: 'react-error-boundary',
  args: { Part: BoundaryStory },
  play: shows('banner'),
}

export const TanStackQueryScopeSubmittedAgain: Story = {
  ...TanStackQueryScope,
  name: 'TanStack Query: in a scope (submitted again)',
  tags: ['!dev'],
  play: async (context) => {
    const { canvasElement: canvas } = context
    await TanStackQueryScope.play?.(context)
    await press(canvas, '.story-widget-submit')
    await none(canvas)
    await expect(await findIn(canvas, 'output')).toBeVisible()
  },
}
export const TanStackQueryTriedAgain = recovered(TanStackQuery)
export const TanStackQuerySilentTriedAgain = recovered(TanStackQuerySilent)
export const SWRTriedAgain = recovered(SWR)
export const SWRSilentTriedAgain = recovered(SWRSilent)
export const ReactErrorBoundaryTriedAgain = recovered(ReactErrorBoundary)
