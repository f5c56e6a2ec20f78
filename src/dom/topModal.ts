/** Elements out of reach. */
const hidden = '[inert], [aria-hidden=true]'
export const dialogs = 'dialog[open], [aria-modal=true], [role=dialog], [role=alertdialog]'
/** Still there for the sake of an animation: Radix, Base UI, React Aria. */
const closing = '[data-state=closed], [data-closed], [data-exiting]'
/** A place of ours that a dialog has hidden, which says that the dialog is modal. */
const held = '[data-errata-home]:is([inert], [aria-hidden=true], [inert] *, [aria-hidden=true] *)'

/** In the browser's top layer: all else on the page is inert. */
function isNative(element: Element): boolean {
  try {
    return element.matches('dialog:modal')
  } catch {
    // A browser without the selector.
    return false
  }
}

/**
 * The modal dialog in front of all others, if one is open: native, or one that hides the page around it.
 * @param known the dialogs that there are, open or not
 * @param turns when each was first seen open: the order of the top layer can't be asked for. Brought up to date here
 */
export function topModal(
  root: Document | ShadowRoot,
  known: Iterable<HTMLElement>,
  turns: Map<HTMLElement, number>,
): HTMLElement | undefined {
  const all = [...known]
  if (all.length === 0) {
    turns.clear()
    return undefined
  }
  const isHeld = root.querySelector(held) !== null
  const isOpen = (element: HTMLElement): boolean =>
    isNative(element) ||
    ((isHeld || element.matches('[aria-modal=true]')) &&
      !element.closest(hidden) &&
      !element.matches(closing) &&
      (typeof element.checkVisibility !== 'function' || element.checkVisibility()))
  const open = all.filter(isOpen)
  for (const element of turns.keys()) if (!open.includes(element)) turns.delete(element)
  // Of several that are seen for the first time, the one with the focus and what is in it are in front, else the last of the
  // document.
  const fresh = open.filter((element) => !turns.has(element))
  const focused = fresh.find((element) => element.contains(root.activeElement))
  const hasFocus = (element: HTMLElement): boolean => focused?.contains(element) === true
  let turn = Math.max(0, ...turns.values())
  for (const element of [...fresh.filter((each) => !hasFocus(each)), ...fresh.filter(hasFocus)]) {
    turns.set(element, (turn += 1))
  }
  const latest = (elements: readonly HTMLElement[]): HTMLElement | undefined =>
    elements.reduce<HTMLElement | undefined>(
      (last, next) => (((last && turns.get(last)) ?? 0) > (turns.get(next) ?? 0) ? last : next),
      undefined,
    )
  const native = latest(open.filter(isNative))
  return latest(native ? open.filter((element) => native.contains(element)) : open)
}

/** Whether a node is a dialog, open or not. */
export const isDialog = (node: Node): boolean => node instanceof Element && node.matches(dialogs)

/** Whether a node is a dialog, or has one in it. */
export const hasDialog = (node: Node): boolean =>
  isDialog(node) || (node instanceof Element && node.firstElementChild !== null && node.querySelector(dialogs) !== null)
