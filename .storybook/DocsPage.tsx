import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import '../stories/docs/docs.css'
import { docsThemes, systemScheme } from './theme'

interface Globals {
  readonly globals?: Readonly<Record<string, unknown>>
}

/** What the toolbar says, else the system. Pages are rendered again when the toolbar changes. */
function currentScheme() {
  const channel = addons.getChannel()
  const last = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS)) as readonly Globals[] | undefined
  const theme = last?.[0]?.globals?.theme
  return theme === 'dark' || theme === 'light' ? theme : systemScheme()
}

/** A page of the docs, in the theme of the toolbar. */
export const DocsPage = (props: DocsContainerProps) => {
  const scheme = currentScheme()
  return (
    <main className="docs" data-theme={scheme}>
      <DocsContainer {...props} theme={docsThemes[scheme]} />
    </main>
  )
}
