import { type RefObject, useEffect, useRef, useState } from 'react'
import { getRoot } from '../../dom/getRoot'
import { listen } from '../../dom/listen'

const free = { pointer: false, focus: false }

/**
 * Whether the person is busy with what is in the element, or away: then no timer runs. Also where the focus was before.
 * Heard at the document, because nothing says that the pointer left when the element under it is removed.
 */
export function usePausedTimers(ref: RefObject<HTMLElement | null>, active: boolean) {
  const [held, setHeld] = useState(free)
  const away = useAway(active)
  const cameFrom = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const hold = (part: Partial<typeof held>): void => {
      setHeld((before) => {
        const after = { ...before, ...part }
        return before.pointer === after.pointer && before.focus === after.focus ? before : after
      })
    }
    const element = ref.current
    if (!active || !element) {
      hold(free)
      return
    }
    const inside = (target: EventTarget | null | undefined): boolean =>
      target instanceof Node && element.contains(target)

    const onPointer = (event: PointerEvent): void => {
      const { type, pointerType, relatedTarget } = event
      if (type === 'pointerover') hold({ pointer: inside(event.composedPath()[0]) })
      else if (type === 'pointerout') hold({ pointer: inside(relatedTarget) })
      // A finger that is lifted isn't over anything.
      else if (pointerType === 'touch') hold({ pointer: false })
    }
    let left: EventTarget | undefined
    const onFocus = (event: FocusEvent): void => {
      const { type, relatedTarget } = event
      const target = event.composedPath()[0]
      if (type === 'focusout') {
        hold({ focus: inside(relatedTarget) })
        left = target
        return
      }
      hold({ focus: inside(target) })
      if (!inside(target)) left = undefined
      // From nowhere is also how the focus comes from a toast that has just been removed.
      else if (relatedTarget && !inside(relatedTarget)) {
        // What is inside an element of the host's is named only by the event before.
        const before = left ?? relatedTarget
        if (before instanceof HTMLElement) cameFrom.current = before
      }
    }
    // From the outside in: of what happens inside a shadow root the document is told little or nothing.
    const stops = [document, getRoot(element), element].flatMap((place) => [
      listen(place, ['pointerover', 'pointerout', 'pointerup', 'pointercancel'], onPointer, true),
      listen(place, ['focusin', 'focusout'], onFocus, true),
    ])
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref, active])

  const isBusy = held.pointer || held.focus
  return { isBusy, paused: isBusy || away, cameFrom }
}

/** Going to another window from a card field's frame, or coming back into it, makes no event here. */
const lookEvery = 500

/** Whether the tab is hidden, or another window or page has the focus; from the start, so that nothing passes unseen. */
function useAway(active: boolean): boolean {
  const [isHidden, setHidden] = useState(false)
  const [isBlurred, setBlurred] = useState(false)
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    const look = (): void => {
      setHidden(document.hidden)
    }
    const onWindow = ({ type }: Event): void => {
      setBlurred(type === 'blur')
      // The focus that goes into a frame is nowhere for a moment.
      setElsewhere(!document.hasFocus() && document.activeElement?.tagName !== 'IFRAME')
    }
    look()
    const stops = [listen(window, ['blur', 'focus'], onWindow), listen(document, ['visibilitychange'], look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    if (!active || !isBlurred) return
    const timer = setInterval(() => {
      setElsewhere(!document.hasFocus())
    }, lookEvery)
    return () => {
      clearInterval(timer)
    }
  }, [active, isBlurred])
  return isHidden || (isBlurred && isElsewhere)
}
