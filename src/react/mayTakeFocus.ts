/**
 * Focus may move to an error only if it doesn't take it away from somebody: the document has focus, and what is focused is
 * nothing, a button, or the submitter of a form here. Never while the person types, and never into or out of an iframe.
 */
export function mayTakeFocus(within: Element | null): boolean {
  if (!within) return false
  const { ownerDocument } = within
  if (!ownerDocument.hasFocus()) return false
  const root = within.getRootNode()
  const active = root instanceof ShadowRoot ? root.activeElement : ownerDocument.activeElement
  if (!active || active === ownerDocument.body) return true
  if (active.tagName === 'IFRAME') return false
  const types = active.matches('textarea, select, [contenteditable], input:not([type=submit], [type=button], [type=image])')
  return within.contains(active) && !types
}
