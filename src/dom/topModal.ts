/** Elements out of reach. */
const hidden = '[inert], [aria-hidden=true]'
export const dialogs = 'dialog[open], [aria-modal=true], [role=dialog], [role=alertdialog]'
/** Still there for the sake of an animation: Radix, Base UI, React Aria. */
const closing = '[data-state=closed], [data-closed], [data-exiting]'
/** A place of ours that a dialog has hidden, which says that the dialog is modal. */
const held = '[data-errata-home]:is([inert], [aria-hidden=true], [inert] *, [aria-hidden=true] *)'

/** What changes on an element when a dialog opens or closes. */
export const dialogAttributes = [
  'open',
  'role',
  'inert',
  'aria-hidden',
  'aria-modal',
  'data-state',
  'data-closed',
  'data-exiting',
  'hidden',
  'class',
  'style',
]

const hasDialog = (node: Node): boolean =>
  node instanceof Element && (node.matches(dialogs) || node.querySelector(dialogs) !== null)
/** What changes all the time elsewhere on a page. */
const common = /^(data-|hidden|class|style)/

/**
 * Whether changes can have opened or closed a dialog: only then it is looked for which one is in front. Animations of the host
 * change styles many times a second, so the dialogs are gathered once, and each change costs next to nothing.
 */
export function concernDialogs(
  changes: readonly MutationRecord[],
  root: ParentNode,
  hosted: ReadonlySet<HTMLElement>,
): boolean {
  let there: readonly Element[] | undefined
  return changes.some(({ attributeName, target, addedNodes, removedNodes }) => {
    if (attributeName === null) return [...addedNodes, ...removedNodes].some(hasDialog)
    if (!common.test(attributeName)) return true
    there ??= [...root.querySelectorAll(dialogs), ...hosted]
    return there.some((dialog) => target.contains(dialog))
  })
}

/** When each dialog was first seen open: the order of the top layer can't be asked for. */
const seen = new Map<HTMLElement, number>()
let turn = 0

/** In the browser's top layer: all else on the page is inert. */
export function isNative(element: Element): boolean {
  try {
    return element.matches('dialog:modal')
  } catch {
    // A browser without the selector.
    return false
  }
}

const latest = (elements: readonly HTMLElement[]): HTMLElement | undefined =>
  elements.reduce<HTMLElement | undefined>(
    (last, next) => (((last && seen.get(last)) ?? 0) > (seen.get(next) ?? 0) ? last : next),
    undefined,
  )

/**
 * The modal dialog in front of all others, if one is open: native, or one that hides the page around it.
 * @param hosted dialogs in shadow roots of components, where they can't be looked for
 */
export function topModal(
  root: Document | ShadowRoot,
  hosted: ReadonlySet<HTMLElement> = new Set(),
): HTMLElement | undefined {
  const isHeld = root.querySelector(held) !== null
  const isOpen = (element: HTMLElement): boolean =>
    isNative(element) ||
    ((isHeld || element.matches('[aria-modal=true]')) &&
      !element.closest(hidden) &&
      !element.matches(closing) &&
      (typeof element.checkVisibility !== 'function' || element.checkVisibility()))
  const open = [...root.querySelectorAll<HTMLElement>(dialogs), ...hosted].filter(isOpen)
  for (const element of seen.keys()) {
    const isHere = !element.isConnected || element.getRootNode() === root || hosted.has(element)
    if (isHere && !open.includes(element)) seen.delete(element)
  }
  for (const element of open) if (!seen.has(element)) seen.set(element, (turn += 1))
  const native = latest(open.filter(isNative))
  return latest(native ? open.filter((element) => native.contains(element)) : open)
}
