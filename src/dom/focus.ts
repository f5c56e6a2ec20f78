import { getRoot } from './getRoot'

const candidates =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [contenteditable], [tabindex]'

/** What the Tab key reaches inside, in the order of the document. */
export function tabbable(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(candidates)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [inert] *') &&
      // Missing in older browsers, where a hidden element simply doesn't take the focus.
      (typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })),
  )
}

/** True if the element, or something in it, has the focus. */
export const holdsFocus = (element: Element): boolean => element.contains(getRoot(element).activeElement)

/** What comes after the element in tab order, then what comes before it, the nearest first. */
export function neighboursOf(element: HTMLElement): HTMLElement[] {
  const outside = tabbable(getRoot(element)).filter((other) => !element.contains(other))
  const isAfter = (other: HTMLElement) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING
  return [...outside.filter(isAfter), ...outside.filter((other) => !isAfter(other)).reverse()]
}
