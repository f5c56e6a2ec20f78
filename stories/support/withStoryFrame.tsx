import type { Decorator } from '@storybook/react-vite'
import { StoryFrame, type StoryGlobals } from './StoryFrame'

const widths = ['280', '320', '420', 'wide'] as const
const appearances = ['default', 'quiet', 'contrast'] as const

/** One of the choices. From an address `280` arrives as a number. */
const oneOf = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === String(value)) ?? otherwise

const globalsOf = (globals: Readonly<Record<string, unknown>>): StoryGlobals => ({
  locale: typeof globals.locale === 'string' ? globals.locale : 'en',
  theme: globals.theme === 'dark' ? 'dark' : 'light',
  width: oneOf(widths, globals.width, '420'),
  appearance: oneOf(appearances, globals.appearance, 'default'),
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
