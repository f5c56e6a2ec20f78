import { rootOf } from '../react/rootOf'

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
export const holdsFocus = (element: Element): boolean => element.contains(rootOf(element).activeElement)

/** Where the focus was before, if it can still go there from an element that leaves. */
export const wayBack = (before: HTMLElement | null, leaving: HTMLElement): HTMLElement | undefined =>
  before && rootOf(before) === rootOf(leaving) && !before.matches(':disabled') ? before : undefined

/** What comes after the element in tab order, else what comes before it. */
export function neighbourOf(element: HTMLElement): HTMLElement | undefined {
  const outside = tabbable(rootOf(element)).filter((other) => !element.contains(other))
  const after = (other: HTMLElement) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING
  return outside.find(after) ?? outside.at(-1)
}
