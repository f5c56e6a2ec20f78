import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { directionOf } from '../stories/support/locales'
import { still } from '../test/support/emulate'
import { lookedAt, wrongBoxes, wrongInForcedColours, wrongInTheme } from '../test/support/faultsOf'
import { areColoursForced } from '../test/support/forcedColoursOf'

/*
 * What the tests do with every story once it stands there; who only looks at Storybook never loads this. The add-on has axe look
 * at it once in each run (`storyRuns` in vite.config.ts). Here it is measured at every width, and seen in the colours that its run
 * left out:
 *
 *                left to right                right to left
 * light          stories, all of axe          stories-rtl, again by this file
 * dark           stories, again by this file  stories-rtl, all of axe
 * forced         stories-long, all of axe     stories-rtl, again by this file
 *
 * The stories of codes are in the first run only: test/browser/everyCodeLayout.test.tsx has them in the others, many on a page.
 */

export const parameters: Preview['parameters'] = {
  a11y: {
    options: {
      // Nobody reads what passes, and it is most of what axe would report.
      resultTypes: ['violations'],
      // axe takes the page's colours for what is seen, although they are replaced.
      ...(areColoursForced() && { rules: { 'color-contrast': { enabled: false } } }),
    },
  },
}

/**
 * Events as in a browser. Storybook wraps each of user-event's in React's `act`, also the `change` of a field that loses the focus
 * to an error; that comes out of an effect, where `act` throws ("Should not already be working") if anything is still to be
 * rendered, and after that React renders nothing any more: the next key was heard, and led nowhere.
 */
export const beforeEach: Preview['beforeEach'] = () => {
  configure({ eventWrapper: (dispatch: () => unknown) => dispatch() })
}

export const afterEach: Preview['afterEach'] = async ({ canvasElement, globals, parameters, tags, title, name }) => {
  const frame = canvasElement.querySelector<HTMLElement>('.story-frame')
  if (!frame) throw new Error(`${title}, ${name}: there is no frame to measure.`)
  still(canvasElement)
  const { locale, theme } = globals as { readonly locale: string; readonly theme: string }
  const { a11y } = parameters as { readonly a11y?: { readonly context?: { readonly exclude?: readonly string[] } } }
  const looked = lookedAt(canvasElement, a11y?.context?.exclude)
  const wrong = [...wrongBoxes(frame)]
  // Frames side by side show both themes by themselves, and a code is seen in both by everyCodeLayout.test.tsx.
  const hasOneTheme = !frame.querySelector('.story-frame') && !tags.includes('code')
  if (!areColoursForced() && hasOneTheme) {
    for await (const what of wrongInTheme(theme === 'dark' ? 'light' : 'dark', [frame], looked)) wrong.push(what)
  }
  if (areColoursForced() || directionOf(locale) === 'rtl') {
    for await (const what of wrongInForcedColours(looked)) wrong.push(what)
  }
  if (wrong.length > 0) throw new Error([`${title}, ${name}, in ${locale}:`, ...new Set(wrong)].join('\n'))
}
