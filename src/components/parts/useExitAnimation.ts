import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'
import { gapIn, isOurs } from './motion'

/** How much room there is at first, and what still has to be taken away when it is closed, in pixels. */
interface Room {
  readonly from: number
  readonly to: number
}

/**
 * Shows how an element leaves. React takes it away at once, so that nothing waits for looks; its picture stays in its place
 * for as long as the stylesheet's animations take: out of reach of pointer, keyboard and screen reader. Without animations,
 * as for people who want less motion, there is no picture.
 * @param tag what may stand in the element's place
 */
export function useExitAnimation(ref: RefObject<HTMLElement | null>, tag: 'li' | 'div' | 'span'): void {
  const mounted = useRef(0)
  useIsomorphicLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    mounted.current += 1
    const time = mounted.current
    return () => {
      const { parentElement: place, nextSibling: next } = element
      const roomOf = tag === 'li' ? roomInList(element) : roomInPage(element)
      // After the commit. Mounted again means StrictMode's rehearsal; a place that is gone too has nothing to show.
      queueMicrotask(() => {
        if (mounted.current !== time || element.isConnected || !place?.isConnected) return
        if (typeof element.getAnimations !== 'function') return
        const stand = element.ownerDocument.createElement(tag)
        stand.className = 'errata-leaving'
        stand.inert = true
        stand.ariaHidden = 'true'
        stand.append(pictureOf(element))
        const put = (): void => {
          place.insertBefore(stand, next?.parentNode === place ? next : null)
        }
        const { from, to } = roomOf(put)
        stand.style.setProperty('--errata-room', `${from}px`)
        stand.style.setProperty('--errata-room-end', `${to}px`)
        // Only ours: an animation of the host may never end. Where nothing has to close, nothing is shown.
        const ours = from - to < 1 ? [] : stand.getAnimations({ subtree: true }).filter(isOurs)
        void Promise.allSettled(ours.map(({ finished }) => finished)).then(() => {
          stand.remove()
        })
      })
    }
  }, [ref, tag])
}

type RoomOf = (put: () => void) => Room

/** Where we know what is around it. */
function roomInList(element: HTMLElement): RoomOf {
  const { offsetHeight: from, parentElement: list } = element
  return (put) => {
    put()
    return { from, to: list ? -gapIn(list) : 0 }
  }
}

/** Among elements of the host, whatever makes the space between them: measured before, without it, and with the empty room. */
function roomInPage(element: HTMLElement): RoomOf {
  const { parentElement: place, previousElementSibling: before, nextElementSibling: after } = element
  const space = (): number => {
    if (!place || before?.isConnected === false || after?.isConnected === false) return 0
    const frame = place.getBoundingClientRect()
    const top = before ? before.getBoundingClientRect().bottom : frame.top
    return (after ? after.getBoundingClientRect().top : frame.bottom) - top
  }
  const full = space()
  return (put) => {
    const without = space()
    put()
    const empty = space()
    return { from: full - empty, to: without - empty }
  }
}

const kept = ['class', 'style', 'dir', 'lang', 'data-swipe', 'data-appearance']

/** A copy that nothing finds: no ids, and none of what tests and other code look for. */
function pictureOf(element: HTMLElement): Node {
  const picture = element.cloneNode(true) as HTMLElement
  for (const name of picture.getAttributeNames()) if (!kept.includes(name)) picture.removeAttribute(name)
  for (const part of picture.querySelectorAll('[id]')) part.removeAttribute('id')
  picture.classList.replace('errata-toast', 'errata-gone')
  picture.classList.add('errata-ghost')
  return picture
}
