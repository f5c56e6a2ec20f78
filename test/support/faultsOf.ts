import axe from 'axe-core'
import { emulate, still } from './emulate'
import { areColoursForced, lostIn, ringsMissingIn } from './forcedColoursOf'
import { geometryOf } from './geometryOf'
import { pageGeometryOf } from './pageGeometryOf'
import { nameOf } from './shown'

/* What is wrong with the frames of stories, in words: at every width, in the other theme, in forced colours. */

const widths = ['280', '320', '420'] as const

/** What is looked at: all of a canvas but what a story keeps from axe, with a reason. */
export interface Looked {
  readonly elements: readonly Element[]
  readonly context: axe.ElementContext
}

export function lookedAt(canvas: HTMLElement, excluded: readonly string[] = []): Looked {
  const all = [...canvas.querySelectorAll('*')]
  const out = excluded.join()
  return {
    elements: out === '' ? all : all.filter((element) => element.closest(out) === null),
    context: { include: canvas, exclude: [...excluded] },
  }
}

/**
 * The frame as wide as a widget gets; a page such as the dictionary is read on a phone, too. Where a story shows frames side by
 * side, their widths are what it is about. What stands beside the frame is Storybook's and not as narrow as a widget.
 */
export function* wrongBoxes(frame: HTMLElement): Generator<string> {
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
const skeletonOf = (elements: readonly Element[]): readonly string[] =>
  elements.map((element) => {
    const { width, height } = element.getBoundingClientRect()
    const isVisible = element.checkVisibility({ visibilityProperty: true })
    return `${isVisible ? 'visible' : 'hidden'}, ${width.toFixed()} × ${height.toFixed()}`
  })

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))

/** The theme that a run left out, in all frames at once. */
export async function* wrongInTheme(
  theme: string,
  frames: readonly HTMLElement[],
  { elements, context }: Looked,
): AsyncGenerator<string> {
  const { dataset: page } = document.documentElement
  const [themes, { storyTheme }] = [frames.map(({ dataset }) => dataset.errataTheme), page]
  // What was measured at other widths is placed anew after the next frame.
  await nextFrame()
  await nextFrame()
  const before = skeletonOf(elements)
  for (const { dataset } of frames) dataset.errataTheme = theme
  // A page that shows one story has its theme, too.
  if (storyTheme !== undefined) page.storyTheme = theme
  still(document.documentElement)
  const after = skeletonOf(elements)
  const changed = after.findIndex((one, at) => one !== before[at])
  if (changed >= 0) {
    const [element, was, is] = [elements[changed], before[changed], after[changed]]
    yield `${theme}: not only colours change with the theme: ${element ? nameOf(element) : ''} was ${was}, is ${is}`
  }
  const { violations } = await axe.run(context, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
  for (const { nodes } of violations) {
    for (const { html, any } of nodes) yield `${theme}: ${any[0]?.message ?? ''} ${html}`
  }
  for (const [at, { dataset }] of frames.entries()) dataset.errataTheme = themes[at]
  if (storyTheme !== undefined) page.storyTheme = storyTheme
  still(document.documentElement)
}

/** The person's own colours. */
export async function* wrongInForcedColours({ elements }: Looked): AsyncGenerator<string> {
  const wereForced = areColoursForced()
  try {
    if (!wereForced) await emulate({ 'forced-colors': 'active' })
    for (const what of [...lostIn(elements), ...ringsMissingIn(elements)]) yield `forced colours: ${what}`
  } finally {
    if (!wereForced) await emulate()
  }
}
