import { render, type RenderResult } from '@testing-library/react'
import type { ComponentType } from 'react'
import { StoryFrame, type StoryGlobals } from '../../stories/support/StoryFrame'

/* The stories of the surfaces, as Storybook shows them, without Storybook. */

interface Play {
  readonly canvasElement: HTMLElement
}
interface StoryObject {
  readonly args?: Readonly<Record<string, unknown>>
  readonly globals?: Readonly<Record<string, unknown>>
  readonly render?: ComponentType<Record<string, unknown>>
  readonly play?: (context: Play) => Promise<void>
}
interface StoryFile {
  readonly default: { readonly component: ComponentType<Record<string, unknown>> }
}

/** A story that can be shown. */
export interface ShownStory {
  readonly name: string
  readonly component: ComponentType<Record<string, unknown>>
  readonly story: StoryObject
}

const files = import.meta.glob<StoryFile>('../../stories/surfaces/{Banner,Field,Scope,Toast}.stories.tsx', {
  eager: true,
})
// After these nothing is left to look at.
const emptied = new Set(['Field/Edited', 'Toast/Dismissed'])

/** Every story of the surfaces that ends with something on screen. */
export const surfaceStories: readonly ShownStory[] = Object.entries(files).flatMap(([path, file]) =>
  Object.entries(file as unknown as Readonly<Record<string, StoryObject>>)
    .filter(([name]) => name !== 'default')
    .map(([name, story]) => ({
      name: `${/(\w+)\.stories/.exec(path)?.[1] ?? ''}/${name}`,
      component: story.render ?? file.default.component,
      story,
    }))
    .filter(({ name }) => !emptied.has(name)),
)

/** The story in its frame; what comes back changes the frame and leaves the story as it is. */
export async function showStory(
  { name, component: Component, story }: ShownStory,
  start: StoryGlobals,
): Promise<RenderResult & { readonly frame: HTMLElement; readonly change: (parts: Partial<StoryGlobals>) => void }> {
  const ui = (globals: StoryGlobals) => (
    <StoryFrame
      {...globals}
      developerDetails={story.globals?.developerDetails === 'on'}
      signedIn
      handlers={story.args?.handlers !== false}
      wholePage={false}
      name={name}
    >
      <Component {...story.args} />
    </StoryFrame>
  )
  const view = render(ui(start))
  await story.play?.({ canvasElement: view.container })
  const frame = view.container.firstElementChild
  if (!(frame instanceof HTMLElement)) throw new Error('There is no frame.')
  return {
    ...view,
    frame,
    change: (parts) => {
      view.rerender(ui({ ...start, ...parts }))
    },
  }
}
