import { type RefObject, useRef, useState } from 'react'
import { getRoot } from '../../dom/getRoot'
import { listen } from '../../dom/listen'
import { selectors } from '../../dom/parts'
import { activeIn } from '../../dom/activeIn'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'

interface Place {
  /** Of the window. */
  readonly edge: 'start' | 'end'
  /** Only one line with a count is shown. */
  readonly folded: boolean
}
type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>

/** What the toasts take of the page, as its root is told. */
interface Room {
  readonly name: string
  readonly value: string
}

const usual: Place = { edge: 'end', folded: false }

/**
 * Where the toasts don't cover what has the focus: at the end of the window, else at its start, else folded into one line.
 * Also tells the page how much room they take, so that scrolling to the focus stops beside them.
 * @param news another value says that there is something else to show; empty, that there is nothing
 */
export function useAvoidFocus(ref: RefObject<HTMLElement | null>, news: string): Place {
  const [place, setPlace] = useState(usual)
  const now = useRef(place)
  /** Which property of the page is set. */
  const reserved = useRef('')

  // Not again when only the place changes: what is measured there must not send it back.
  useIsomorphicLayoutEffect(() => {
    const toaster = ref.current
    if (!toaster || news === '') {
      setPlace(usual)
      return
    }
    const root = getRoot(toaster)
    const look = (): void => {
      setPlace(away(activeIn(toaster), toaster, now.current))
    }
    look()
    let isFirst = true
    const onResize = (): void => {
      // Tells of what has just been seen, while it still moves.
      if (!isFirst) look()
      isFirst = false
    }
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(onResize) : undefined
    for (const toast of toaster.querySelectorAll(selectors.toast)) observer?.observe(toast)
    const onFocus = ({ type, relatedTarget }: FocusEvent): void => {
      // Nothing has it while it goes from one element to another.
      if (type === 'focusin' || !relatedTarget) look()
    }
    // The page around a shadow root isn't told what happens inside, nor the other way round.
    const stops = [
      ...[root, document].map((place) => listen(place, ['focusin', 'focusout'], onFocus)),
      // The browser scrolls to what gets the focus after it has said so.
      listen(window, ['resize', 'scrollend'], look, true),
      listen(toaster, ['animationend'], look),
    ]
    // An on-screen keyboard leaves the window as it is.
    if (window.visualViewport) stops.push(listen(window.visualViewport, ['resize', 'scroll'], look))
    return () => {
      observer?.disconnect()
      for (const stop of stops) stop()
    }
  }, [ref, news])

  useIsomorphicLayoutEffect(() => {
    now.current = place
    reserve(reserved, ref.current ? roomOf(ref.current, place) : null)
  }, [ref, news, place])
  useIsomorphicLayoutEffect(
    () => () => {
      reserve(reserved, null)
    },
    [],
  )

  return place
}

/** The room that the toasts take at their edge of the window. A page that holds them in a shadow root is left as it is. */
function roomOf(toaster: HTMLElement, { edge, folded }: Place): Room | null {
  const seen = boxOf(toaster, folded ? selectors.more : selectors.entry)
  if (!seen || getRoot(toaster) !== document) return null
  const pixels = edge === 'end' ? innerHeight - seen.top : seen.bottom
  return { name: `--errata-reserved-${edge}`, value: `${Math.round(pixels)}px` }
}

/**
 * Tells the page's root. What is only set to another value isn't taken away first: what is measured in between would have
 * the browser compute styles without it, and then with it again. Setting it to what it is changes nothing.
 */
function reserve(told: RefObject<string>, room: Room | null): void {
  const { style } = document.documentElement
  if (told.current !== room?.name) style.removeProperty(told.current)
  told.current = room?.name ?? ''
  if (room) style.setProperty(room.name, room.value)
}

/** What the elements take up together, as far as it isn't scrolled out of sight. */
function boxOf(within: HTMLElement, selector: string): Box | undefined {
  const boxes = [...within.querySelectorAll(selector)].map((element) => {
    const box = element.getBoundingClientRect()
    const frame = element.closest(selectors.list)?.getBoundingClientRect() ?? box
    const { left, right } = box
    return { left, right, top: Math.max(box.top, frame.top), bottom: Math.min(box.bottom, frame.bottom) }
  })
  if (boxes.length === 0) return undefined
  const of = (side: keyof Box): number[] => boxes.map((box) => box[side])
  return {
    top: Math.min(...of('top')),
    bottom: Math.max(...of('bottom')),
    left: Math.min(...of('left')),
    right: Math.max(...of('right')),
  }
}

/** The place where less of the focused element is covered; what is there already stays if that does. */
function away(focused: Element | null, toaster: HTMLElement, now: Place): Place {
  const { edge } = now
  const free = now.folded ? { edge, folded: false } : now
  // What unfolds them has to stay under the finger until it is pressed.
  if (focused?.matches(selectors.more)) return now
  const toasts = boxOf(toaster, selectors.toast)
  if (!toasts || !focused || focused === document.body || toaster.contains(focused)) return free
  const focus = focused.getBoundingClientRect()
  const { offsetTop: start, height } = window.visualViewport ?? { offsetTop: 0, height: innerHeight }
  const ends = 2 * start + height
  const there = { ...toasts, top: ends - toasts.bottom, bottom: ends - toasts.top }
  const [here, opposite] = [covered(focus, toasts), covered(focus, there)]
  const other = edge === 'end' ? 'start' : 'end'
  if (Math.min(here, opposite) > 0.5) {
    const far = focus.top + focus.bottom > ends ? 'start' : 'end'
    return now.folded && edge === far ? now : { edge: far, folded: true }
  }
  return opposite < here ? { edge: other, folded: false } : free
}

/** Which part of a box another one covers. */
function covered(box: Box, by: Box): number {
  const width = Math.min(box.right, by.right) - Math.max(box.left, by.left)
  const height = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top)
  const area = (box.right - box.left) * (box.bottom - box.top)
  return width > 0 && height > 0 && area > 0 ? (width * height) / area : 0
}
