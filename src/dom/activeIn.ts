import { getRoot } from './getRoot'

/** What has the focus, seen from an element. */
export const activeIn = (element: Element): Element | null =>
  getRoot(element).activeElement ?? element.ownerDocument.activeElement
