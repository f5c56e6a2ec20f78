/* What is wrong with the boxes on a page, in words; nothing, if all is well. */

import { isShown, nameOf } from './shown'

const surfaces = '[data-surface]'
const parts =
  '.errata-icon, .errata-title, .errata-detail, .errata-button, .errata-icon-button, .errata-reference-text, ' +
  '.errata-summary-item, .errata-developer, .errata-field-text, .errata-more'
const targets = '.errata-button, .errata-icon-button, .errata-link, .errata-summary, .errata-more'

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect()

/** How far two boxes reach into each other, in the direction in which it is less. */
function overlap(a: DOMRect, b: DOMRect): number {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.min(x, y)
}

const sticksOut = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left < outer.left - 0.6 || inner.right > outer.right + 0.6

/** Where the words themselves are, line by line. */
function linesOf(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const lines: DOMRect[] = []
  while (walker.nextNode()) {
    const { currentNode: text } = walker
    if (!text.parentElement || !isShown(text.parentElement) || text.textContent?.trim() === '') continue
    const range = document.createRange()
    range.selectNodeContents(text)
    lines.push(...range.getClientRects())
  }
  return lines.filter(({ width }) => width > 0)
}

function* wrongIn(surface: Element, frame: Element): Generator<string> {
  const box = boxOf(surface)
  const isScrolled = surface.closest('.errata-viewport') !== null
  if (sticksOut(box, boxOf(frame))) yield `${nameOf(surface)} sticks out of the widget`
  for (const element of [surface, ...surface.querySelectorAll('*')]) {
    if (!(element instanceof HTMLElement) || !isShown(element) || element.matches('.errata-hidden')) continue
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      yield `${nameOf(element)} overflows by ${String(element.scrollWidth - element.clientWidth)} px`
  }
  for (const line of linesOf(surface)) {
    if (sticksOut(line, box) || line.top < box.top - 2 || line.bottom > box.bottom + 2) yield 'words are cut off'
  }
  const shown = [...surface.querySelectorAll(parts)].filter(isShown)
  for (const [at, one] of shown.entries()) {
    for (const other of shown.slice(at + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      const by = overlap(boxOf(one), boxOf(other))
      if (by > 0.6) yield `${nameOf(one)} and ${nameOf(other)} overlap by ${by.toFixed(1)} px`
    }
  }
  const icon = surface.querySelector('.errata-icon')
  const [line] = linesOf(surface.querySelector('.errata-title, .errata-field-text') ?? surface)
  if (icon && line) {
    const drawn = boxOf(icon)
    const off = drawn.top + drawn.height / 2 - (line.top + line.height / 2)
    if (Math.abs(off) > 1.5) yield `the icon is ${off.toFixed(1)} px off the first line`
    if (overlap(drawn, line) > 0.6) yield 'the icon is on the words'
  }
  if (isScrolled && box.height === 0) yield 'a toast has no height'
}

/** Everything in the frame of a story. */
export function geometryOf(frame: Element): readonly string[] {
  const found: string[] = []
  const shown = [...frame.querySelectorAll(surfaces)].filter(isShown)
  for (const surface of shown) found.push(...wrongIn(surface, frame))
  for (const [at, one] of shown.entries()) {
    for (const other of shown.slice(at + 1)) {
      const areToasts = one.matches('.errata-toast') === other.matches('.errata-toast')
      if (areToasts && overlap(boxOf(one), boxOf(other)) > 0.6) found.push('two surfaces overlap')
    }
  }
  for (const target of frame.querySelectorAll(targets)) {
    if (!isShown(target)) continue
    const { width, height } = boxOf(target)
    if (Math.min(width, height) < 23.9)
      found.push(`${nameOf(target)} is only ${width.toFixed(1)} × ${height.toFixed(1)}`)
  }
  return found
}
