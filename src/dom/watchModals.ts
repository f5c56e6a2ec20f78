import { listen } from './listen'
import { dialogs, hasDialog, isDialog, topModal } from './topModal'

/** What makes a dialog of an element, and what hides the page behind one. */
const telling = ['open', 'role', 'aria-modal', 'inert', 'aria-hidden']
/** How one that is there is shown and hidden; on the rest of a page these change all the time. */
const showing = ['data-state', 'data-closed', 'data-exiting', 'hidden', 'class', 'style']

/** Whom to tell. */
interface Follower {
  readonly home: HTMLElement
  /**
   * Something has changed.
   * @param isConcerned true if it can have opened or closed a dialog
   */
  readonly onChange: (isConcerned: boolean, changes: readonly MutationRecord[]) => void
}

/** What is known of the dialogs in a document or shadow root. */
export interface ModalWatch {
  /** The modal dialog in front. */
  readonly front: () => HTMLElement | undefined
  /** The element of the root that stands for a dialog: itself, or the component whose shadow root it is in. */
  readonly standIn: (dialog: HTMLElement) => HTMLElement
  readonly stop: () => void
}

interface Watch {
  readonly followers: Set<Follower>
  readonly front: () => HTMLElement | undefined
  /** What is seen of a dialog may have changed without a change of the page: a style sheet, a media query. */
  readonly lookAgain: () => void
  readonly isHosted: (dialog: HTMLElement) => boolean
  readonly end: () => void
}
const watches = new WeakMap<Node, Watch>()

/**
 * Watches which modal dialog is in front. However many ask, a root has one observer, and none while nobody asks. It gathers
 * the dialogs once; then only what is one, holds one or hides one is looked at, however much else changes on the page.
 */
export function watchModals(
  root: Document | ShadowRoot,
  home: HTMLElement,
  onChange: Follower['onChange'],
): ModalWatch {
  const watch = watches.get(root) ?? startWatch(root)
  const follower = { home, onChange }
  watch.followers.add(follower)
  watch.lookAgain()
  return {
    front: watch.front,
    standIn: (dialog) => (watch.isHosted(dialog) ? (hostOf(dialog, root) ?? dialog) : dialog),
    stop: () => {
      watch.followers.delete(follower)
      if (watch.followers.size === 0 && watches.get(root) === watch) watch.end()
    },
  }
}

function startWatch(root: Document | ShadowRoot): Watch {
  const followers = new Set<Follower>()
  const turns = new Map<HTMLElement, number>()
  /** Dialogs in shadow roots of components, known because the focus was there: they can't be looked for. */
  const hosted = new Set<HTMLElement>()
  let known = new Set<HTMLElement>()
  /** The dialog in front, until something changes. */
  let found: { readonly modal: HTMLElement | undefined } | undefined
  let isObservingAll: boolean | undefined

  const observer = new MutationObserver((changes) => {
    const isConcerned = look(changes)
    for (const { onChange } of [...followers]) onChange(isConcerned, changes)
  })
  const gather = (): void => {
    for (const dialog of hosted) if (!dialog.isConnected) hosted.delete(dialog)
    known = new Set([...root.querySelectorAll<HTMLElement>(dialogs), ...hosted])
    found = undefined
    // Without a dialog none can be shown or hidden.
    if (isObservingAll === known.size > 0) return
    isObservingAll = known.size > 0
    observe(root)
  }
  const observe = (where: Node): void => {
    const attributeFilter = isObservingAll ? [...telling, ...showing] : telling
    observer.observe(where, { subtree: true, childList: true, attributes: true, attributeFilter })
  }
  /** True if the changes can have opened or closed a dialog. */
  const look = (changes: readonly MutationRecord[]): boolean => {
    const isNew = changes.some(({ type, attributeName, target, addedNodes }) =>
      type === 'childList'
        ? [...addedNodes].some(hasDialog)
        : attributeName !== null &&
          /^(open|role|aria-modal)$/.test(attributeName) &&
          (known.has(target as HTMLElement) || isDialog(target)),
    )
    if (isNew || [...known].some(({ isConnected }) => !isConnected)) {
      gather()
      return true
    }
    const concerned = [...known, ...[...followers].map(({ home }) => home)]
    const isConcerned = changes.some(
      ({ attributeName, target }) => attributeName !== null && concerned.some((each) => target.contains(each)),
    )
    if (isConcerned) found = undefined
    return isConcerned
  }

  const addHosted = (path: readonly EventTarget[]): boolean => {
    const fresh = path.filter(
      (node): node is HTMLElement =>
        node instanceof HTMLElement && isDialog(node) && !hosted.has(node) && hostOf(node, root) !== undefined,
    )
    for (const dialog of fresh) hosted.add(dialog)
    if (fresh.length === 0) return false
    gather()
    for (const dialog of fresh) observe(dialog.getRootNode())
    return true
  }
  const onFocus = (event: Event): void => {
    if (!addHosted(event.composedPath())) return
    for (const { onChange } of [...followers]) onChange(true, [])
  }

  gather()
  addHosted(focusPath(root))
  const stopListening = listen(root, ['focusin'], onFocus)
  const watch: Watch = {
    followers,
    front: () => (found ??= { modal: topModal(root, known, turns) }).modal,
    lookAgain: () => {
      found = undefined
    },
    isHosted: (dialog) => hosted.has(dialog),
    end: () => {
      watches.delete(root)
      observer.disconnect()
      stopListening()
    },
  }
  watches.set(root, watch)
  return watch
}

/** What has the focus and everything around it, as an event from there would say. */
function focusPath(root: Document | ShadowRoot): readonly Node[] {
  let node: Node | null = root.activeElement
  while (node instanceof Element && node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
  const path: Node[] = []
  while (node) {
    path.push(node)
    const slot: Node | null = node instanceof Element ? node.assignedSlot : null
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  }
  return path
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
