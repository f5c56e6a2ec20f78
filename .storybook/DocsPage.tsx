import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import { create } from 'storybook/theming'
import '../stories/docs/docs.css'

const shared = {
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  appBorderRadius: 8,
}
const themes = {
  light: create({
    ...shared,
    base: 'light',
    colorPrimary: '#3a4a8c',
    colorSecondary: '#3a4a8c',
    appBg: '#ffffff',
    appContentBg: '#ffffff',
    appBorderColor: '#dfe2ea',
    textColor: '#1b2130',
    textMutedColor: '#545c70',
  }),
  dark: create({
    ...shared,
    base: 'dark',
    colorPrimary: '#aebcff',
    colorSecondary: '#aebcff',
    appBg: '#12151d',
    appContentBg: '#12151d',
    appBorderColor: '#2c3446',
    textColor: '#e8ebf3',
    textMutedColor: '#a4adc2',
  }),
}

interface Globals {
  readonly globals?: Readonly<Record<string, unknown>>
}

/** What the toolbar says. Pages are rendered again when that changes. */
function isDark(): boolean {
  const channel = addons.getChannel()
  const last = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS)) as readonly Globals[] | undefined
  return last?.[0]?.globals?.theme === 'dark'
}

/** A page of the docs, in the theme of the toolbar. */
export const DocsPage = (props: DocsContainerProps) => {
  const theme = isDark() ? 'dark' : 'light'
  return (
    <main className="docs" data-theme={theme}>
      <DocsContainer {...props} theme={themes[theme]} />
    </main>
  )
}
