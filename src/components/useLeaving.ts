import { type RefObject, useRef } from 'react'
import { useLayout } from '../react/useLayout'

/**
 * Shows how an element leaves. React takes it away at once, so that nothing waits for looks; its picture stays in its place
 * for as long as the stylesheet's animations take: out of reach of pointer, keyboard and screen reader. Without animations,
 * as for people who want less motion, there is no picture.
 */
export function useLeaving(ref: RefObject<HTMLElement | null>): void {
  const mounted = useRef(0)
  useLayout(() => {
    const element = ref.current
    if (!element) return
    mounted.current += 1
    const time = mounted.current
    return () => {
      const { parentNode: place, nextSibling: next } = element
      // After the commit. Mounted again means StrictMode's rehearsal; a place that is gone too has nothing to show.
      queueMicrotask(() => {
        if (mounted.current !== time || element.isConnected || !place?.isConnected) return
        if (typeof element.getAnimations !== 'function') return
        const room = element.ownerDocument.createElement('li')
        room.className = 'errata-leaving'
        room.inert = true
        room.ariaHidden = 'true'
        room.append(pictureOf(element))
        place.insertBefore(room, next?.parentNode === place ? next : null)
        // Only ours: an animation of the host may never end.
        const ours = room.getAnimations({ subtree: true }).filter(isOurs)
        void Promise.allSettled(ours.map(({ finished }) => finished)).then(() => {
          room.remove()
        })
      })
    }
  }, [ref])
}

const isOurs = (motion: Animation): boolean =>
  motion instanceof CSSAnimation && motion.animationName.startsWith('errata-')

const kept = ['class', 'style', 'dir', 'lang', 'data-swipe', 'data-appearance']

/** A copy that nothing finds: no ids, and none of what tests and other code look for. */
function pictureOf(element: HTMLElement): Node {
  const picture = element.cloneNode(true) as HTMLElement
  for (const name of picture.getAttributeNames()) if (!kept.includes(name)) picture.removeAttribute(name)
  for (const part of picture.querySelectorAll('[id]')) part.removeAttribute('id')
  picture.classList.replace('errata-toast', 'errata-ghost')
  return picture
}
