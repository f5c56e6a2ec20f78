import { getRoot } from './getRoot'
import { listen } from './listen'
import { concernDialogs, dialogAttributes, dialogs, topModal } from './topModal'

/** Keeps the state of what is moved, focus and animations included; not in every browser yet. */
interface Movable {
  readonly moveBefore?: (node: Node, before: Node | null) => void
}

/** What a dialog, hearing it, would take for a press outside of it. */
const presses = ['pointerdown', 'mousedown', 'touchstart', 'click']

/**
 * Keeps an element inside the modal dialog in front, of the same document or shadow root or of a component in it, and in
 * its home while none is open. Without the animations, timers, state and focus of what is in it starting again. Returns
 * how to stop.
 * @param lifted shows it in the browser's top layer while it is in a dialog, which would clip or displace it, and over what
 * fills the screen
 */
export function followModals(home: HTMLElement, layer: HTMLElement, lifted: boolean, onMove: () => void): () => void {
  const root = getRoot(home)
  /** What had the focus in the layer last, and what took it from there. */
  let focused: HTMLElement | null = null
  let takenBy: Node | null = null

  /** Open dialogs in shadow roots of components, known because the focus went there. */
  const hosted = new Set<HTMLElement>()

  const place = (isCovered = false): void => {
    const modal = topModal(root, hosted)
    const within = modal && (hosted.has(modal) ? hostOf(modal, root) : modal)
    const goal = within && !within.contains(home) ? within : home
    const from = layer.parentNode
    if (from === goal && !isCovered) return
    if (from) onMove()
    const isLost = !takenBy || (from?.contains(takenBy) ?? false)
    if (lifted && layer.popover) layer.popover = null
    // Of the dialog that is left: what opens in front of it hides all in it but live regions, one by one.
    for (const name of ['aria-hidden', 'inert']) layer.removeAttribute(name)
    const { moveBefore } = goal as Movable
    if (moveBefore && layer.isConnected) moveBefore.call(goal, layer, null)
    else goal.append(layer)
    if (goal === home) layer.removeAttribute('style')
    if (lifted && (goal !== home || home.ownerDocument.fullscreenElement)) {
      if (goal !== home) dress(layer, home)
      if (typeof layer.showPopover === 'function') {
        layer.popover = 'manual'
        layer.showPopover()
      }
    }
    if (isLost && focused && isNowhere(root.activeElement)) focused.focus({ preventScroll: true })
  }

  const observer = new MutationObserver((changes) => {
    // Closed and opened at once it is in front of what was lifted above it.
    const isOpenedAnew = changes.some(
      ({ attributeName, target }) => lifted && attributeName === 'open' && target === layer.parentNode,
    )
    const around = changes.filter(({ target }) => !layer.contains(target))
    if (!layer.isConnected || concernDialogs(around, root, hosted)) place(isOpenedAnew)
  })
  const watch = (where: Node): void => {
    observer.observe(where, { subtree: true, childList: true, attributes: true, attributeFilter: dialogAttributes })
  }
  place()
  watch(root)

  const onFocusAnywhere = (event: Event): void => {
    const found = event
      .composedPath()
      .filter((node) => node instanceof HTMLElement && node.matches(dialogs) && hostOf(node, root) && !hosted.has(node))
    for (const dialog of found as HTMLElement[]) {
      hosted.add(dialog)
      watch(dialog.getRootNode())
    }
    if (found.length > 0) place()
  }

  const onFocus = ({ type, target, relatedTarget }: FocusEvent): void => {
    if (type === 'focusin') focused = target as HTMLElement
    takenBy = type === 'focusin' ? null : (relatedTarget as Node | null)
    // Left for nothing by the person. If the dialog took it along, it is back by then.
    if (type === 'focusout' && !relatedTarget) {
      setTimeout(() => {
        if (!layer.contains(root.activeElement)) focused = null
      })
    }
  }
  const onPress = (event: Event): void => {
    if (layer.parentNode !== home) event.stopPropagation()
  }
  const stops = [
    listen(layer, ['focusin', 'focusout'], onFocus),
    listen(layer, presses, onPress),
    listen(root, ['focusin'], onFocusAnywhere),
    listen(home.ownerDocument, ['fullscreenchange'], () => {
      place(true)
    }),
  ]
  return () => {
    observer.disconnect()
    for (const stop of stops) stop()
  }
}

/**
 * The component whose shadow root a dialog is in, if the component stands in our root and shows its children in the dialog:
 * there they keep their styles.
 */
function hostOf(dialog: HTMLElement, root: Node): HTMLElement | undefined {
  const shadow = dialog.getRootNode()
  if (shadow === root || !(shadow instanceof ShadowRoot) || !dialog.querySelector('slot:not([name])')) return undefined
  return shadow.host.getRootNode() === root ? (shadow.host as HTMLElement) : undefined
}

/** True if nothing has the focus, or something that has just gone out of sight and is about to lose it. */
const isNowhere = (active: Element | null): boolean =>
  !active ||
  active === active.ownerDocument.body ||
  (typeof active.checkVisibility === 'function' && !active.checkVisibility())

/** Takes the looks of its home along: what the host set there isn't inherited in a dialog elsewhere. */
function dress(layer: HTMLElement, home: HTMLElement): void {
  if (typeof home.computedStyleMap !== 'function') return
  const style = getComputedStyle(home)
  for (const name of home.computedStyleMap().keys()) {
    if (name.startsWith('--errata-')) layer.style.setProperty(name, style.getPropertyValue(name))
  }
}
