import type { Preview } from '@storybook/react-vite'
import axe from 'axe-core'
import { configure } from 'storybook/test'
import { directionOf } from '../stories/support/locales'
import { emulate, still } from '../test/support/emulate'
import { areColoursForced, lostIn, ringsMissingIn } from '../test/support/forcedColoursOf'
import { geometryOf } from '../test/support/geometryOf'
import { pageGeometryOf } from '../test/support/pageGeometryOf'

/*
 * What the tests do with every story once it stands there; who only looks at Storybook never loads this. The add-on has axe look
 * at it once in each run (`storyRuns` in vite.config.ts). Here it is measured at every width, and seen in the colours that its run
 * left out:
 *
 *                left to right                right to left
 * light          stories, all of axe          stories-rtl, again by this file
 * dark           stories, again by this file  stories-rtl, all of axe
 * forced         stories-long, all of axe     stories-rtl, again by this file
 */

const widths = ['280', '320', '420'] as const

/**
 * The frame as wide as a widget gets; a page such as the dictionary is read on a phone, too. Where a story shows frames side by
 * side, their widths are what it is about. What stands beside the frame is Storybook's and not as narrow as a widget.
 */
function* wrongBoxes(frame: HTMLElement): Generator<string> {
  const inner = [...frame.querySelectorAll<HTMLElement>('.story-frame')]
  for (const each of inner) yield* measured(each)
  if (inner.length > 0) return
  const { width } = frame.dataset
  for (const each of widths) {
    frame.dataset.width = each
    still(frame)
    yield* measured(frame)
  }
  frame.dataset.width = width
}

const measured = (frame: HTMLElement): readonly string[] =>
  [...geometryOf(frame), ...pageGeometryOf(frame)].map((what) => `${looksOf(frame)}: ${what}`)

const looksOf = ({ dataset }: HTMLElement): string => `${dataset.width ?? ''} px, ${dataset.errataTheme ?? ''}`

/** What axe's other rules go by: while it stays the same, only colours need another look. */
const skeletonOf = (elements: readonly Element[]): string =>
  elements
    .map((element) => {
      const { width, height } = element.getBoundingClientRect()
      return [element.checkVisibility({ visibilityProperty: true }), width.toFixed(), height.toFixed()].join(' ')
    })
    .join()

/** The theme that the run left out. */
async function* wrongInTheme(theme: string, frame: HTMLElement, { elements, context }: Looked): AsyncGenerator<string> {
  // Frames side by side show both themes by themselves.
  if (frame.querySelector('.story-frame')) return
  const { dataset: page } = document.documentElement
  const { errataTheme } = frame.dataset
  const { storyTheme } = page
  const before = skeletonOf(elements)
  frame.dataset.errataTheme = page.storyTheme = theme
  still(document.documentElement)
  if (skeletonOf(elements) !== before) yield `${looksOf(frame)}: not only colours change with the theme`
  const { violations } = await axe.run(context, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
  for (const { nodes } of violations)
    for (const { html, any } of nodes) yield `${looksOf(frame)}: ${any[0]?.message ?? ''} ${html}`
  frame.dataset.errataTheme = errataTheme
  page.storyTheme = storyTheme
  still(document.documentElement)
}

/** The person's own colours. */
async function* wrongInForcedColours(frame: HTMLElement, { elements }: Looked): AsyncGenerator<string> {
  const wereForced = areColoursForced()
  try {
    if (!wereForced) await emulate({ 'forced-colors': 'active' })
    for (const what of [...lostIn(elements), ...ringsMissingIn(elements)])
      yield `${looksOf(frame)}, forced colours: ${what}`
  } finally {
    if (!wereForced) await emulate()
  }
}

/** What is looked at: all of the story but what it keeps from axe, with a reason. */
interface Looked {
  readonly elements: readonly Element[]
  readonly context: axe.ElementContext
}

function lookedAt(canvas: HTMLElement, excluded: readonly string[]): Looked {
  const all = [...canvas.querySelectorAll('*')]
  const out = excluded.join()
  return {
    elements: out === '' ? all : all.filter((element) => element.closest(out) === null),
    context: { include: canvas, exclude: [...excluded] },
  }
}

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

export const afterEach: Preview['afterEach'] = async ({ canvasElement, globals, parameters, title, name }) => {
  const frame = canvasElement.querySelector<HTMLElement>('.story-frame')
  if (!frame) throw new Error(`${title}, ${name}: there is no frame to measure.`)
  still(canvasElement)
  const { locale, theme } = globals as { readonly locale: string; readonly theme: string }
  const { a11y } = parameters as { readonly a11y?: { readonly context?: { readonly exclude?: readonly string[] } } }
  const looked = lookedAt(canvasElement, a11y?.context?.exclude ?? [])
  const wrong = [...wrongBoxes(frame)]
  if (!areColoursForced()) {
    for await (const what of wrongInTheme(theme === 'dark' ? 'light' : 'dark', frame, looked)) wrong.push(what)
  }
  if (areColoursForced() || directionOf(locale) === 'rtl') {
    for await (const what of wrongInForcedColours(frame, looked)) wrong.push(what)
  }
  if (wrong.length > 0) throw new Error([`${title}, ${name}, in ${locale}:`, ...new Set(wrong)].join('\n'))
}
