import type { Decorator } from '@storybook/react-vite'
import { StoryFrame, type StoryGlobals } from './StoryFrame'

const globalsOf = (globals: Readonly<Record<string, unknown>>): StoryGlobals => ({
  locale: typeof globals.locale === 'string' ? globals.locale : 'en',
  theme: globals.theme === 'dark' ? 'dark' : 'light',
  width: globals.width === '280' || globals.width === '320' || globals.width === 'wide' ? globals.width : '420',
  developerDetails: globals.developerDetails === true || globals.developerDetails === 'on',
})

/** Puts a story into the frame that the toolbars describe. `signedIn` and `handlers` come from its own controls. */
export const withStoryFrame: Decorator = (Story, { args, globals, name, viewMode }) => (
  <StoryFrame
    {...globalsOf(globals)}
    signedIn={args.signedIn !== false}
    handlers={args.handlers !== false}
    wholePage={viewMode === 'story'}
    name={name}
  >
    <Story />
  </StoryFrame>
)
