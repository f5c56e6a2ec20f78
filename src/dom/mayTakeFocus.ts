import { activeIn } from './activeIn'

/** Which element had the focus at the last submit of a form or scope, until the person types again. */
export const submittedFrom = new WeakMap<Element, Element>()

/** Whether this is something to type into or to choose from. */
export const isEntry = (element: Element): boolean =>
  element.matches('iframe, textarea, select, [contenteditable], input:not([type=submit], [type=button], [type=image])')

/**
 * Focus may move to an error only if it doesn't take it away from somebody: the document has focus, and what is focused is
 * nothing, what the form was submitted from, or a button here. Never while the person types, and never into or out of an
 * iframe, nor out of an element of the host's that doesn't show what is inside it: a card field looks like that.
 */
export function mayTakeFocus(within: Element | null): boolean {
  if (!within?.ownerDocument.hasFocus()) return false
  const active = activeIn(within)
  if (!active || active === within.ownerDocument.body) return true
  if (active.tagName === 'IFRAME') return false
  if (submittedFrom.get(within) === active) return true
  let inner = active
  while (inner.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement
  return within.contains(active) && !isEntry(inner) && !inner.localName.includes('-')
}
