import { getRoot } from './getRoot'
import { listen } from './listen'
import { type ModalWatch, watchModals } from './watchModals'

/** Keeps the state of what is moved, focus and animations included; not in every browser yet. */
interface Movable {
  readonly moveBefore?: (node: Node, before: Node | null) => void
}

/** What a dialog, hearing it, would take for a press outside of it. */
const presses = ['pointerdown', 'mousedown', 'touchstart', 'click']

export interface ModalFollower {
  /** There is something to show from now on: the element goes where the person can reach it, and keeps up with dialogs. */
  readonly start: () => void
  /** There is nothing to show. As soon as the element is in its home, nothing of the page is watched. */
  readonly rest: () => void
  /** For good, wherever the element is. */
  readonly stop: () => void
}

/**
 * Keeps an element inside the modal dialog in front, of the same document or shadow root or of a component in it, and in
 * its home while none is open. Without the animations, timers, state and focus of what is in it starting again.
 * @param lifted shows it in the browser's top layer while it is in a dialog, which would clip or displace it, and over what
 * fills the screen
 * @param onMove called before it is moved
 */
export function followModals(
  home: HTMLElement,
  layer: HTMLElement,
  lifted: boolean,
  onMove: () => void,
): ModalFollower {
  const root = getRoot(home)
  if (!layer.parentNode) home.append(layer)
  let watch: ModalWatch | undefined
  let stops: readonly (() => void)[] = []
  let isResting = true
  /** What had the focus in the layer last, and what took it from there. */
  let focused: HTMLElement | null = null
  let takenBy: Node | null = null

  const place = (isCovered = false): void => {
    const modal = watch?.front()
    const within = modal && watch?.standIn(modal)
    const goal = within && !within.contains(home) ? within : home
    const from = layer.parentNode
    if (from !== goal || isCovered) moveTo(goal, from)
    if (isResting && goal === home) stop()
  }

  const moveTo = (goal: HTMLElement, from: ParentNode | null): void => {
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

  const onChange = (isConcerned: boolean, changes: readonly MutationRecord[]): void => {
    // Closed and opened at once it is in front of what was lifted above it.
    const isOpenedAnew = changes.some(
      ({ attributeName, target }) => lifted && attributeName === 'open' && target === layer.parentNode,
    )
    if (isConcerned || !layer.isConnected) place(isOpenedAnew)
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

  const start = (): void => {
    isResting = false
    if (watch) return
    watch = watchModals(root, home, onChange)
    stops = [
      listen(layer, ['focusin', 'focusout'], onFocus),
      listen(layer, presses, onPress),
      listen(home.ownerDocument, ['fullscreenchange'], () => {
        place(true)
      }),
    ]
    // What fills the screen already would cover it.
    place(lifted && home.ownerDocument.fullscreenElement !== null)
  }
  const stop = (): void => {
    watch?.stop()
    watch = undefined
    for (const end of stops) end()
    stops = []
  }
  return {
    start,
    rest: () => {
      isResting = true
      if (layer.parentNode === home) stop()
    },
    stop,
  }
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
