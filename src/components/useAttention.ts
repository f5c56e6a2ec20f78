import { type RefObject, useEffect, useRef, useState } from 'react'
import { listen } from '../react/listen'

const free = { pointer: false, focus: false, away: false }
const signs = ['pointer', 'focus', 'away'] as const

/**
 * Whether the person is busy with what is in the element, or away: then no timer runs. Also where the focus was before.
 * Heard at the document, because nothing says that the pointer left when the element under it is removed.
 */
export function useAttention(ref: RefObject<HTMLElement | null>, active: boolean) {
  const [held, setHeld] = useState(free)
  const cameFrom = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const hold = (part: Partial<typeof held>): void => {
      setHeld((before) => {
        const after = { ...before, ...part }
        return signs.every((sign) => before[sign] === after[sign]) ? before : after
      })
    }
    if (!active) {
      hold(free)
      return
    }
    const inside = (target: EventTarget | null | undefined): boolean =>
      target instanceof Node && ref.current?.contains(target) === true

    const onPointer = (event: PointerEvent): void => {
      const { type, pointerType, relatedTarget } = event
      if (type === 'pointerover') hold({ pointer: inside(event.composedPath()[0]) })
      // Out of the window; and a finger that is lifted isn't over anything.
      else if (type === 'pointerout' ? relatedTarget === null : pointerType === 'touch') hold({ pointer: false })
    }
    const onFocus = (event: FocusEvent): void => {
      const target = event.composedPath()[0]
      hold({ focus: event.type === 'focusin' ? inside(target) : inside(event.relatedTarget) })
      // From nowhere is also how the focus comes from a toast that has just been removed.
      if (event.type === 'focusin' && inside(target) && event.relatedTarget instanceof HTMLElement) {
        if (!inside(event.relatedTarget)) cameFrom.current = event.relatedTarget
      }
    }
    const onWindow = (event: Event): void => {
      // With focus in a child iframe, a card field, the window has lost it and the document still has it.
      const left = event.type === 'blur' && !document.hasFocus() && document.activeElement?.tagName !== 'IFRAME'
      hold({ away: document.hidden || left })
    }

    hold({ away: document.hidden })
    const stops = [
      listen(document, ['pointerover', 'pointerout', 'pointerup', 'pointercancel'], onPointer, true),
      listen(document, ['focusin', 'focusout'], onFocus, true),
      listen(window, ['blur', 'focus'], onWindow),
      listen(document, ['visibilitychange'], onWindow),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ref, active])

  return { paused: held.pointer || held.focus || held.away, cameFrom }
}
