/* What is wrong with the boxes of a whole story, the host's own as well as the library's; nothing, if all is well. */

import { isShown, nameOf } from './shown'

const controls = 'a[href], button, input, select, textarea, summary'
/** They float over the page by intention, and `geometryOf` looks at them. */
const floating = '.errata-toaster'
interface Line {
  readonly of: Element
  readonly box: DOMRect
}

/** Where the words are, line by line; the words inside a control that scrolls by itself aren't among them. */
function linesIn(frame: Element): Line[] {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  const range = document.createRange()
  while (walker.nextNode()) {
    const { currentNode: text } = walker
    const of = text.parentElement
    if (!of || text.nodeValue?.trim() === '' || of.closest('option, script, style, svg') || !isShown(of)) continue
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) if (box.width > 0) lines.push({ of, box })
  }
  return lines
}

/** The box in which an element has to stay: of what scrolls around it, else of the frame. */
function roomOf(element: Element, frame: Element, known: Map<Element, Element>): Element {
  const found = known.get(element)
  if (found) return found
  const parent = element.parentElement
  const room =
    element === frame || !parent
      ? frame
      : /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX)
        ? element
        : roomOf(parent, frame, known)
  known.set(element, room)
  return room
}

const sharedBy = (a: DOMRect, b: DOMRect): readonly [x: number, y: number] => [
  Math.min(a.right, b.right) - Math.max(a.left, b.left),
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
]

/** Every pair that touches, found by going down the page once. */
function* touching<T extends Line>(all: readonly T[]): Generator<readonly [T, T, x: number, y: number]> {
  const open: T[] = []
  for (const one of all.toSorted((a, b) => a.box.top - b.box.top)) {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const other = open[at]
      if (!other) continue
      if (other.box.bottom <= one.box.top) {
        open.splice(at, 1)
        continue
      }
      const [x, y] = sharedBy(one.box, other.box)
      if (x > 1 && y > 1) yield [other, one, x, y]
    }
    open.push(one)
  }
}

/** Everything in the frame of a story but the toasts. */
export function pageGeometryOf(frame: Element): readonly string[] {
  const found = new Set<string>()
  const rooms = new Map<Element, Element>()
  const isFloating = ({ of }: Line): boolean => of.closest(floating) !== null
  const lines = linesIn(frame).filter((line) => !isFloating(line))
  for (const { of, box } of lines) {
    const room = roomOf(of, frame, rooms)
    const { left, right } = room.getBoundingClientRect()
    const scrolls = room !== frame && /auto|scroll/.test(getComputedStyle(room).overflowX)
    const by = Math.max(left - box.left, box.right - right)
    if (by > 0.6 && !scrolls) found.add(`words of ${nameOf(of)} are cut off by ${by.toFixed(1)} px`)
  }
  for (const [one, other, x, y] of touching(lines)) {
    // Lines of one text stand close together; words are on top of each other from a third of a line on.
    if (one.of === other.of || y < Math.min(one.box.height, other.box.height) / 3) continue
    found.add(`words of ${nameOf(one.of)} and ${nameOf(other.of)} overlap by ${x.toFixed(1)} × ${y.toFixed(1)} px`)
  }
  const boxes = [...frame.querySelectorAll(controls)]
    .filter((element) => isShown(element) && element.closest(floating) === null)
    .flatMap((of) => [...of.getClientRects()].map((box) => ({ of, box })))
  const frameBox = frame.getBoundingClientRect()
  for (const { of, box } of boxes) {
    const room = roomOf(of.parentElement ?? of, frame, rooms)
    const by = Math.max(frameBox.left - box.left, box.right - frameBox.right)
    if (by > 0.6 && room === frame) found.add(`${nameOf(of)} sticks out of the widget by ${by.toFixed(1)} px`)
  }
  for (const [one, other, x, y] of touching(boxes)) {
    if (one.of.contains(other.of) || other.of.contains(one.of)) continue
    found.add(`${nameOf(one.of)} and ${nameOf(other.of)} overlap by ${x.toFixed(1)} × ${y.toFixed(1)} px`)
  }
  return [...found]
}
